using Microsoft.Extensions.Logging;
using Oms.Contracts;
using Oms.Contracts.History;
using Oms.Contracts.Json;
using Oms.Contracts.Operations;
using Oms.Deciding;
using Oms.Documents;
using Oms.Messaging.Broker;
using Oms.Messaging.Store;

namespace Oms.Messaging.Handling;

/// <summary>
/// One unit of work: a batch of deliveries of one queue, decided in order and committed in one transaction with the
/// documents, the facts, what is to be sent and what has taken effect.
/// </summary>
internal sealed class Unit(IDocumentStore store, ServiceModel model, Resending resending, TimeProvider time, ILogger<Unit> log)
{
    /// <summary>Writes and takes back a row as every unit does.</summary>
    public async Task ProbeAsync(CancellationToken token)
    {
        await using var session = store.LightweightSession();
        var probe = new Identity("probe", Guid.CreateVersion7(time.GetUtcNow()).ToString(), []);
        Inbox.Add(session, [probe], time.GetUtcNow());
        session.QueueSqlCommand("delete from inbox where exchange = ? and id = ?", probe.Exchange, probe.Id);
        await session.SaveChangesAsync(token);
    }

    /// <summary>Commits the batch, or throws and has changed nothing.</summary>
    public async Task CommitAsync(Endpoint endpoint, IReadOnlyList<Delivery> deliveries, CancellationToken token)
    {
        using var spans = new UnitSpans(endpoint, deliveries);
        try
        {
            await CommitAsync(endpoint, deliveries, spans, token);
        }
        catch (Exception exception)
        {
            spans.Fail(exception);
            throw;
        }
    }

    private async Task CommitAsync(Endpoint endpoint, IReadOnlyList<Delivery> deliveries, UnitSpans spans, CancellationToken token)
    {
        await using var session = store.LightweightSession();
        await session.BeginTransactionAsync(token);
        var workspace = new Workspace(session, model.Behaviours);
        var arrivals = deliveries.Select(delivery => Arrival.Of(endpoint, delivery, new(workspace))).ToList();
        await workspace.LoadAsync(() => arrivals.SelectMany(arrival => arrival.Needs()), token);
        var before = await Inbox.FindAsync(session, endpoint.Message.Name, arrivals.Select(arrival => arrival.Identity?.Id).OfType<string>(), token);
        var effects = new Effects(endpoint, model, Now());
        foreach (var (index, arrival) in arrivals.Index())
        {
            // An earlier message of the batch may have changed what this one needs.
            await workspace.LoadAsync(arrival.Needs, token);
            effects.Take(arrival, workspace, before, new(await FactsAsync(arrival, session, token), await AnswerAsync(arrival, session, token)), spans[index]);
        }
        if (endpoint.Handler is Projection projection)
            await projection.ApplyAsync(session, [.. arrivals.Select(arrival => arrival.Read).OfType<Read.Accepted>().Select(read => read.Message)], token);
        if (endpoint.Handler is ResendHandler handler)
            await ResendAsync(handler, arrivals.Where(arrival => arrival.Identity is not { } known || !before.ContainsKey(known.Id)), session, token);
        workspace.Write();
        effects.Write(session);
        await session.SaveChangesAsync(token);
        effects.Tell(log);
    }

    /// <summary>Before the commit, since what was begun and not committed is begun again: a message sent twice takes effect once, one forgotten never.</summary>
    private async Task ResendAsync(ResendHandler handler, IEnumerable<Arrival> arrivals, IDocumentSession session, CancellationToken token)
    {
        foreach (var arrival in arrivals)
        {
            if (arrival.Read is not Read.Accepted { Message: ReplayMessages asked } || !handler.Concerns(asked))
                continue;
            await StreamLocks.ErrorQueueAsync(session, asked.Queue, token);
            await resending.RunAsync(asked, arrival.Identity?.Id ?? Identity.HashOf(arrival.Endpoint.Message.Name, arrival.Delivery), token);
        }
    }

    /// <summary>The facts that a question for them asks for; null for any other message.</summary>
    private async Task<FactPage?> FactsAsync(Arrival arrival, IDocumentSession session, CancellationToken token) =>
        arrival.Read is Read.Accepted { Message: Replay asked } && ReplayHandler.Concerns(asked, model.Service.Name)
            ? await FactPage.ReadAsync(session, asked, model.Service.Behaviours.Select(behaviour => behaviour.Alias), token)
            : null;

    /// <summary>What a query is answered that is no question for documents; null for any other message, and where nobody hears it.</summary>
    private static async Task<Decision?> AnswerAsync(Arrival arrival, IDocumentSession session, CancellationToken token) =>
        arrival.Read is Read.Accepted accepted && arrival.Endpoint.Handler is Inquiry inquiry && Replies.WhyNot(arrival.Delivery) is null
            ? await inquiry.AnswerAsync(accepted.Message, session, token)
            : null;

    /// <summary>In what the database keeps of a moment, microseconds: a fact that is read again is the one that was announced.</summary>
    private DateTimeOffset Now()
    {
        var now = time.GetUtcNow();
        return now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMicrosecond));
    }
}

/// <summary>A delivery that was read: a message, or the reasons why it is none.</summary>
/// <param name="Identity">Under which it takes effect once; null when the state alone decides.</param>
/// <param name="Sight">What it sees of the unit's documents.</param>
internal sealed record Arrival(Endpoint Endpoint, Delivery Delivery, Read Read, Identity? Identity, Sight Sight)
{
    public static Arrival Of(Endpoint endpoint, Delivery delivery, Sight sight) =>
        new(endpoint, delivery, Check(delivery, WireReader.Read(delivery.Body, endpoint.Message)), Identity.Of(endpoint, delivery), sight);

    private static Read Check(Delivery delivery, Read read) => delivery.Faults().ToList() is not { Count: > 0 } faults
        ? read
        : new Read.Refused(faults.Concat((read as Read.Refused)?.Reasons ?? []).ToValueList(), read.Enveloped, read.Id);

    public IEnumerable<Need> Needs() =>
        Read is Read.Accepted accepted ? Sight.Name(seen => Endpoint.Handler.Needs(accepted.Message, seen)) : [];
}
