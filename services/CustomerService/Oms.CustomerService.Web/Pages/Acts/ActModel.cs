using Oms.Contracts;
using Oms.Contracts.Inventory;
using Oms.Contracts.Sales;
using Oms.CustomerService.Acting;
using Oms.CustomerService.Orders;
using Oms.CustomerService.Web.Acting;

namespace Oms.CustomerService.Web.Pages.Acts;

/// <summary>What the form of an act shows.</summary>
/// <param name="Order">As it stands.</param>
/// <param name="Act">What is to be done.</param>
/// <param name="Plan">Whether it is possible, and for which lines.</param>
/// <param name="Settings">The channel's.</param>
/// <param name="Entered">What was filled in.</param>
/// <param name="Form">The form's id: sending it twice sends it once.</param>
public sealed record ActModel(OrderView Order, Act Act, Plan Plan, ChannelSettings Settings, Entered Entered, Guid Form)
{
    /// <summary>What Postsales says of the money; null where it is not asked.</summary>
    public Quoted? Quoted { get; init; }

    /// <summary>Where goods may come back to, where an agent may choose .</summary>
    public IReadOnlyList<Source> Sources { get; init; } = [];

    /// <summary>What each SKU may be exchanged for: the variants of its style; none where the catalogue has not told.</summary>
    public ILookup<string, Variant> Variants { get; init; } = Array.Empty<Variant>().ToLookup(variant => variant.Sku);

    /// <summary>Why the form was not taken.</summary>
    public ValueList<Reason> Reasons { get; init; } = [];

    /// <summary>What happened to the order since the form was opened; empty when nothing did.</summary>
    public ValueList<HistoryEntry> Since { get; init; } = [];

    public string OrderAddress => ActAddress.OfOrder(Order.Store, Order.Id);

    public string Address => Entered.Which.Length > 0 ? ActAddress.Of(Act, Order.Store, Order.Id, Entered.Which) : ActAddress.Of(Act, Order.Store, Order.Id);
}
