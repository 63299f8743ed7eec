namespace Oms.CustomerService.Orders.Telling;

/// <summary>The sentences of the timeline. All its English is in this folder, a class for each thing that facts are about.</summary>
internal static class Sentences
{
    /// <summary>Facts that belong to an order and say nothing to an agent, since another tells the same, or more of it.</summary>
    public static readonly (string Service, string Fact)[] Silent =
    [
        // What payments.* and refund.* say.
        (Party.Sales, "order.payments_marked"),
        (Party.Postsales, "order.booked"),
        // What sourcing.settled and shipment_request.* say.
        (Party.Sales, "order.lines_sourced"),
        (Party.Sales, "order.lines_progressed"),
        // What Sales said.
        (Party.Postsales, "order.learned"),
        (Party.Postsales, "order.followed"),
        // What return.* say.
        (Party.Postsales, "order.return_opened"),
        (Party.Postsales, "order.return_approved"),
        (Party.Postsales, "order.return_cancelled"),
    ];

    /// <summary>Null of what says nothing to an agent, and of facts that are unknown.</summary>
    public static Told? Of(Telling telling) => Silent.Contains((telling.Fact.Service, telling.Fact.Name)) ? null : telling.Fact.Service switch
    {
        Party.Sales => OrderSentences.Of(telling) ?? HoldSentences.Of(telling) ?? PaymentSentences.Of(telling) ?? AskedSentences.Of(telling),
        Party.Logistics => SourcingSentences.Of(telling) ?? RequestSentences.Of(telling),
        Party.Postsales => ReturnSentences.Of(telling) ?? RefundSentences.Of(telling) ?? ChildSentences.Of(telling),
        _ => null,
    };
}
