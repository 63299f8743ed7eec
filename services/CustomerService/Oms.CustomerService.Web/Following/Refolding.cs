using Oms.Documents;
using Oms.Messaging;
using Oms.Messaging.Handling;

namespace Oms.CustomerService.Web.Following;

/// <summary>
/// Folds every order anew when a build folds them otherwise than the one before: from the facts that are here, a page of
/// orders a transaction, going on where it was when the process ended.
/// </summary>
internal sealed class Refolding(IDocumentStore store, MessagingStatus status, Availability availability, ILogger<Refolding> log) : BackgroundService
{
    /// <summary>Rises with each change of what an order's entry is made of.</summary>
    private const int Fold = 2;

    private const int PageSize = 200;

    public static IEnumerable<string> Ddl { get; } =
    [
        "create table if not exists order_fold (fold integer primary key, after text not null, complete boolean not null)",
    ];

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await status.UntilStoreIsReadyAsync(stoppingToken);
        var isDone = false;
        while (!isDone)
            await availability.WhileDatabaseIsOutAsync(async token => isDone = await PageAsync(token), stoppingToken);
    }

    /// <summary>True: there is no order left. The row is locked, so one replica goes on at a time.</summary>
    private async Task<bool> PageAsync(CancellationToken token)
    {
        await using var session = store.LightweightSession();
        await session.BeginTransactionAsync(token);
        await session.AdvancedSql.QueryAsync("insert into order_fold values (?, '', false) on conflict do nothing", _ => 0, token, Fold);
        var (after, isComplete) = (await session.AdvancedSql.QueryAsync(
            "select after, complete from order_fold where fold = ? for update", row => (row.GetString(0), row.GetBoolean(1)), token, Fold))[0];
        if (isComplete)
            return true;
        var orders = await session.AdvancedSql.QueryAsync(
            "select distinct order_id from fact_log where order_id > ? order by 1 limit ?", row => row.GetString(0), token, after, PageSize);
        if (orders.Count > 0)
            await FactProjection.RefoldAsync(session, orders, token);
        else
            await OrderEntries.RefoldAnswersAsync(session, null, token);
        if (orders.Count == 0)
            log.LogInformation("Every order is folded as this build does it");
        session.QueueSqlCommand("update order_fold set after = ?, complete = ? where fold = ?", orders.Count > 0 ? orders[^1] : after, orders.Count == 0, Fold);
        await session.SaveChangesAsync(token);
        return orders.Count == 0;
    }
}
