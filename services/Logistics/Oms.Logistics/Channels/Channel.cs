using Oms.Contracts;
using Oms.Deciding;

namespace Oms.Logistics.Channels;

/// <summary>The copy of what a sales channel has configured and sourcing needs; Sales owns the channel.</summary>
internal sealed record Channel : Aggregate
{
    public string? DefaultSource { get; init; }

    /// <summary>In the order they are tried.</summary>
    public ValueList<string> Sources { get; init; } = [];

    /// <summary>Not the channel's id alone: under that, Sales tells the channel's own history.</summary>
    public static string StreamOf(string channelId) => StreamId.Of(channelId, "logistics");

    public static Channel Evolve(Channel? state, ChannelEvent fact, DateTimeOffset at) => fact switch
    {
        ChannelEvent.Configured now => (state ?? new()) with { DefaultSource = now.DefaultSource, Sources = now.Sources },
        _ => (state ?? new()) with { DefaultSource = null, Sources = [] },
    };
}
