using Oms.Contracts.Sales;
using Oms.Contracts.Sales.SaleschannelManagement;

namespace Oms.Sales.Channels;

/// <summary>An operator or an administrator changes a channel: what the message leaves out keeps its value, what it names as unset has none.</summary>
internal static class UpdateChannel
{
    public static Handler<Update> Handler() => new(
        (message, _) => [Need.Of<Channel>(Channel.StreamOf(message.SalesChannel.Id))],
        (message, seen, _) => Decide(seen.Find<Channel>(Channel.StreamOf(message.SalesChannel.Id)), message.SalesChannel, message.Unset ?? []));

    private static Decision Decide(Channel? existing, SalesChannel wanted, ValueList<string> unset)
    {
        var reasons = ChannelRules.Against(wanted).Concat(SettingNames.Against(unset, wanted.Settings)).ToList();
        if (reasons.Count > 0)
            return Decision.Refuse(reasons);
        // Its creation comes by another queue.
        if (existing is null or { IsDeleted: true })
            return new Decision.TooEarly([Refusal.At("$.sales_channel.id", "a channel that exists", wanted.Id)]);
        var changed = Changed(existing!.Wire, wanted, unset);
        return changed == existing.Wire ? Decision.Nothing : Decision.Of<Channel>(Channel.StreamOf(wanted.Id), new ChannelEvent.Updated(changed));
    }

    private static SalesChannel Changed(SalesChannel old, SalesChannel wanted, ValueList<string> unset) => old with
    {
        Name = wanted.Name.Length > 0 ? wanted.Name : old.Name,
        AggregateId = wanted.AggregateId ?? old.AggregateId,
        Settings = SettingNames.Without(unset, wanted.Settings is null ? old.Settings : EffectiveSettings.Over(wanted.Settings, old.Settings)),
        Unknown = wanted.Unknown ?? old.Unknown,
    };
}
