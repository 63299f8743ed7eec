using Oms.Contracts.Sales;

namespace Oms.Postsales.Channels;

/// <summary>The copy of what a sales channel has configured; Sales owns the channel.</summary>
internal sealed record Channel : Aggregate
{
    /// <summary>Null when it has configured nothing, or was removed.</summary>
    public ChannelSettings? Settings { get; init; }

    /// <summary>The number of the channel's own fact that was copied last. Created, updated and deleted come by three queues.</summary>
    public int CopiedVersion { get; init; }

    /// <summary>Not the channel's id alone: under that, Sales tells the channel's own history.</summary>
    public static string StreamOf(string channelId) => StreamId.Of(channelId, "postsales");

    public static Channel Evolve(Channel? state, ChannelEvent fact, DateTimeOffset at) => fact switch
    {
        ChannelEvent.Configured now => new() { Settings = now.Settings, CopiedVersion = now.CopiedVersion },
        ChannelEvent.Forgotten now => new() { CopiedVersion = now.CopiedVersion },
        _ => throw new InvalidOperationException($"{fact.GetType().Name} is no fact that a channel knows."),
    };
}

/// <summary>What happens to our copy of a sales channel.</summary>
internal abstract record ChannelEvent : Fact
{
    private ChannelEvent()
    {
    }

    [FactName("channel.configured")]
    public sealed record Configured(ChannelSettings? Settings, int CopiedVersion) : ChannelEvent;

    [FactName("channel.forgotten")]
    public sealed record Forgotten(int CopiedVersion) : ChannelEvent;
}
