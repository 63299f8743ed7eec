namespace Oms.Load.Recording;

/// <summary>All that one order brings about until it waits for its warehouse, as it was seen from outside.</summary>
/// <param name="Messages">What went over the wire, the storefront's order first; a message's number is its place here.</param>
/// <param name="Steps">What a service did about each message that it took.</param>
internal sealed record Journey(IReadOnlyList<Sent> Messages, IReadOnlyList<Step> Steps)
{
    /// <summary>How many shipment requests the warehouse gets for an order.</summary>
    public int Requests => Messages.Count(message => message.Exchange == Names.Requested);

    /// <summary>The version of the last <c>.updated</c>: lines settled, the order at the warehouse.</summary>
    public int LastVersion => Messages.Where(message => message.Exchange == Names.Updated).Max(message => message.Version ?? 0);
}

/// <summary>A message with its properties.</summary>
internal sealed record Sent(string Exchange, string Key, byte[] Body, string MessageId, string? Traceparent, string? Stream, int? Version);

/// <summary>One unit of work: what a service wrote and sent because of one message.</summary>
/// <param name="Cause">The message's number.</param>
/// <param name="Outgoing">Numbers of the messages that it caused.</param>
internal sealed record Step(string Service, int Cause, IReadOnlyList<SavedDocument> Documents, IReadOnlyList<SavedFact> Facts, IReadOnlyList<int> Outgoing);

internal sealed record SavedDocument(string Table, bool IsNew, string Id, string Json, string Type);

internal sealed record SavedFact(string Document, string Stream, int Version, string Name, string Cause, string Json);
