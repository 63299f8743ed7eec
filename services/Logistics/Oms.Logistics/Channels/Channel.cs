using Oms.Contracts;
using Oms.Deciding;

namespace Oms.Logistics.Channels;

/// <summary>The copy of what a sales channel has configured and sourcing needs; Sales owns the channel.</summary>
internal sealed record Channel : Aggregate
{
    public string? DefaultSource { get; init; }

    /// <summary>In the order they are tried.</summary>
    public ValueList<string> Sources { get; init; } = [];

    /// <summary>Whether lines may wait for stock (S-1); null: the configured default.</summary>
    public bool? Backorders { get; init; }

    /// <summary>In how many deliveries an order may be sent (S-2); null: the configured default.</summary>
    public int? MaxDeliveries { get; init; }

    /// <summary>
    /// The number of the channel's own fact that was copied last. Created, updated and deleted come by three queues: what is
    /// older than the copy changes nothing.
    /// </summary>
    public int CopiedVersion { get; init; }

    /// <summary>Whether a message tells something newer than the copy; one without a number does.</summary>
    public static bool IsNews(Channel? known, Occasion occasion) => occasion.Version is null || occasion.Version > (known?.CopiedVersion ?? 0);

    /// <summary>Not the channel's id alone: under that, Sales tells the channel's own history.</summary>
    public static string StreamOf(string channelId) => StreamId.Of(channelId, "logistics");

    public static Channel Evolve(Channel? state, ChannelEvent fact, DateTimeOffset at) => fact switch
    {
        ChannelEvent.Configured now => (state ?? new()) with
        {
            DefaultSource = now.DefaultSource,
            Sources = now.Sources,
            Backorders = now.Backorders,
            MaxDeliveries = now.MaxDeliveries,
            CopiedVersion = now.CopiedVersion,
        },
        ChannelEvent.Forgotten now => new() { CopiedVersion = now.CopiedVersion },
        _ => throw new InvalidOperationException($"{fact.GetType().Name} is no fact that a channel knows."),
    };
}
