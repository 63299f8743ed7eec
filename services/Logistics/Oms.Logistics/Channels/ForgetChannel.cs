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
        return seen.Find<Channel>(stream) is { } known && (known.DefaultSource is not null || known.Sources.Count > 0)
            ? Decision.Of<Channel>(stream, new ChannelEvent.Forgotten())
            : Decision.Nothing;
    }
}
