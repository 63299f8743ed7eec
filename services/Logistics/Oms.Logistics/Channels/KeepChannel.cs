using Oms.Contracts;
using Oms.Contracts.Sales;
using Oms.Contracts.Sales.SaleschannelManagement;
using Oms.Deciding;

namespace Oms.Logistics.Channels;

/// <summary>Keeps the settings that sourcing needs; a change of other settings leaves no trace.</summary>
internal static class KeepChannel
{
    public static IEnumerable<Need> Needs(Created message, Seen seen) => Needs(message.SalesChannel);

    public static IEnumerable<Need> Needs(Updated message, Seen seen) => Needs(message.SalesChannel);

    public static Decision Decide(Created message, Seen seen, Occasion occasion) => Decide(message.SalesChannel, seen);

    public static Decision Decide(Updated message, Seen seen, Occasion occasion) => Decide(message.SalesChannel, seen);

    private static IEnumerable<Need> Needs(SalesChannel channel) => [Need.Of<Channel>(Channel.StreamOf(channel.Id))];

    private static Decision Decide(SalesChannel channel, Seen seen)
    {
        if (Faulty.Id("$.sales_channel.id", channel.Id).ToValueList() is { Count: > 0 } reasons)
            return Decision.Refuse(reasons);
        var stream = Channel.StreamOf(channel.Id);
        var known = seen.Find<Channel>(stream) ?? new Channel();
        var (source, sources) = (channel.Settings?.DefaultSource, channel.Settings?.Sources ?? []);
        return (known.DefaultSource, known.Sources).Equals((source, sources))
            ? Decision.Nothing
            : Decision.Of<Channel>(stream, new ChannelEvent.Configured(source, sources));
    }
}
