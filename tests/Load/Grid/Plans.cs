using System.Text;
using Oms.CustomerService.Searching.Statements;
using Oms.CustomerService.Web.Finding;
using Oms.Load.Grid.Asking;

namespace Oms.Load.Grid;

/// <summary>Keeps how the database went about the slowest question of a kind: the statements that the console may ask, each with its plan as it ran.</summary>
internal sealed class Plans(GridDatabase grid, string folder)
{
    private const int Page = 21;

    public async Task KeepAsync(Times times, CancellationToken token)
    {
        var (text, search) = (new StringBuilder(), times.Slowest.Search);
        text.AppendLine(times.Slowest.Query.ToQueryString()).AppendLine($"p50 {times.P50:0.0} ms, p95 {times.P95:0.0} ms, slowest {times.Max:0.0} ms");
        foreach (var (name, sql, isByFilters) in OrderFinder.StatementsOf(search, times.Slowest.Query.Cursor, Page))
            text.AppendLine().AppendLine(name).AppendLine(sql.Text).AppendJoin('\n', await PlanAsync(sql, isByFilters, token)).AppendLine();
        await File.WriteAllTextAsync(Path.Combine(folder, $"{times.Name.Replace(' ', '_').Replace('/', '_')}.plan.txt"), text.ToString(), token);
    }

    private async Task<IReadOnlyList<string>> PlanAsync(Sql sql, bool isByFilters, CancellationToken token)
    {
        await using var session = grid.Store.LightweightSession();
        await session.BeginTransactionAsync(token);
        await OrderFinder.PlanEachAsync(session, token);
        if (isByFilters)
            await OrderFinder.ByFiltersAsync(session, token);
        return await session.AdvancedSql.QueryAsync($"explain (analyze, buffers) {sql.Text}", row => row.GetString(0), token, [.. sql.Values]);
    }
}
