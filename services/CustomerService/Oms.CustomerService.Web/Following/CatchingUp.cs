using Oms.Contracts.History;
using Oms.Contracts.Json;
using Oms.Documents;
using Oms.Messaging;
using Oms.Messaging.Broker;
using Oms.Messaging.Handling;

namespace Oms.CustomerService.Web.Following;

/// <summary>
/// Asks the services for facts that are missing: all of them while nothing was ever heard (a new console, an emptied
/// database), and those of a stream of which a later one came and an earlier one stays away.
/// </summary>
internal sealed class CatchingUp(IDocumentStore store, Asking asking, MessagingStatus status, Availability availability, TimeProvider time, ILogger<CatchingUp> log) : BackgroundService
{
    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(5);

    /// <summary>A page of a service's history; a lost answer costs no more than this.</summary>
    private const int PageSize = 5_000;

    private const int BatchSize = 200;

    /// <summary>Without any fact for so long, an answer is not waited for any longer.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await status.UntilStoreIsReadyAsync(stoppingToken);
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await availability.WhileDatabaseIsOutAsync(LookAsync, stoppingToken);
            }
            catch (Exception exception) when (exception is not OperationCanceledException || !stoppingToken.IsCancellationRequested)
            {
                log.LogWarning(exception, "Facts that are missing could not be asked for; they are asked for again");
            }
            await Task.Delay(Beat, time, stoppingToken);
        }
    }

    private async Task LookAsync(CancellationToken token)
    {
        await using var session = store.LightweightSession();
        foreach (var (service, after) in await ProgressAsync(session, token))
            await ReplayAsync(service, after, token);
        foreach (var (service, document, stream) in await GapsAsync(session, token))
        {
            log.LogInformation("{Service} is asked for {Document} {Stream}: facts of it are missing", service, document, stream);
            await HearAsync(new() { Service = service, Document = document, Stream = stream }, token);
        }
    }

    /// <summary>Streams with a gap that it is time to ask for: after five seconds, then each time four times later, at last every six hours.</summary>
    private async Task<IReadOnlyList<(string Service, string Document, string Stream)>> GapsAsync(IDocumentSession session, CancellationToken token) =>
        await session.AdvancedSql.QueryAsync(
            """
            with due as (
              select distinct service, document, stream from fact_gap where since + ? * power(4, least(asked, 6)) < ? limit 100),
            asked as (
              update fact_gap g set asked = asked + 1 from due where (g.service, g.document, g.stream) = (due.service, due.document, due.stream))
            select service, document, stream from due
            """,
            row => (row.GetString(0), row.GetString(1), row.GetString(2)), token, Beat, time.GetUtcNow());

    /// <summary>Services whose history was not heard to its end, and where that stopped.</summary>
    private static Task<IReadOnlyList<(string Service, FactPosition? After)>> ProgressAsync(IDocumentSession session, CancellationToken token) =>
        session.AdvancedSql.QueryAsync(
            """
            select s, document, stream, version from unnest(?) s left join fact_replay on service = s where complete is not true
            """,
            row => (row.GetString(0), row.IsDBNull(1) ? null : new FactPosition { Document = row.GetString(1), Stream = row.GetString(2), Version = row.GetInt32(3) }),
            token, (object)Contracts.Party.Deciders.ToArray());

    /// <summary>Page by page, so that what was heard stays heard when somebody is restarted.</summary>
    private async Task ReplayAsync(string service, FactPosition? after, CancellationToken token)
    {
        while (await HearAsync(new() { Service = service, After = after, Limit = PageSize }, token) is { } end)
        {
            after = end.Last ?? after;
            await using var session = store.LightweightSession();
            session.QueueSqlCommand(
                """
                insert into fact_replay (service, document, stream, version, complete) values (?, ?, ?, ?, ?)
                on conflict (service) do update set document = excluded.document, stream = excluded.stream, version = excluded.version, complete = excluded.complete
                """,
                service, after?.Document, after?.Stream, after?.Version, end.Complete);
            await session.SaveChangesAsync(token);
            if (end.Complete)
            {
                log.LogInformation("All that {Service} had recorded is here", service);
                return;
            }
        }
    }

    /// <summary>Null: the answer broke off.</summary>
    private async Task<Replayed?> HearAsync(Replay question, CancellationToken token)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(token);
        patience.CancelAfter(Patience);
        var batch = new List<Fact>();
        await foreach (var heard in asking.AskAsync(question, patience.Token))
        {
            patience.CancelAfter(Patience);
            if (WireReader.Read(heard.Body, Contracts.WireCatalogue.Of<FactRecorded>()) is Read.Accepted { Message: FactRecorded recorded })
            {
                batch.Add(recorded.Fact);
                if (batch.Count < BatchSize)
                    continue;
                await KeepAsync(batch, token);
                batch.Clear();
            }
            else
            {
                await KeepAsync(batch, token);
                return System.Text.Json.JsonSerializer.Deserialize<ReplayEnd>(heard.Body.Span, WireJson.Options)?.Replayed;
            }
        }
        return null;
    }

    private Task KeepAsync(List<Fact> facts, CancellationToken token) => availability.WhileDatabaseIsOutAsync(
        async each =>
        {
            await using var session = store.LightweightSession();
            await session.BeginTransactionAsync(each);
            await FactProjection.KeepAsync(session, facts, each);
            await session.SaveChangesAsync(each);
        },
        token);
}
