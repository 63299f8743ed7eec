using System.Text.Json;
using Microsoft.Extensions.Logging;
using Oms.Contracts;
using Oms.Contracts.Json;
using Oms.Deciding;
using Oms.Documents;
using Oms.Messaging.Broker;
using Oms.Messaging.Store;

namespace Oms.Messaging.Handling;

/// <summary>All that a unit of work brings about beside the documents, collected message by message.</summary>
internal sealed class Effects(Endpoint endpoint, ServiceModel model, DateTimeOffset now)
{
    private readonly List<StoredFact> _facts = [];
    private readonly List<OutboxRow> _outbox = [];
    private readonly List<Refusal> _refusals = [];
    private readonly Dictionary<string, Identity> _inbox = [];
    private readonly Outgoings _outgoings = new(now);
    private int _duplicates;

    /// <summary>Decides on one delivery, in the light of what those before it in the batch have changed.</summary>
    /// <param name="before">The fingerprints of bodies that took effect in earlier units, by identity.</param>
    public void Take(Arrival arrival, Workspace workspace, Dictionary<string, byte[]> before)
    {
        using var activity = Telemetry.StartHandling(endpoint, arrival.Delivery);
        var traceparent = Telemetry.TraceparentOf(activity, arrival.Delivery);
        if (arrival.Identity is { } identity)
        {
            if ((before.GetValueOrDefault(identity.Id) ?? _inbox.GetValueOrDefault(identity.Id)?.BodySha256) is { } known)
            {
                if (known.AsSpan().SequenceEqual(identity.BodySha256))
                    _duplicates++;
                else
                    Refuse(arrival, traceparent, [new("$", $"the body that came first under message_id {identity.Id}", "another body")]);
                return;
            }
        }
        var decision = Decide(arrival, workspace);
        if (decision is Decision.TooEarly early && Parking.Again(arrival, early.Until, now) is { } again)
        {
            // Not in the inbox yet: it has not taken effect, and its copy must be allowed to.
            _outbox.Add(again);
            return;
        }
        if (arrival.Identity is { } taken)
            _inbox.Add(taken.Id, taken);
        switch (decision)
        {
            case Decision.Changed changed:
                foreach (var change in changed.Changes)
                    Record(change, workspace.Apply(change, now), arrival, traceparent);
                break;
            case Decision.Refused refused:
                Refuse(arrival, traceparent, refused.Reasons);
                break;
            case Decision.TooEarly tooEarly:
                Refuse(arrival, traceparent, tooEarly.Reasons);
                break;
            case Decision.Answered answered:
                _outbox.Add(_outgoings.Reply(arrival, traceparent, answered.Result));
                break;
        }
    }

    /// <summary>Queues everything, a statement a table.</summary>
    public void Write(IDocumentSession session)
    {
        History.Add(session, _facts);
        Inbox.Add(session, _inbox.Values, now);
        Journal.Add(session, _refusals, now);
        Outbox.Add(session, _outbox);
    }

    /// <summary>Counts and logs what was committed.</summary>
    public void Tell(ILogger log)
    {
        foreach (var fact in _facts)
            log.LogInformation("{Stream} {Version}: {Fact}, because of {MessageId}", fact.Stream, fact.Version, fact.Name, fact.Cause);
        foreach (var refusal in _refusals)
        {
            log.LogWarning("{Queue}: {MessageId} was refused and is kept in the journal as {JournalId}: {Reasons}",
                endpoint.Queue, refusal.Delivery.MessageId, refusal.Id, string.Join("; ", refusal.Reasons));
        }
        Telemetry.Refused(endpoint, _refusals.Count);
        Telemetry.Duplicates(endpoint, _duplicates);
        Telemetry.Facts(endpoint, _facts.Count);
    }

    private Decision Decide(Arrival arrival, Workspace workspace)
    {
        if (arrival.Read is not Read.Accepted accepted)
            return Decision.Refuse(((Read.Refused)arrival.Read).Reasons);
        if (endpoint.Message.Kind is Kind.Query && Replies.WhyNot(arrival.Delivery) is { } reason)
            return Decision.Refuse(reason);
        return endpoint.Handler.Decide(accepted.Message, workspace, OccasionOf(arrival, accepted.Message));
    }

    private Occasion OccasionOf(Arrival arrival, Message message) =>
        new(now, arrival.Identity?.Id ?? arrival.Delivery.MessageId ?? $"{endpoint.Queue} {now:O}", message.User, arrival.Delivery.Version);

    private void Record(Change change, Aggregate state, Arrival arrival, string traceparent)
    {
        var occasion = OccasionOf(arrival, ((Read.Accepted)arrival.Read).Message);
        var behaviour = model.Behaviours[change.State];
        var fact = new StoredFact(
            behaviour.Alias, change.Stream, state.Version, model.FactNames[change.Fact.GetType()], now, occasion.By, occasion.Cause,
            JsonSerializer.SerializeToElement(change.Fact, change.Fact.GetType(), WireJson.Options));
        _facts.Add(fact);
        foreach (var outgoing in behaviour.Announce(state, change.Fact))
            _outbox.Add(_outgoings.Of(outgoing, fact, traceparent));
        _outbox.Add(_outgoings.Of(new(Outgoings.Recorded(model.Service.Name, fact)), fact, traceparent));
    }

    private void Refuse(Arrival arrival, string traceparent, ValueList<Reason> reasons)
    {
        var refusal = new Refusal(Guid.CreateVersion7(now), endpoint, arrival.Delivery, reasons);
        _refusals.Add(refusal);
        _outbox.Add(_outgoings.Error(refusal, traceparent));
        if (endpoint.Message.Kind is Kind.Query && Replies.WhyNot(arrival.Delivery) is null)
            _outbox.Add(_outgoings.Refusal(arrival, traceparent, reasons));
    }
}
