using Oms.Contracts;
using Oms.Contracts.Sales.SaleschannelManagement;
using Oms.Deciding;

namespace Oms.Logistics.Channels;

/// <summary>A removed channel ships by the defaults again; orders of it may still be under way.</summary>
internal static class ForgetChannel
{
    public static IEnumerable<Need> Needs(Deleted message, Seen seen) => [Need.Of<Channel>(Channel.StreamOf(message.SalesChannel))];

    public static Decision Decide(Deleted message, Seen seen, Occasion occasion)
    {
        if (Faulty.Id("$.sales_channel", message.SalesChannel).ToValueList() is { Count: > 0 } reasons)
            return Decision.Refuse(reasons);
        var stream = Channel.StreamOf(message.SalesChannel);
        var known = seen.Find<Channel>(stream);
        // Kept as a fact even when there was nothing to forget: an older message may still be on its way.
        return Channel.IsNews(known, occasion)
            ? Decision.Of<Channel>(stream, new ChannelEvent.Forgotten(occasion.Version ?? known?.CopiedVersion ?? 0))
            : Decision.Nothing;
    }
}
