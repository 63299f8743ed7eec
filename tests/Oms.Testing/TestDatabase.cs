using Npgsql;

namespace Oms.Testing;

/// <summary>A database of its own for a test class, dropped afterwards.</summary>
public sealed class TestDatabase : IAsyncDisposable
{
    private TestDatabase(string name) => Name = name;

    public string Name { get; }

    public string ConnectionString => Servers.Postgres(Name);

    public static async Task<TestDatabase> CreateAsync()
    {
        var database = new TestDatabase($"test_{Guid.NewGuid():N}");
        await ExecuteAsync("postgres", $"create database {database.Name}");
        return database;
    }

    /// <summary>One that is there already.</summary>
    public static TestDatabase Of(string name) => new(name);

    /// <summary>The rows of a query, each as an array of values.</summary>
    public async Task<IReadOnlyList<object[]>> RowsAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<object[]>();
        while (await reader.ReadAsync())
        {
            var row = new object[reader.FieldCount];
            reader.GetValues(row);
            rows.Add(row);
        }
        return rows;
    }

    public async Task<T> ValueAsync<T>(string sql) => (T)(await RowsAsync(sql)).Single()[0];

    public Task ExecuteAsync(string sql) => ExecuteAsync(Name, sql);

    public async ValueTask DisposeAsync()
    {
        NpgsqlConnection.ClearAllPools();
        await ExecuteAsync("postgres", $"drop database if exists {Name} with (force)");
    }

    private static async Task ExecuteAsync(string database, string sql)
    {
        await using var connection = new NpgsqlConnection(Servers.Postgres(database));
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
