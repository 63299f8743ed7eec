namespace Oms.Sales.Channels;

/// <summary>What a channel's facts add up to.</summary>
internal static class ChannelFold
{
    public static Channel Evolve(Channel? state, ChannelEvent fact, DateTimeOffset at) => (state, fact) switch
    {
        (null, ChannelEvent.Created created) => new Channel { Wire = created.Channel },
        ({ } channel, ChannelEvent.Created created) => channel with { Wire = created.Channel, IsDeleted = false },
        ({ } channel, ChannelEvent.Updated updated) => channel with { Wire = updated.Channel },
        ({ } channel, ChannelEvent.Deleted) => channel with { IsDeleted = true },
        _ => throw new InvalidOperationException($"{fact.GetType().Name} before the channel was created."),
    };
}
