namespace Oms.Documents;

/// <summary>
/// The subset of Marten's document store that Oms uses, under Marten's names: the package registry of this project does
/// not serve Marten. Replacing this project by the package touches the registrations, and no data.
/// </summary>
public interface IDocumentStore : IAsyncDisposable
{
    /// <summary>Brings tables and columns up to the configured documents; safe to call from several replicas at once.</summary>
    Task ApplyAllConfiguredChangesToDatabaseAsync(CancellationToken token = default);

    /// <summary>A unit of work without identity map. Not safe for use by several threads at once.</summary>
    IDocumentSession LightweightSession();
}

/// <summary>Loads documents and saves all that was stored, inserted or queued in one transaction.</summary>
public interface IDocumentSession : IAsyncDisposable
{
    IAdvancedSql AdvancedSql { get; }

    /// <summary>Opens the transaction now, so that what is loaded and locked from here on belongs to it.</summary>
    Task BeginTransactionAsync(CancellationToken token = default);

    /// <summary>The document, or null. Its revision is remembered: a later <see cref="Store{T}"/> demands it.</summary>
    Task<T?> LoadAsync<T>(string id, CancellationToken token = default) where T : class;

    /// <summary>The documents that exist, in no particular order; their revisions are remembered.</summary>
    Task<IReadOnlyList<T>> LoadManyAsync<T>(IEnumerable<string> ids, CancellationToken token = default) where T : class;

    /// <summary>Replaces a document that this session loaded; raises its revision by exactly one.</summary>
    /// <exception cref="InvalidOperationException">The document was not loaded by this session.</exception>
    void Store<T>(T document) where T : class;

    /// <summary>Adds a document that must not exist yet.</summary>
    void Insert<T>(T document) where T : class;

    void Delete<T>(string id) where T : class;

    /// <summary>Queues a statement for the next save; <c>?</c> stands for a parameter.</summary>
    void QueueSqlCommand(string sql, params object?[] parameterValues);

    /// <summary>Runs everything queued in one round trip and commits.</summary>
    /// <exception cref="ConcurrencyException">A stored document was changed, or an inserted one added, by someone else.</exception>
    Task SaveChangesAsync(CancellationToken token = default);
}

/// <summary>Queries that are no document loads.</summary>
public interface IAdvancedSql
{
    /// <summary>Reads each row with <paramref name="read"/>; <c>?</c> stands for a parameter. (Marten takes a type instead of a reader.)</summary>
    Task<IReadOnlyList<T>> QueryAsync<T>(string sql, Func<System.Data.Common.DbDataReader, T> read, CancellationToken token, params object?[] parameterValues);
}

/// <summary>Somebody else changed the document in between: load again, decide again.</summary>
public sealed class ConcurrencyException(string document, int expected, int matched)
    : Exception($"{expected - matched} of {expected} documents in {document} were changed or added by another session.");
