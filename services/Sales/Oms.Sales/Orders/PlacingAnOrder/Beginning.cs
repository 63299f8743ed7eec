using Oms.Contracts.Sales;
using Oms.Sales.Orders.Approving;
using Oms.Sales.Orders.Holding;
using Oms.Sales.Orders.HoldingForRemorse;
using Oms.Sales.Payments;
using Oms.Sales.Payments.Answering;
using Oms.Sales.Payments.Charging;

namespace Oms.Sales.Orders.PlacingAnOrder;

/// <summary>How an order begins: with all that it has to wait for at once, since minutes of an analyst and seconds of a gateway need not add up.</summary>
internal static class Beginning
{
    /// <summary>What an order needs besides itself, by the settings of its channel.</summary>
    public static IEnumerable<Need> Needs(WireOrder order, string store, ChannelSettings settings) =>
    [
        .. settings.ExternalValidation == true ? [Need.Of<Approval>(Approval.StreamOf(store, order.Id))] : Array.Empty<Need>(),
        .. order.Payments.SelectMany(payment => payment.Transactions ?? []).Select(transaction => transaction.GatewayInformation)
            .Where(gateway => settings.CustomGateways?.Contains(gateway.GatewayId) == true).Select(gateway => Need.Of<GatewayKey>(GatewayKey.StreamOf(gateway.GatewayId, gateway.Account, gateway.TransactionId))),
    ];

    public static Course Of(WireOrder order, string fingerprint, ChannelSettings settings, SalesDefaults defaults, DateTimeOffset at)
    {
        // H-1 counts from the purchase; a storefront that does not say when it was hands over at once.
        var dated = order.OriginDate == default ? order with { OriginDate = at } : order;
        var course = new Course(null, null, defaults, at).Then(new OrderEvent.Placed(dated, fingerprint));
        var remorse = Remorse.EndOf(dated, settings) is { } until && until > at ? until : (DateTimeOffset?)null;
        var isAborted = settings.AbortTestOrders == true && TestOrders.Are(dated) && !dated.IsChild();
        if (isAborted && remorse is null)
            return course.Stop(OrderStatus.Test, LineStatus.Test);
        if (AgreeingOnTerms.Of(dated, settings, at) is { } terms)
            course.Then(new PaymentEvent.Opened(dated.Store, dated.Id, terms));
        // Nobody is asked for it; should the channel abort none any longer when the time is over, it is known how it is paid.
        return isAborted ? course.Receive([new(HoldReason.Remorse, remorse)]) : course.Receive(Holds(dated, course.Terms, settings, remorse)).AskOutside();
    }

    private static ValueList<OrderEvent.HoldPlaced> Holds(WireOrder order, PaymentTerms terms, ChannelSettings settings, DateTimeOffset? remorse) =>
    [
        .. order.IsExchange() && settings.ExchangeWaitsForReturn == true ? [new(HoldReason.ParentReturn)] : Array.Empty<OrderEvent.HoldPlaced>(),
        .. terms.IsOffline ? Array.Empty<OrderEvent.HoldPlaced>() : [new(HoldReason.Validation)],
        .. settings.ExternalValidation == true && !order.IsChild() ? [new(HoldReason.Approval)] : Array.Empty<OrderEvent.HoldPlaced>(),
        .. remorse is null ? Array.Empty<OrderEvent.HoldPlaced>() : [new(HoldReason.Remorse, remorse)],
    ];

    private static Course Receive(this Course course, ValueList<OrderEvent.HoldPlaced> holds)
    {
        if (holds.Count == 0)
            return course.Release(lines => new OrderEvent.Received(lines));
        course.Then(new OrderEvent.Received([]));
        foreach (var hold in holds)
            course.Then(hold);
        return course;
    }

    /// <summary>Whom it has to wait for hears of it.</summary>
    private static Course AskOutside(this Course course)
    {
        if (course.Now.IsHeldBy(HoldReason.Validation))
            course.UseKey(course.Terms.Key).Ask(GatewayCommand.Validate, course.Terms.Authorized, []);
        return course.Now.IsHeldBy(HoldReason.Approval) ? course.AskForApproval() : course;
    }
}
