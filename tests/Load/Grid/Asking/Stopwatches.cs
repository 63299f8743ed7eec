using System.Data.Common;
using System.Diagnostics;

namespace Oms.Load.Grid.Asking;

/// <summary>Takes the time of questions, one after the other, as the console asks them.</summary>
internal sealed class Stopwatches(GridDatabase grid)
{
    private const int Page = 20;
    private const string Cancelled = "57014";

    /// <summary>With what the database needs for one row by its key, taken in between: the machine's own pace.</summary>
    public async Task<Times> MeasureAsync(string name, IEnumerable<Asked> questions, CancellationToken token)
    {
        var taken = new List<(Asked, double, bool)>();
        foreach (var asked in questions)
        {
            var started = Stopwatch.GetTimestamp();
            var hasHits = await HasHitsAsync(asked, token);
            taken.Add((asked, Stopwatch.GetElapsedTime(started).TotalMilliseconds, hasHits));
        }
        return Times.Of(name, taken);
    }

    /// <summary>What the console gives up on has taken what it took.</summary>
    private async Task<bool> HasHitsAsync(Asked asked, CancellationToken token)
    {
        try
        {
            return (await grid.Finder.FindAsync(asked.Search, asked.Query.Cursor, Page, token)).Page.Rows.Count > 0;
        }
        catch (DbException exception) when (exception.SqlState == Cancelled)
        {
            return false;
        }
    }

    public async Task<Times> YardstickAsync(IEnumerable<Asked> questions, CancellationToken token)
    {
        var taken = new List<(Asked, double, bool)>();
        foreach (var asked in questions)
        {
            var started = Stopwatch.GetTimestamp();
            await using var session = grid.Store.LightweightSession();
            await session.LoadAsync<CustomerService.Searching.OrderEntry>($"us_web/{asked.Query["id"]}", token);
            taken.Add((asked, Stopwatch.GetElapsedTime(started).TotalMilliseconds, true));
        }
        return Times.Of("a row by its key", taken);
    }
}
