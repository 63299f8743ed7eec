using System.Diagnostics;
using System.Text.Json;
using Microsoft.Extensions.Logging;
using Oms.Contracts;
using Oms.Contracts.Json;
using Oms.Deciding;
using Oms.Documents;
using Oms.Messaging.Broker;
using Oms.Messaging.Store;

namespace Oms.Messaging.Handling;

/// <summary>What the database was asked for one delivery.</summary>
/// <param name="Page">The facts that it wants sent again; null when it does not.</param>
/// <param name="Answer">What an <see cref="Inquiry"/> says; null when there is none.</param>
internal readonly record struct Found(FactPage? Page, Decision? Answer);

/// <summary>All that a unit of work brings about beside the documents, collected message by message.</summary>
internal sealed class Effects(Endpoint endpoint, ServiceModel model, DateTimeOffset now)
{
    private readonly List<StoredFact> _facts = [];
    private readonly List<OutboxRow> _outbox = [];
    private readonly List<Refusal> _refusals = [];
    private readonly Dictionary<string, Identity> _inbox = [];
    private readonly Outgoings _outgoings = new(now);
    private readonly int[] _outcomes = new int[Enum.GetValues<Outcome>().Length];

    /// <summary>What became of a delivery.</summary>
    private enum Outcome { Accepted, Refused, Duplicate, Parked }

    /// <summary>Decides on one delivery, in the light of what those before it in the batch have changed.</summary>
    /// <param name="arrival">The delivery.</param>
    /// <param name="workspace">The documents it needs.</param>
    /// <param name="before">The fingerprints of bodies that took effect in earlier units, by identity.</param>
    /// <param name="found">What was looked up for it.</param>
    /// <param name="span">The delivery's; null when nobody listens.</param>
    public void Take(Arrival arrival, Workspace workspace, Dictionary<string, byte[]> before, Found found, Activity? span)
    {
        var facts = _facts.Count;
        var outcome = Settle(arrival, workspace, before, found, Tracing.TraceparentOf(span, arrival.Delivery));
        _outcomes[(int)outcome]++;
        if (span?.IsAllDataRequested is true)
        {
            span.SetTag("oms.outcome", outcome.ToString().ToLowerInvariant());
            span.SetTag("oms.stream", _facts.Count == facts ? null : string.Join(' ', _facts.Skip(facts).Select(fact => fact.Stream).Distinct()));
        }
    }

    private Outcome Settle(Arrival arrival, Workspace workspace, Dictionary<string, byte[]> before, Found found, string traceparent)
    {
        if (arrival.Identity is { } identity
            && (before.GetValueOrDefault(identity.Id) ?? _inbox.GetValueOrDefault(identity.Id)?.BodySha256) is { } known)
        {
            return known.AsSpan().SequenceEqual(identity.BodySha256)
                ? Outcome.Duplicate
                : Refuse(arrival, traceparent, [new("$", $"the body that came first under message_id {identity.Id}", "another body")]);
        }
        var decision = Decide(arrival, found);
        if (decision is Decision.TooEarly early && Parking.Again(arrival, early.Until, now) is { } again)
        {
            // Not in the inbox yet: it has not taken effect, and its copy must be allowed to.
            _outbox.Add(again);
            return Outcome.Parked;
        }
        if (arrival.Identity is { } taken)
            _inbox.Add(taken.Id, taken);
        switch (decision)
        {
            case Decision.Refused refused:
                _outbox.AddRange(refused.Tell.Select(outgoing => _outgoings.Apart(outgoing, traceparent)));
                return Refuse(arrival, traceparent, refused.Reasons);
            case Decision.TooEarly tooEarly:
                return Refuse(arrival, traceparent, tooEarly.Reasons);
            case Decision.Changed changed:
                foreach (var change in changed.Changes)
                    Record(change, workspace.Apply(change, now), arrival, traceparent);
                if (found.Page is { } page)
                    _outbox.AddRange(new Replaying(_outgoings, model.Service.Name, arrival, traceparent).Send(page));
                break;
            case Decision.Answered answered:
                _outbox.Add(_outgoings.Reply(arrival, traceparent, answered.Result));
                break;
        }
        return Outcome.Accepted;
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
        Telemetry.Accepted(endpoint, _outcomes[(int)Outcome.Accepted]);
        Telemetry.Refused(endpoint, _outcomes[(int)Outcome.Refused]);
        Telemetry.Duplicates(endpoint, _outcomes[(int)Outcome.Duplicate]);
        Telemetry.Parked(endpoint, _outcomes[(int)Outcome.Parked]);
        foreach (var document in _facts.CountBy(fact => fact.Document))
            Telemetry.Facts(document.Key, document.Value);
    }

    private Decision Decide(Arrival arrival, Found found)
    {
        if (arrival.Read is not Read.Accepted accepted)
            return Decision.Refuse(((Read.Refused)arrival.Read).Reasons);
        if (endpoint.Message.Kind is Kind.Query && Replies.WhyNot(arrival.Delivery) is { } reason)
            return Decision.Refuse(reason);
        return found.Answer ?? endpoint.Handler.Decide(accepted.Message, arrival.Sight, OccasionOf(arrival, accepted.Message));
    }

    private Occasion OccasionOf(Arrival arrival, Message message) =>
        new(now, arrival.Identity?.Id ?? arrival.Delivery.MessageId ?? Identity.HashOf(endpoint.Message.Name, arrival.Delivery), message.User, arrival.Delivery.Version);

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

    private Outcome Refuse(Arrival arrival, string traceparent, ValueList<Reason> reasons)
    {
        var refusal = new Refusal(Guid.CreateVersion7(now), endpoint, arrival.Delivery, reasons);
        _refusals.Add(refusal);
        // It never reports about itself: who hears refusals would refuse his own without end.
        if (endpoint.Message.Type != typeof(Contracts.Common.ErrorManagement.Created))
            _outbox.Add(_outgoings.Error(refusal, traceparent));
        if (endpoint.Message.Kind is Kind.Query && Replies.WhyNot(arrival.Delivery) is null)
            _outbox.Add(_outgoings.Refusal(arrival, traceparent, reasons));
        return Outcome.Refused;
    }
}
