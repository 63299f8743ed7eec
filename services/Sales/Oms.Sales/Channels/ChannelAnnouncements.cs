using Oms.Contracts.Sales;
using Oms.Contracts.Sales.SaleschannelManagement;

namespace Oms.Sales.Channels;

/// <summary>Every setting is announced, also those that nobody set: a listener needs no defaults of its own.</summary>
internal static class ChannelAnnouncements
{
    public static IEnumerable<Outgoing> Announce(Channel channel, ChannelEvent fact, SalesDefaults defaults) => fact switch
    {
        ChannelEvent.Created => [new(new Created { SalesChannel = Whole(channel, defaults) })],
        ChannelEvent.Updated => [new(new Updated { SalesChannel = Whole(channel, defaults) })],
        _ => [new(new Deleted { SalesChannel = channel.Wire.Id })],
    };

    private static SalesChannel Whole(Channel channel, SalesDefaults defaults) =>
        channel.Wire with { Settings = EffectiveSettings.Of(channel, defaults) };
}
