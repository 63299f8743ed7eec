using Oms.Contracts;
using Oms.Deciding;

namespace Oms.Logistics.Channels;

/// <summary>What can happen to our copy of a sales channel. The names on disk never change.</summary>
internal abstract record ChannelEvent : Fact
{
    private ChannelEvent()
    {
    }

    /// <summary>It now ships from these, and in this way.</summary>
    /// <param name="DefaultSource">Null: the configured default.</param>
    /// <param name="Sources">In the order they are tried; empty: the default source.</param>
    /// <param name="CopiedVersion">See <see cref="Channel.CopiedVersion"/>.</param>
    /// <param name="Backorders">Null: the configured default.</param>
    /// <param name="MaxDeliveries">Null: the configured default.</param>
    [FactName("channel.configured")]
    internal sealed record Configured(
        string? DefaultSource, ValueList<string> Sources, int CopiedVersion, bool? Backorders = null, int? MaxDeliveries = null) : ChannelEvent;

    [FactName("channel.forgotten")]
    internal sealed record Forgotten(int CopiedVersion) : ChannelEvent;
}
