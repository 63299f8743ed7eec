using Oms.Contracts.Common;
using Oms.Contracts.History;
using Oms.Contracts.Sales;
using Oms.CustomerService.Orders.Folding;

namespace Oms.CustomerService.Orders;

/// <summary>
/// One order with all that happened to it, in any service: what a page shows and what the grid's row is made of. It follows
/// from the facts alone, whatever order they come in and however often each of them comes.
/// </summary>
public sealed record OrderView
{
    /// <summary>The sales channel.</summary>
    public string Store { get; init; } = "";

    public string Id { get; init; } = "";

    public OrderKind Kind { get; init; }

    /// <summary>The order that an exchange or a reshipment stands for; null for a sale.</summary>
    public string? OriginalOrderId { get; init; }

    /// <summary>As it was placed, normalised, with the addresses it goes to by now (F-8); statuses and sources in it are those of that time: see <see cref="Lines"/>.</summary>
    public Order Placed { get; init; } = new();

    /// <summary>As Sales announces it, joined (<c>ONHOLD</c>, <c>LOGISTICSCOMPLETE</c>).</summary>
    public string Status { get; init; } = "";

    public string StatusReason { get; init; } = "";

    public DateTimeOffset? StatusDate { get; init; }

    /// <summary>ISO 4217.</summary>
    public string Currency { get; init; } = "";

    /// <summary>By line number; services and shipping among them.</summary>
    public ValueList<LineView> Lines { get; init; } = [];

    public ValueList<HoldView> Holds { get; init; } = [];

    /// <summary>The Payments section; null before anything is known of its money.</summary>
    public OrderMoney? Money { get; init; }

    /// <summary>What of its money needed a person, or does (P-7): the last exception of each operation, by its number.</summary>
    public ValueList<PaymentException> Exceptions { get; init; } = [];

    /// <summary>By number.</summary>
    public ValueList<ReturnView> Returns { get; init; } = [];

    /// <summary>Credit notes: of returns, appeasements and cancellations, by number.</summary>
    public ValueList<RefundView> Refunds { get; init; } = [];

    /// <summary>In the order they were asked for.</summary>
    public ValueList<ShipmentView> Shipments { get; init; } = [];

    /// <summary>Exchanges and reshipments of this order.</summary>
    public ValueList<ChildView> Children { get; init; } = [];

    /// <summary>Oldest first.</summary>
    public ValueList<HistoryEntry> History { get; init; } = [];

    /// <param name="facts">All there are about one order, of any service (see <see cref="FactOwner"/>); unknown ones change nothing.</param>
    /// <returns>Null while Sales has not told that it was placed.</returns>
    public static OrderView? Of(IEnumerable<Fact> facts) => OrderViewFold.Of(facts);

    /// <summary>The address that a payment or a line names; null when the order has none of that reference.</summary>
    public Address? AddressOf(string reference) => Placed.Addresses.FirstOrDefault(address => address.Reference == reference);

    /// <summary>Who pays: that of the first payment, else the first there is.</summary>
    public Address? Billing => Placed.Payments.SelectMany(payment => payment.Transactions ?? [])
        .Select(transaction => AddressOf(transaction.BillingAddressReference)).OfType<Address>().FirstOrDefault() ?? FirstAddress;

    /// <summary>Where the first line goes, else the first there is.</summary>
    public Address? Shipping => Placed.Lines.Select(line => AddressOf(line.ShippingAddressReference)).OfType<Address>().FirstOrDefault() ?? FirstAddress;

    /// <summary>Taxes and shipping included, of all lines that were bought, cancelled ones too.</summary>
    public decimal GrandTotal => Placed.Lines.Sum(line => line.Amount.GrossAmount);

    private Address? FirstAddress => Placed.Addresses is [var first, ..] ? first : null;
}

/// <summary>What an order is: a sale, or what replaces lines of one (E and R in the grid).</summary>
public enum OrderKind { Normal, Exchange, Reshipment }
