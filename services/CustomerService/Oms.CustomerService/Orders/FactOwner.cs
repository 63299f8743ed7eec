using Oms.Contracts.History;
using StreamId = Oms.Deciding.StreamId;

namespace Oms.CustomerService.Orders;

/// <summary>The order that a fact is about.</summary>
/// <param name="Store">The sales channel.</param>
/// <param name="OrderId">Its id there.</param>
public sealed record FactOwner(string Store, string OrderId)
{
    /// <summary>What belongs to one order and is named after it: <c>store/order</c>, then the kind.</summary>
    private static readonly (string Service, string Document)[] NamedAfterTheirOrder =
    [
        (Party.Sales, "order"), (Party.Sales, "comments"), (Party.Sales, "withdrawal"), (Party.Sales, "parent_return"), (Party.Sales, "payments"), (Party.Sales, "approval"),
        (Party.Logistics, "sourcing"), (Party.Postsales, "order"),
    ];

    /// <summary>Null: of no order (a channel, a source, stock), or it cannot be told before an earlier fact of the stream is there.</summary>
    public static FactOwner? Of(Fact fact) => (fact.Service, fact.Document) switch
    {
        (Party.Logistics, "shipment_request") => fact.Name == "shipment_request.requested" ? Said(Members.Of(fact).Of("request")) : null,
        (Party.Postsales, "return") => fact.Name == "return.opened" ? Said(Members.Of(fact).Of("content")) : null,
        (Party.Postsales, "refund") => fact.Name == "refund.opened" ? Said(Members.Of(fact).Of("content")) : null,
        var kind => NamedAfterTheirOrder.Contains(kind) && StreamId.Parts(fact.Stream) is [{ Length: > 0 } store, { Length: > 0 } order, ..] ? new(store, order) : null,
    };

    private static FactOwner? Said(Members content) =>
        content.Text("store") is { Length: > 0 } store && content.Text("order_id") is { Length: > 0 } order ? new(store, order) : null;
}
