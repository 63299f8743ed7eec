using Oms.Contracts.Sales;

namespace Oms.Sales.Channels;

/// <summary>What holds for a channel: what was set, else the default.</summary>
/// <param name="RemorseSeconds">0 for none (H-1).</param>
/// <param name="DefaultSource">Ships what no other rule gives a source.</param>
/// <param name="Sources">In the order they are tried; none means just the default source.</param>
/// <param name="Backorders">Whether lines may wait for stock (S-1).</param>
/// <param name="MaxDeliveries">Into how many deliveries waiting may split an order (S-2); null for any number.</param>
internal sealed record EffectiveSettings(int RemorseSeconds, string DefaultSource, ValueList<string> Sources, bool Backorders, int? MaxDeliveries)
{
    /// <param name="channel">Null, or deleted, when only the defaults hold.</param>
    /// <param name="defaults">Of the service.</param>
    public static EffectiveSettings Of(Channel? channel, SalesDefaults defaults) => Of(channel is { IsDeleted: false } ? channel.Wire.Settings : null, defaults);

    public ChannelSettings OnTheWire() => new()
    {
        RemorseSeconds = RemorseSeconds,
        DefaultSource = DefaultSource,
        Sources = Sources,
        Backorders = Backorders,
        MaxDeliveries = MaxDeliveries,
    };

    private static EffectiveSettings Of(ChannelSettings? own, SalesDefaults defaults) => new(
        own?.RemorseSeconds ?? defaults.RemorseSeconds, own?.DefaultSource ?? defaults.DefaultSource, own?.Sources ?? defaults.Sources.ToValueList(),
        own?.Backorders ?? defaults.Backorders, own?.MaxDeliveries ?? defaults.MaxDeliveries);
}
