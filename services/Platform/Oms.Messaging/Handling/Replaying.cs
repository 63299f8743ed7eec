using Oms.Contracts.History;
using Oms.Messaging.Store;

namespace Oms.Messaging.Handling;

/// <summary>
/// Turns a page of facts into what goes to the asker, all in one lane: the facts, then the end, or the question for the rest
/// to ourselves. That one is sent only when the page is, so there is one page of a replay in the outbox at a time.
/// </summary>
internal sealed class Replaying(Outgoings outgoings, string service, Arrival arrival, string traceparent)
{
    public IEnumerable<OutboxRow> Send(FactPage page)
    {
        var asked = (Replay)((Contracts.Json.Read.Accepted)arrival.Read).Message;
        var sent = (asked.Sent ?? 0) + page.Facts.Count;
        var last = page.Facts.Count == 0 ? asked.After : new FactPosition { Document = page.Facts[^1].Document, Stream = page.Facts[^1].Stream, Version = page.Facts[^1].Version };
        foreach (var fact in page.Facts)
            yield return outgoings.ToAsker(arrival, traceparent, Outgoings.Recorded(service, fact), envelope => envelope with { Stream = fact.Stream, Version = fact.Version });
        var goesOn = !page.IsLast && (asked.Limit is not { } limit || sent < limit);
        yield return goesOn
            ? outgoings.Further(arrival, traceparent, asked with { Service = service, After = last, Sent = sent })
            : outgoings.End(arrival, traceparent, new ReplayEnd { Replayed = new() { Service = service, Facts = sent, Complete = page.IsLast, Last = last } });
    }
}
