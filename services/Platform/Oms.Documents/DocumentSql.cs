using System.Text.Json;
using Npgsql;
using NpgsqlTypes;

namespace Oms.Documents;

/// <summary>One statement writes all documents of a type, whatever their number: round trips, not rows, are what costs.</summary>
internal static class DocumentSql
{
    public static NpgsqlBatchCommand Write(
        DocumentMapping mapping, JsonSerializerOptions json, bool isNew, IReadOnlyList<(object Document, int? Revision)> writes)
    {
        var command = new NpgsqlBatchCommand(isNew ? Insert(mapping) : Update(mapping));
        var documents = writes.Select(write => write.Document).ToList();
        command.Parameters.Add(new() { Value = documents.Select(mapping.Id).ToArray() });
        command.Parameters.Add(new()
        {
            Value = documents.Select(document => JsonSerializer.Serialize(document, mapping.Type, json)).ToArray(),
            NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Jsonb,
        });
        command.Parameters.Add(new() { Value = writes.Select(write => write.Revision ?? 0).ToArray() });
        command.Parameters.Add(new() { Value = mapping.Type.FullName });
        foreach (var duplicate in mapping.Duplicates)
            command.Parameters.Add(new() { Value = ArrayOf(duplicate, documents) });
        return command;
    }

    private static Array ArrayOf(DocumentMapping.Duplicated duplicate, List<object> documents)
    {
        var values = Array.CreateInstance(duplicate.ClrType, documents.Count);
        for (var i = 0; i < documents.Count; i++)
            values.SetValue(duplicate.Value(documents[i]), i);
        return values;
    }

    private static string Columns(DocumentMapping mapping, string prefix) =>
        string.Concat(mapping.Duplicates.Select(duplicate => $", {prefix}{duplicate.Column}"));

    private static string Rows(DocumentMapping mapping) =>
        $"unnest($1, $2, $3{string.Concat(mapping.Duplicates.Select((_, i) => $", ${i + 5}"))}) u(id, data, revision{Columns(mapping, "")})";

    private static string Insert(DocumentMapping mapping) => $"""
        insert into {mapping.Table} (id, data, mt_version, mt_dotnet_type{Columns(mapping, "")})
        select u.id, u.data, u.revision + 1, $4{Columns(mapping, "u.")} from {Rows(mapping)}
        on conflict (id) do nothing
        """;

    private static string Update(DocumentMapping mapping) => $"""
        update {mapping.Table} d
        set data = u.data, mt_version = d.mt_version + 1, mt_last_modified = transaction_timestamp(), mt_dotnet_type = $4
            {string.Concat(mapping.Duplicates.Select(duplicate => $", {duplicate.Column} = u.{duplicate.Column}"))}
        from {Rows(mapping)} where d.id = u.id and d.mt_version = u.revision
        """;
}
