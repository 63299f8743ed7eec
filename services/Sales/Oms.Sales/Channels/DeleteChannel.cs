using Oms.Contracts.Sales.SaleschannelManagement;

namespace Oms.Sales.Channels;

/// <summary>An operator removes a channel.</summary>
internal static class DeleteChannel
{
    public static Handler<Delete> Handler() => new(
        (message, _) => [Need.Of<Channel>(Channel.StreamOf(message.SalesChannelId))],
        (message, seen, _) => Decide(seen.Find<Channel>(Channel.StreamOf(message.SalesChannelId)), message.SalesChannelId));

    private static Decision Decide(Channel? existing, string id) => existing switch
    {
        // Its creation comes by another queue.
        null => new Decision.TooEarly([Refusal.At("$.sales_channel_id", "a channel that exists", id)]),
        { IsDeleted: true } => Decision.Nothing,
        _ => Decision.Of<Channel>(existing.Id, new ChannelEvent.Deleted()),
    };
}
