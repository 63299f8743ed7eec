using Oms.Contracts.Sales;
using Oms.Contracts.Sales.SaleschannelManagement;

namespace Oms.Sales.Channels;

/// <summary>An operator adds a channel, or brings a deleted one back.</summary>
internal static class CreateChannel
{
    public static Handler<Create> Handler() => new(
        (message, _) => [Need.Of<Channel>(Channel.StreamOf(message.SalesChannel.Id))],
        (message, seen, _) => Decide(seen.Find<Channel>(Channel.StreamOf(message.SalesChannel.Id)), message.SalesChannel));

    private static Decision Decide(Channel? existing, SalesChannel wanted)
    {
        var reasons = ChannelRules.Against(wanted).ToList();
        if (reasons.Count > 0)
            return Decision.Refuse(reasons);
        var named = wanted.Name.Length > 0 ? wanted : wanted with { Name = wanted.Id };
        return existing is null or { IsDeleted: true } ? Decision.Of<Channel>(Channel.StreamOf(wanted.Id), new ChannelEvent.Created(named))
            : existing.Wire == named ? Decision.Nothing
            : Decision.Refuse(Refusal.At("$.sales_channel.id", "a channel that does not exist yet; change one by update", wanted.Id));
    }
}
