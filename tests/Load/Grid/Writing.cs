using System.Diagnostics;
using System.Globalization;
using Oms.CustomerService.Searching;
using Oms.Load.Grid.Population;

namespace Oms.Load.Grid;

/// <summary>What the indexes cost: new orders beside all the others, batch by batch as facts come, and one change to each; taken away again.</summary>
internal sealed class Writing(GridDatabase grid, OrderMaker orders, int count)
{
    private const int Batches = 40;
    private const int Batch = 100;

    /// <returns>Entries a second that were added, and that were changed.</returns>
    public async Task<(double Added, double Changed)> MeasureAsync(CancellationToken token)
    {
        var fresh = Enumerable.Range(count, Batches * Batch).Select(orders.Of).ToList();
        var added = Stopwatch.GetTimestamp();
        foreach (var batch in fresh.Chunk(Batch))
        {
            await using var session = grid.Store.LightweightSession();
            foreach (var entry in batch)
                session.Insert(entry);
            await session.SaveChangesAsync(token);
        }
        var changed = Stopwatch.GetTimestamp();
        foreach (var batch in fresh.Chunk(Batch))
        {
            await using var session = grid.Store.LightweightSession();
            foreach (var entry in await session.LoadManyAsync<OrderEntry>(batch.Select(entry => entry.StreamId), token))
                session.Store(entry with { Status = "SHIPPED", StatusDate = entry.StatusDate.AddHours(1) });
            await session.SaveChangesAsync(token);
        }
        var rates = (fresh.Count / Stopwatch.GetElapsedTime(added, changed).TotalSeconds, fresh.Count / Stopwatch.GetElapsedTime(changed).TotalSeconds);
        await grid.ExecuteAsync(string.Create(CultureInfo.InvariantCulture, $"delete from mt_doc_order_entry where order_id >= '{fresh[0].OrderId}'"));
        await grid.ExecuteAsync("vacuum analyze mt_doc_order_entry");
        return rates;
    }
}
