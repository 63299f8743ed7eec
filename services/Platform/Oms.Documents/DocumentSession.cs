using System.Data.Common;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Npgsql;

namespace Oms.Documents;

internal sealed class DocumentSession(StoreOptions options, NpgsqlDataSource source) : IDocumentSession, IAdvancedSql
{
    private readonly Dictionary<(Type, string), int> _revisions = [];
    private readonly List<(object Document, int? Revision)> _writes = [];
    private readonly List<NpgsqlBatchCommand> _commands = [];
    private NpgsqlConnection? _connection;
    private NpgsqlTransaction? _transaction;

    public IAdvancedSql AdvancedSql => this;

    public async Task BeginTransactionAsync(CancellationToken token) =>
        _transaction ??= await (await ConnectionAsync(token)).BeginTransactionAsync(token);

    public async Task<T?> LoadAsync<T>(string id, CancellationToken token) where T : class =>
        (await LoadManyAsync<T>([id], token)).SingleOrDefault();

    public async Task<IReadOnlyList<T>> LoadManyAsync<T>(IEnumerable<string> ids, CancellationToken token) where T : class
    {
        var mapping = options.MappingOf(typeof(T));
        return await QueryAsync(
            $"select id, data, mt_version from {mapping.Table} where id = any(?)",
            row =>
            {
                _revisions[(typeof(T), row.GetString(0))] = row.GetInt32(2);
                return JsonSerializer.Deserialize<T>(row.GetFieldValue<byte[]>(1), options.Json)
                    ?? throw new JsonException($"{mapping.Table} holds null as {row.GetString(0)}.");
            },
            token,
            new object?[] { ids.ToArray() });
    }

    public void Store<T>(T document) where T : class
    {
        var id = options.MappingOf(document.GetType()).Id(document);
        if (!_revisions.TryGetValue((document.GetType(), id), out var revision))
            throw new InvalidOperationException($"{document.GetType().Name} {id} was not loaded by this session: insert it, or load it first.");
        _writes.Add((document, revision));
    }

    public void Insert<T>(T document) where T : class => _writes.Add((document, null));

    public void Delete<T>(string id) where T : class =>
        QueueSqlCommand($"delete from {options.MappingOf(typeof(T)).Table} where id = ?", id);

    public void QueueSqlCommand(string sql, params object?[] parameterValues) => _commands.Add(Command(sql, parameterValues));

    public async Task SaveChangesAsync(CancellationToken token)
    {
        await BeginTransactionAsync(token);
        await using var batch = new NpgsqlBatch(_connection, _transaction);
        var checks = new List<(NpgsqlBatchCommand Command, string Table, int Expected)>();
        foreach (var group in _writes.GroupBy(write => (write.Document.GetType(), IsNew: write.Revision is null)))
        {
            var mapping = options.MappingOf(group.Key.Item1);
            var writes = group.OrderBy(write => mapping.Id(write.Document), StringComparer.Ordinal).ToList();
            var command = DocumentSql.Write(mapping, options.Json, group.Key.IsNew, writes);
            batch.BatchCommands.Add(command);
            checks.Add((command, mapping.Table, writes.Count));
        }
        foreach (var command in _commands)
            batch.BatchCommands.Add(command);
        if (batch.BatchCommands.Count > 0)
            await batch.ExecuteNonQueryAsync(token);
        foreach (var (command, table, expected) in checks)
        {
            if ((int)command.RecordsAffected != expected)
                throw new ConcurrencyException(table, expected, (int)command.RecordsAffected);
        }
        await _transaction!.CommitAsync(token);
        await _transaction.DisposeAsync();
        _transaction = null;
        _writes.Clear();
        _commands.Clear();
        _revisions.Clear();
    }

    public async Task<IReadOnlyList<T>> QueryAsync<T>(string sql, Func<DbDataReader, T> read, CancellationToken token, params object?[] parameterValues)
    {
        await using var batch = new NpgsqlBatch(await ConnectionAsync(token), _transaction);
        batch.BatchCommands.Add(Command(sql, parameterValues));
        await using var reader = await batch.ExecuteReaderAsync(token);
        var rows = new List<T>();
        while (await reader.ReadAsync(token))
            rows.Add(read(reader));
        return rows;
    }

    public async ValueTask DisposeAsync()
    {
        if (_transaction is not null)
            await _transaction.DisposeAsync();
        if (_connection is not null)
            await _connection.DisposeAsync();
    }

    private async Task<NpgsqlConnection> ConnectionAsync(CancellationToken token) =>
        _connection ??= await source.OpenConnectionAsync(token);

    private static NpgsqlBatchCommand Command(string sql, object?[] values)
    {
        var text = new StringBuilder();
        var number = 0;
        foreach (var character in sql)
            _ = character == '?' ? text.Append(CultureInfo.InvariantCulture, $"${++number}") : text.Append(character);
        var command = new NpgsqlBatchCommand(text.ToString());
        foreach (var value in values)
            command.Parameters.Add(new() { Value = value ?? DBNull.Value });
        return command;
    }
}
