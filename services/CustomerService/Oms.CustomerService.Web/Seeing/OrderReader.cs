using Oms.CustomerService.Access;
using Oms.CustomerService.Flows;
using Oms.CustomerService.Orders;
using Oms.CustomerService.Web.Access;
using Oms.CustomerService.Web.Acting;
using Oms.CustomerService.Web.Following;
using Oms.Deciding;
using Oms.Documents;

namespace Oms.CustomerService.Web.Seeing;

/// <summary>Reads orders for pages: from the facts that were heard, and only those that the user may see.</summary>
internal sealed class OrderReader(IDocumentStore store, CurrentUser user)
{
    /// <summary>Null of an order that nobody told of, and of one that the user does not see: he does not learn which.</summary>
    public async Task<OrderShown?> FindAsync(string channel, string id, CancellationToken token)
    {
        if (!user.May(Permission.ViewOrders, channel))
            return null;
        await using var session = store.LightweightSession();
        var stream = StreamId.Of(channel, id);
        // Before what it counts: of a fact that comes in between the page hears at once.
        var version = (await LiveOrders.VersionsAsync(session, [stream], token))[stream];
        var facts = await FactLog.OfOrderAsync(session, channel, id, token);
        if (OrderView.Of(facts) is not { } view || !Sees(view))
            return null;
        var family = await Families.OfAsync(view, async ids => [.. (await ManyAsync(session, channel, ids, token)).Where(Sees)]);
        return new(view, OrderFlow.Of(facts), family, version)
        {
            Settings = await Configured.SettingsAsync(session, channel, token),
            Commands = await CommandLog.OfAsync(session, stream, token),
        };
    }

    private static async Task<IEnumerable<OrderView>> ManyAsync(IDocumentSession session, string channel, IReadOnlyCollection<string> ids, CancellationToken token)
    {
        var facts = await FactLog.OfOrdersAsync(session, [.. ids.Select(id => StreamId.Of(channel, id))], token);
        return facts.Select(order => OrderView.Of(order)).OfType<OrderView>();
    }

    /// <summary>U-2 and U-3.</summary>
    private bool Sees(OrderView view) => user.Reaches(Permission.ViewOrders, view);
}
