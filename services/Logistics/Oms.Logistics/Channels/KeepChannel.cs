using Oms.Contracts;
using Oms.Contracts.Sales;
using Oms.Contracts.Sales.SaleschannelManagement;
using Oms.Deciding;

namespace Oms.Logistics.Channels;

/// <summary>Keeps the settings that sourcing needs, and which version they are of.</summary>
internal static class KeepChannel
{
    public static IEnumerable<Need> Needs(Created message, Seen seen) => Needs(message.SalesChannel);

    public static IEnumerable<Need> Needs(Updated message, Seen seen) => Needs(message.SalesChannel);

    public static Decision Decide(Created message, Seen seen, Occasion occasion) => Decide(message.SalesChannel, seen, occasion);

    public static Decision Decide(Updated message, Seen seen, Occasion occasion) => Decide(message.SalesChannel, seen, occasion);

    private static IEnumerable<Need> Needs(SalesChannel channel) => [Need.Of<Channel>(Channel.StreamOf(channel.Id))];

    private static Decision Decide(SalesChannel channel, Seen seen, Occasion occasion)
    {
        if (Faulty.Id("$.sales_channel.id", channel.Id).ToValueList() is { Count: > 0 } reasons)
            return Decision.Refuse(reasons);
        var stream = Channel.StreamOf(channel.Id);
        var known = seen.Find<Channel>(stream);
        return Channel.IsNews(known, occasion)
            ? Decision.Of<Channel>(stream, new ChannelEvent.Configured(
                channel.Settings?.DefaultSource, channel.Settings?.Sources ?? [], occasion.Version ?? known?.CopiedVersion ?? 0,
                channel.Settings?.Backorders, channel.Settings?.MaxDeliveries))
            : Decision.Nothing;
    }
}
