using System.Collections.Concurrent;
using Oms.Load.Recording;

namespace Oms.Load.Driving;

/// <summary>What became of each order.</summary>
internal sealed class Tally(Journey journey)
{
    private readonly ConcurrentDictionary<int, Fate> _fates = [];
    private int _done;
    private int _doubles;
    private int _strangers;

    /// <summary>Called for each order that is done.</summary>
    public event Action? Done;

    /// <summary>
    /// Orders that are asked of the warehouse and announced as settled. The second comes a hop later: an order that were
    /// done with the first would let the work behind it pile up, and the rate would not last.
    /// </summary>
    public int DoneCount => Volatile.Read(ref _done);

    public int PublishedCount => _fates.Count;

    /// <summary>Deliveries of a message that had come before, under the same id: allowed, and rare.</summary>
    public int Doubles => Volatile.Read(ref _doubles);

    /// <summary>Messages about orders that nobody published.</summary>
    public int Strangers => Volatile.Read(ref _strangers);

    public Fate Publish(int order, long due) => _fates[order] = new Fate(due);

    public void Requested(int order, string messageId)
    {
        if (!_fates.TryGetValue(order, out var fate))
        {
            Interlocked.Increment(ref _strangers);
            return;
        }
        if (!fate.TakeRequest(messageId, TimeProvider.System.GetTimestamp()))
            Interlocked.Increment(ref _doubles);
        Look(fate);
    }

    public void Updated(int order, int version)
    {
        if (version < journey.LastVersion || !_fates.TryGetValue(order, out var fate))
            return;
        fate.IsSettled = true;
        Look(fate);
    }

    /// <summary>What is wrong with which orders; empty when each was requested as often as it should be, and confirmed.</summary>
    public IReadOnlyList<string> Faults() =>
    [
        .. Few("never requested", fate => fate.Requests < journey.Requests),
        .. Few("requested too often", fate => fate.Requests > journey.Requests),
        .. Few("never settled", fate => !fate.IsSettled),
        .. Few("never confirmed", fate => fate.ConfirmedAt == 0),
        .. Strangers > 0 ? [$"{Strangers} requests for orders that nobody published"] : Array.Empty<string>(),
    ];

    private IEnumerable<string> Few(string what, Func<Fate, bool> isSo)
    {
        var found = _fates.Where(each => isSo(each.Value)).Select(each => each.Key).Order().ToList();
        return found.Count == 0 ? [] : [$"{found.Count} of {_fates.Count} orders {what}: {string.Join(", ", found.Take(5).Select(OrderId.Of))}"];
    }

    private void Look(Fate fate)
    {
        if (fate.Requests < journey.Requests || !fate.IsSettled || !fate.EndOnce())
            return;
        Interlocked.Increment(ref _done);
        Done?.Invoke();
    }
}

/// <summary>One order's. Times are timestamps of <see cref="TimeProvider"/>.</summary>
/// <param name="due">When it should have been published.</param>
internal sealed class Fate(long due)
{
    private readonly HashSet<string> _requests = new(1);
    private int _ended;

    public long Due => due;

    public long ConfirmedAt { get; set; }

    public long RequestedAt { get; private set; }

    public bool IsSettled { get; set; }

    public int Requests
    {
        get
        {
            lock (_requests)
                return _requests.Count;
        }
    }

    /// <summary>False: it had come before.</summary>
    public bool TakeRequest(string messageId, long at)
    {
        lock (_requests)
        {
            if (!_requests.Add(messageId))
                return false;
            RequestedAt = at;
            return true;
        }
    }

    public bool EndOnce() => Interlocked.Exchange(ref _ended, 1) == 0;
}
