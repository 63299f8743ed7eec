using Oms.Contracts.Sales.OrderManagement;
using Oms.Sales.Orders;

namespace Oms.Sales.Comments;

/// <summary>Somebody asks for the notes of an order: oldest first, as in its history.</summary>
internal static class ListComments
{
    public static Handler<GetComments> Handler(SalesDefaults defaults) => new(
        (message, _) =>
        {
            var store = defaults.ChannelOr(message.SalesChannelId);
            return [Need.ToRead<Order>(Order.StreamOf(store, message.OrderId)), Need.ToRead<OrderComments>(OrderComments.StreamOf(store, message.OrderId))];
        },
        (message, seen, _) =>
        {
            var store = defaults.ChannelOr(message.SalesChannelId);
            return seen.Find<Order>(Order.StreamOf(store, message.OrderId)) is null
                ? Decision.Refuse(Refusal.At("$.order_id", "an order that was placed", message.OrderId))
                : new Decision.Answered((seen.Find<OrderComments>(OrderComments.StreamOf(store, message.OrderId))?.Entries ?? [])
                    .OrderBy(comment => comment.CreatedDate).ToValueList());
        });
}
