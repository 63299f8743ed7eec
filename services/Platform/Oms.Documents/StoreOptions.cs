using System.Text.Json;

namespace Oms.Documents;

/// <summary>What a store is made of: the connection, the serializer, the documents and further tables.</summary>
public sealed class StoreOptions
{
    private readonly Dictionary<Type, DocumentMapping> _mappings = [];

    internal string ConnectionString { get; private set; } = "";

    internal JsonSerializerOptions Json { get; private set; } = JsonSerializerOptions.Default;

    internal IReadOnlyCollection<DocumentMapping> Mappings => _mappings.Values;

    /// <summary>DDL for tables that hold no documents; each statement must be repeatable.</summary>
    public IList<string> ExtendedSchemaObjects { get; } = [];

    public void Connection(string connectionString) => ConnectionString = connectionString;

    public void UseSystemTextJsonForSerialization(JsonSerializerOptions options) => Json = options;

    /// <summary>Declares a document: its alias (table <c>mt_doc_&lt;alias&gt;</c>) and how to read its id.</summary>
    public DocumentMapping For(Type type, string alias, Func<object, string> id) => _mappings[type] = new(type, alias, id);

    internal DocumentMapping MappingOf(Type type) =>
        _mappings.TryGetValue(type, out var mapping) ? mapping : throw new InvalidOperationException($"{type} is not a configured document.");
}

/// <summary>One document type's table, in Marten's layout.</summary>
public sealed class DocumentMapping(Type type, string alias, Func<object, string> id)
{
    internal sealed record Duplicated(string Column, string SqlType, Type ClrType, Func<object, object?> Value)
    {
        public bool IsList => ClrType == typeof(string[]);
    }

    internal Type Type { get; } = type;

    internal string Alias { get; } = alias;

    internal string Table { get; } = $"mt_doc_{alias}";

    internal Func<object, string> Id { get; } = id;

    internal List<Duplicated> Duplicates { get; } = [];

    /// <summary>Copies a member into a column of its own, for queries.</summary>
    /// <param name="column">Column name on disk.</param>
    /// <param name="sqlType">PostgreSQL type, such as <c>integer</c>.</param>
    /// <param name="value">Reads the member from a document.</param>
    /// <typeparam name="T">The CLR type that goes with <paramref name="sqlType"/>; of lists <c>string[]</c> alone.</typeparam>
    public DocumentMapping Duplicate<T>(string column, string sqlType, Func<object, T?> value)
    {
        Duplicates.Add(new(column, sqlType, typeof(T), document => value(document)));
        return this;
    }

    internal IEnumerable<string> Ddl()
    {
        yield return $"""
            create table if not exists {Table} (
              id varchar not null primary key, data jsonb not null,
              mt_last_modified timestamptz not null default transaction_timestamp(),
              mt_version integer not null default 1, mt_dotnet_type varchar)
            """;
        foreach (var duplicate in Duplicates)
            yield return $"alter table {Table} add column if not exists {duplicate.Column} {duplicate.SqlType}";
    }
}
