using Oms.Contracts.Sales.OrderRepository;

namespace Oms.Sales.Orders;

/// <summary>Somebody asks for an order: as it was announced last, or null. Whether there is one may be the very question, so none is no refusal.</summary>
internal static class FindOrder
{
    public static Handler<Find> Handler(SalesDefaults defaults) => new(
        (message, _) => [Need.ToRead<Order>(StreamOf(message, defaults))],
        (message, seen, _) => Refusal.UnlessName("$.id", message.Id).ToValueList() is { Count: > 0 } reasons
            ? Decision.Refuse(reasons)
            : new Decision.Answered(seen.Find<Order>(StreamOf(message, defaults))?.Wire));

    private static string StreamOf(Find message, SalesDefaults defaults) => Order.StreamOf(defaults.ChannelOr(message.SalesChannelId), message.Id);
}
