using System.Diagnostics;
using Npgsql;

namespace Oms.Documents;

/// <inheritdoc cref="IDocumentStore"/>
public sealed class DocumentStore : IDocumentStore
{
    /// <summary>One migration at a time over all replicas; a number of our own in PostgreSQL's advisory lock space.</summary>
    private const long MigrationLock = 0x6f6d735f64646c;

    /// <summary>The source of the spans of statements. There are none outside a span of somebody else's: who only polls is not worth a trace.</summary>
    public const string ActivitySourceName = "Npgsql";

    private readonly StoreOptions _options;
    private readonly NpgsqlDataSource _source;

    private DocumentStore(StoreOptions options)
    {
        _options = options;
        var connection = new NpgsqlConnectionStringBuilder(options.ConnectionString)
        {
            // The same few statements run for every message: preparing them saves their planning.
            MaxAutoPrepare = 100,
            AutoPrepareMinUsages = 2,
        };
        _source = new NpgsqlDataSourceBuilder(connection.ConnectionString)
            .ConfigureTracing(tracing => tracing
                .ConfigureCommandFilter(_ => Activity.Current is not null)
                .ConfigureBatchFilter(_ => Activity.Current is not null)
                .EnablePhysicalOpenTracing(false)
                .EnableFirstResponseEvent(false))
            .Build();
    }

    public static DocumentStore For(Action<StoreOptions> configure)
    {
        var options = new StoreOptions();
        configure(options);
        return new(options);
    }

    public IDocumentSession LightweightSession() => new DocumentSession(_options, _source);

    public async Task ApplyAllConfiguredChangesToDatabaseAsync(CancellationToken token = default)
    {
        await using var connection = await _source.OpenConnectionAsync(token);
        await using var transaction = await connection.BeginTransactionAsync(token);
        // A table may have to be written anew: that takes what it takes.
        await using var batch = new NpgsqlBatch(connection, transaction) { Timeout = 0 };
        batch.BatchCommands.Add(new($"select pg_advisory_xact_lock({MigrationLock})"));
        foreach (var ddl in _options.Mappings.SelectMany(mapping => mapping.Ddl()).Concat(_options.ExtendedSchemaObjects))
            batch.BatchCommands.Add(new(ddl));
        await batch.ExecuteNonQueryAsync(token);
        await transaction.CommitAsync(token);
    }

    public ValueTask DisposeAsync() => _source.DisposeAsync();
}
