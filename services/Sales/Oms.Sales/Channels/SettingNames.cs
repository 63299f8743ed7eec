using System.Text.Json;
using Oms.Contracts.Json;
using Oms.Contracts.Sales;

namespace Oms.Sales.Channels;

/// <summary>Settings by their names on the wire: which of them an update takes away, so that the default holds again.</summary>
internal static class SettingNames
{
    /// <summary>Other spellings are read only.</summary>
    private static readonly HashSet<string> All =
        [.. WireJson.Options.GetTypeInfo(typeof(ChannelSettings)).Properties.Where(member => member is { Get: not null, IsExtensionData: false }).Select(member => member.Name)];

    /// <param name="unset">What is to be taken away.</param>
    /// <param name="wanted">What the same message sets.</param>
    public static IEnumerable<Reason> Against(ValueList<string> unset, ChannelSettings? wanted)
    {
        var set = JsonSerializer.SerializeToElement(wanted ?? new(), WireJson.Options);
        foreach (var (i, name) in unset.Index())
        {
            if (!All.Contains(name))
                yield return Refusal.At($"$.unset[{i}]", "a setting that exists", name);
            else if (set.TryGetProperty(name, out _))
                yield return Refusal.At($"$.unset[{i}]", "a setting that the same message does not set", name);
        }
    }

    public static ChannelSettings? Without(ValueList<string> unset, ChannelSettings? settings)
    {
        if (unset.Count == 0 || settings is null)
            return settings;
        var members = JsonSerializer.SerializeToNode(settings, WireJson.Options)!.AsObject();
        foreach (var name in unset)
            members.Remove(name);
        return members.Deserialize<ChannelSettings>(WireJson.Options);
    }
}
