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

    /// <summary>A list travels as its text: <c>unnest</c> would take an array of arrays apart to the last element.</summary>
    private static Array ArrayOf(DocumentMapping.Duplicated duplicate, List<object> documents)
    {
        var values = Array.CreateInstance(duplicate.IsList ? typeof(string) : duplicate.ClrType, documents.Count);
        for (var i = 0; i < documents.Count; i++)
            values.SetValue(duplicate.Value(documents[i]) is string[] texts ? TextOf(texts) : duplicate.Value(documents[i]), i);
        return values;
    }

    private static string TextOf(string[] texts) =>
        $"{{{string.Join(',', texts.Select(text => $"\"{text.Replace(@"\", @"\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\""))}}}";

    private static string Read(DocumentMapping.Duplicated duplicate) => $"u.{duplicate.Column}{(duplicate.IsList ? "::text[]" : "")}";

    private static string Columns(DocumentMapping mapping) => string.Concat(mapping.Duplicates.Select(duplicate => $", {duplicate.Column}"));

    private static string Rows(DocumentMapping mapping) =>
        $"unnest($1, $2, $3{string.Concat(mapping.Duplicates.Select((_, i) => $", ${i + 5}"))}) u(id, data, revision{Columns(mapping)})";

    private static string Insert(DocumentMapping mapping) => $"""
        insert into {mapping.Table} (id, data, mt_version, mt_dotnet_type{Columns(mapping)})
        select u.id, u.data, u.revision + 1, $4{string.Concat(mapping.Duplicates.Select(duplicate => $", {Read(duplicate)}"))} from {Rows(mapping)}
        on conflict (id) do nothing
        """;

    private static string Update(DocumentMapping mapping) => $"""
        update {mapping.Table} d
        set data = u.data, mt_version = d.mt_version + 1, mt_last_modified = transaction_timestamp(), mt_dotnet_type = $4
            {string.Concat(mapping.Duplicates.Select(duplicate => $", {duplicate.Column} = {Read(duplicate)}"))}
        from {Rows(mapping)} where d.id = u.id and d.mt_version = u.revision
        """;
}
