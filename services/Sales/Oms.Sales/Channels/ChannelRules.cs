using Oms.Contracts.Sales;

namespace Oms.Sales.Channels;

/// <summary>What a channel may be set to; a setting that nobody knows is a mistake, not an extension.</summary>
internal static class ChannelRules
{
    private const string Settings = "$.sales_channel.settings";

    private const int LongestRemorse = 31_536_000;

    public static IEnumerable<Reason> Against(SalesChannel channel) =>
        [.. Refusal.UnlessName("$.sales_channel.id", channel.Id), .. Against(channel.Settings ?? new ChannelSettings())];

    private static IEnumerable<Reason> Against(ChannelSettings settings)
    {
        foreach (var name in settings.Unknown?.Keys ?? [])
            yield return Refusal.At($"{Settings}.{name}", "a setting that exists", name);
        if (settings.RemorseSeconds is < 0 or > LongestRemorse)
            yield return Refusal.At($"{Settings}.remorse_seconds", "0 to 31536000 seconds", settings.RemorseSeconds);
        if (settings.DefaultSource is { } source && !Refusal.IsName(source))
            yield return Refusal.At($"{Settings}.default_source", "a source id, 1 to 64 characters, no control characters", source);
        if (settings.MaxDeliveries < 1)
            yield return Refusal.At($"{Settings}.max_deliveries", "1 or more deliveries", settings.MaxDeliveries);
        var seen = new HashSet<string>();
        for (var i = 0; i < settings.Sources?.Count; i++)
        {
            if (!Refusal.IsName(settings.Sources[i]))
                yield return Refusal.At($"{Settings}.sources[{i}]", "a source id, 1 to 64 characters, no control characters", settings.Sources[i]);
            else if (!seen.Add(settings.Sources[i]))
                yield return Refusal.At($"{Settings}.sources[{i}]", "each source once", settings.Sources[i]);
        }
    }
}
