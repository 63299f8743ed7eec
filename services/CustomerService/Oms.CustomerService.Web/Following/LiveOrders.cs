using System.Collections.Concurrent;
using Oms.Deciding;
using Oms.Documents;

namespace Oms.CustomerService.Web.Following;

/// <summary>
/// Tells who looks at an order that something happened to it. It looks once a second for all that are looked at: that works
/// with several replicas, and costs the transaction of a fact nothing.
/// </summary>
internal sealed class LiveOrders(IDocumentStore store, TimeProvider time, ILogger<LiveOrders> log) : IDisposable
{
    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(1);

    private readonly ConcurrentDictionary<string, int> _watched = [];
    private readonly SemaphoreSlim _gate = new(1);
    private Dictionary<string, long> _counts = [];
    private DateTimeOffset _looked;

    /// <summary>A number that rises with each fact of the order, and with what agents ask for: once at the start, then whenever it has risen.</summary>
    public async IAsyncEnumerable<long> FollowAsync(string store, string orderId, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken token)
    {
        var order = StreamId.Of(store, orderId);
        _watched.AddOrUpdate(order, 1, (_, watchers) => watchers + 1);
        try
        {
            var last = -1L;
            while (!token.IsCancellationRequested)
            {
                var now = await CountAsync(order, token);
                if (now != last)
                    yield return last = now;
                await Task.Delay(Beat, time, token).ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
            }
        }
        finally
        {
            if (_watched.AddOrUpdate(order, 0, (_, watchers) => watchers - 1) == 0)
                _watched.TryRemove(KeyValuePair.Create(order, 0));
        }
    }

    /// <summary>Of orders by stream id: what there is to show of them, counted; it only rises.</summary>
    public static async Task<Dictionary<string, long>> VersionsAsync(IDocumentSession session, IReadOnlyCollection<string> orders, CancellationToken token) =>
        (await session.AdvancedSql.QueryAsync(
            """
            select o, (select count(*) from fact_log where order_id = o) + (select count(*) from agent_command where order_id = o)
              + (select count(*) from agent_command c join refusal_log r on r.message_id = c.message_id where c.order_id = o)
            from unnest(?) o
            """,
            row => (Order: row.GetString(0), Version: row.GetInt64(1)), token, (object)orders.ToArray()))
            .ToDictionary(row => row.Order, row => row.Version);

    public void Dispose() => _gate.Dispose();

    private async Task<long> CountAsync(string order, CancellationToken token)
    {
        await _gate.WaitAsync(CancellationToken.None);
        try
        {
            if (time.GetUtcNow() - _looked >= Beat || !_counts.ContainsKey(order))
            {
                await using var session = store.LightweightSession();
                _counts = await VersionsAsync(session, [.. _watched.Keys], token);
                _looked = time.GetUtcNow();
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException || StoreFault.IsOutage(exception))
        {
            log.LogDebug(exception, "Looking for what is new has to wait");
        }
        finally
        {
            _gate.Release();
        }
        return _counts.GetValueOrDefault(order);
    }
}
