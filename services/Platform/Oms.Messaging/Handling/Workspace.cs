using System.Collections.Frozen;
using Oms.Deciding;
using Oms.Documents;
using Oms.Messaging.Store;

namespace Oms.Messaging.Handling;

/// <summary>The documents of one unit of work: loaded and locked once, folded in memory, written once.</summary>
internal sealed class Workspace(IDocumentSession session, FrozenDictionary<Type, Behaviour> behaviours)
{
    /// <summary>
    /// PostgreSQL's lock table holds some ten thousand for all transactions together, and is out of memory after that. A
    /// batch of large messages is beyond it and is done one by one.
    /// </summary>
    private const int MostLocks = 4000;

    private readonly Dictionary<(Type State, string Stream), Entry> _entries = [];
    private readonly Dictionary<(Type State, Listing Listing), IReadOnlyList<Aggregate>> _lists = [];
    private int _locks;

    /// <summary>Locks what may be changed, then loads what is not here yet. Asked for again until nothing new is named.</summary>
    public async Task LoadAsync(Func<IEnumerable<Need>> needs, CancellationToken token)
    {
        while (Missing(needs().ToList()) is var (missing, lists) && missing.Count + lists.Count > 0)
        {
            var changing = missing.Where(need => !need.IsRead).Select(need => (behaviours[need.State].Alias, need.Stream)).ToList();
            if ((_locks += changing.Count) > MostLocks)
                throw new InvalidOperationException($"These messages may change more than {MostLocks} documents at once.");
            await StreamLocks.TakeAsync(session, changing, token);
            foreach (var group in missing.GroupBy(need => need.State))
            {
                var found = await DocumentLoader.For(group.Key).LoadAsync(session, group.Select(need => need.Stream), token);
                foreach (var need in group)
                    _entries[(need.State, need.Stream)] = new(found.GetValueOrDefault(need.Stream), need.IsRead);
            }
            foreach (var list in lists)
                _lists[list] = await ListAsync(list.State, list.Listing, token);
        }
    }

    /// <summary>Folds the change in and returns the new state.</summary>
    public Aggregate Apply(Change change, DateTimeOffset at)
    {
        if (!_entries.TryGetValue((change.State, change.Stream), out var entry) || entry.IsRead)
            throw new InvalidOperationException($"{change.State.Name} {change.Stream} was changed without being named as a need.");
        var evolved = behaviours[change.State].Evolve(entry.State, change.Fact, at);
        return entry.State = evolved with { Id = change.Stream, Version = (entry.State?.Version ?? 0) + 1 };
    }

    /// <summary>Queues every changed document for the session's save.</summary>
    public void Write()
    {
        foreach (var entry in _entries.Values.Where(entry => entry.State is not null && !ReferenceEquals(entry.State, entry.Loaded)))
        {
            if (entry.Loaded is null)
                session.Insert(entry.State!);
            else
                session.Store(entry.State!);
        }
    }

    public Aggregate? Find(Type state, string stream) => _entries.GetValueOrDefault((state, stream))?.State;

    /// <summary>Kept apart from the documents that are found by id: those may be locked and changed, these are not.</summary>
    public IReadOnlyList<Aggregate> List(Type state, Listing listing) => _lists.GetValueOrDefault((state, listing)) ?? [];

    /// <summary>What is not loaded, or was loaded only to be read and is now to be changed; and the lists that are not loaded.</summary>
    private (List<Need> Documents, List<(Type State, Listing Listing)> Lists) Missing(List<Need> needs) => (
        needs.Where(need => need.Listing is null)
            .GroupBy(need => (need.State, need.Stream))
            .Select(group => new Need(group.Key.State, group.Key.Stream, group.All(need => need.IsRead)))
            .Where(need => !_entries.TryGetValue((need.State, need.Stream), out var entry) || (entry.IsRead && !need.IsRead))
            .ToList(),
        needs.Where(need => need.Listing is not null)
            .Select(need => (need.State, need.Listing!))
            .Distinct()
            .Where(list => !_lists.ContainsKey(list))
            .ToList());

    private async Task<IReadOnlyList<Aggregate>> ListAsync(Type state, Listing listing, CancellationToken token)
    {
        var ids = await MeasureColumns.IdsAsync(session, behaviours[state], listing, token);
        var found = ids.Count == 0 ? [] : await DocumentLoader.For(state).LoadAsync(session, ids, token);
        return [.. ids.Select(id => found.GetValueOrDefault(id)).OfType<Aggregate>()];
    }

    private sealed class Entry(Aggregate? loaded, bool isRead)
    {
        public Aggregate? Loaded { get; } = loaded;

        public Aggregate? State { get; set; } = loaded;

        public bool IsRead { get; } = isRead;
    }
}

/// <summary>Loads documents of a type that is known at run time only.</summary>
internal abstract class DocumentLoader
{
    private static readonly System.Collections.Concurrent.ConcurrentDictionary<Type, DocumentLoader> Loaders = [];

    public static DocumentLoader For(Type state) =>
        Loaders.GetOrAdd(state, type => (DocumentLoader)Activator.CreateInstance(typeof(DocumentLoader<>).MakeGenericType(type))!);

    public abstract Task<Dictionary<string, Aggregate>> LoadAsync(IDocumentSession session, IEnumerable<string> streams, CancellationToken token);
}

internal sealed class DocumentLoader<TState> : DocumentLoader
    where TState : Aggregate
{
    public override async Task<Dictionary<string, Aggregate>> LoadAsync(IDocumentSession session, IEnumerable<string> streams, CancellationToken token) =>
        (await session.LoadManyAsync<TState>(streams, token)).ToDictionary(state => state.Id, state => (Aggregate)state);
}
