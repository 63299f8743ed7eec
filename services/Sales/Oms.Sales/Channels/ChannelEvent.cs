using Oms.Contracts.Sales;

namespace Oms.Sales.Channels;

/// <summary>What happens to a sales channel.</summary>
internal abstract record ChannelEvent : Fact
{
    private ChannelEvent()
    {
    }

    /// <summary>Also of one that was deleted before.</summary>
    [FactName("channel.created")]
    public sealed record Created(SalesChannel Channel) : ChannelEvent;

    /// <param name="Channel">The whole of it afterwards.</param>
    [FactName("channel.updated")]
    public sealed record Updated(SalesChannel Channel) : ChannelEvent;

    [FactName("channel.deleted")]
    public sealed record Deleted : ChannelEvent;
}
