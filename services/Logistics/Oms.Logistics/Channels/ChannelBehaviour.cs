using Oms.Deciding;

namespace Oms.Logistics.Channels;

/// <summary>A copy makes nothing known.</summary>
internal static class ChannelBehaviour
{
    public static Behaviour Make() => new Behaviour<Channel, ChannelEvent>("channel", Channel.Evolve, (_, _) => []);
}
