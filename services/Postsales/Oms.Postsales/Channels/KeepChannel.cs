using Oms.Contracts.Sales;
using Oms.Contracts.Sales.SaleschannelManagement;

namespace Oms.Postsales.Channels;

/// <summary>Keeps what a channel has configured, and which version that is. A removed one goes by the defaults again.</summary>
internal static class KeepChannel
{
    public static IEnumerable<Handler> Handlers() =>
    [
        new Handler<Created>((message, _) => [Need.Of<Channel>(Channel.StreamOf(message.SalesChannel.Id))],
            (message, seen, occasion) => Keep(message.SalesChannel, seen, occasion)),
        new Handler<Updated>((message, _) => [Need.Of<Channel>(Channel.StreamOf(message.SalesChannel.Id))],
            (message, seen, occasion) => Keep(message.SalesChannel, seen, occasion)),
        new Handler<Deleted>((message, _) => [Need.Of<Channel>(Channel.StreamOf(message.SalesChannel))],
            (message, seen, occasion) => Decide("$.sales_channel", message.SalesChannel, seen, occasion, version => new ChannelEvent.Forgotten(version))),
    ];

    private static Decision Keep(SalesChannel channel, Seen seen, Occasion occasion) =>
        Decide("$.sales_channel.id", channel.Id, seen, occasion, version => new ChannelEvent.Configured(channel.Settings, version));

    private static Decision Decide(string path, string id, Seen seen, Occasion occasion, Func<int, ChannelEvent> fact)
    {
        if (Faulty.Id(path, id).ToValueList() is { Count: > 0 } reasons)
            return Decision.Refuse(reasons);
        var known = seen.Find<Channel>(Channel.StreamOf(id))?.CopiedVersion ?? 0;
        return occasion.Version is { } version && version <= known
            ? Decision.Nothing
            : Decision.Of<Channel>(Channel.StreamOf(id), fact(occasion.Version ?? known));
    }
}
