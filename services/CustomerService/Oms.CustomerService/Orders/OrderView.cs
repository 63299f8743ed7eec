using Oms.Contracts.Common;
using Oms.Contracts.Sales;

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

    /// <summary>As it was placed, normalised; statuses and sources in it are those of that time: see <see cref="Lines"/>.</summary>
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

/// <summary>A line as it stands now.</summary>
public sealed record LineView
{
    /// <summary>As it was placed.</summary>
    public OrderLine Placed { get; init; } = new();

    public int Number => Placed.LineNumber;

    /// <summary>As Sales announces it.</summary>
    public string Status { get; init; } = "";

    public string StatusReason { get; init; } = "";

    public DateTimeOffset? StatusDate { get; init; }

    /// <summary>Where it ships from; null before it has a source.</summary>
    public string? SourceId { get; init; }

    /// <summary>The shipment request it was put into last.</summary>
    public string? RequestId { get; init; }

    /// <summary>The return it came back with, or is to.</summary>
    public string? Rma { get; init; }

    /// <summary>The exchange or reshipment that stands for it; null when it stands for itself.</summary>
    public string? ReplacedBy { get; init; }

    /// <summary>It was exchanged and has not come back (E-4).</summary>
    public bool IsReturnPending { get; init; }
}

/// <summary>One reason why the order does not go on, or did not.</summary>
public sealed record HoldView(string Reason, DateTimeOffset PlacedAt, DateTimeOffset? Until, string? By, string? Note, DateTimeOffset? EndedAt, string? EndedBy, string? Error);

/// <summary>Goods that come back.</summary>
public sealed record ReturnView
{
    public string Rma { get; init; } = "";

    /// <summary><c>REQUESTED</c>, <c>APPROVED</c> or <c>CANCELLED</c>.</summary>
    public string Status { get; init; } = "";

    /// <summary>How it came to that status, a code.</summary>
    public string StatusReason { get; init; } = "";

    public DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset StatusDate { get; init; }

    public string? CreatedBy { get; init; }

    /// <summary>Where the goods go.</summary>
    public string SourceId { get; init; } = "";

    /// <summary>Announced before the goods came; only such a return may be cancelled .</summary>
    public bool IsPreauthorised { get; init; }

    public string? Carrier { get; init; }

    public string? TrackingNumber { get; init; }

    public string? TrackingUrl { get; init; }

    public ValueList<ReturnLineView> Lines { get; init; } = [];
}

/// <param name="LineNumber">Of the order.</param>
/// <param name="Sku">Of the line.</param>
/// <param name="Reason">Why, a code or a name.</param>
/// <param name="Comment">In words .</param>
/// <param name="JoinedBy">The rule that took it along; null of what was asked for.</param>
/// <param name="Condition">As the warehouse found it; null until it was looked at.</param>
/// <param name="IsReceived">A warehouse has reported it.</param>
public sealed record ReturnLineView(int LineNumber, string Sku, string Reason, string Comment, string? JoinedBy, string? Condition, bool IsReceived);

/// <summary>Money that goes back: a row of the Post-sales section.</summary>
public sealed record RefundView
{
    public string CreditNote { get; init; } = "";

    /// <summary><c>return</c>, <c>appeasement</c> or <c>cancellation</c>.</summary>
    public string Kind { get; init; } = "";

    /// <summary><c>REQUESTED</c>, <c>PENDINGRELEASE</c>, <c>RELEASED</c> or <c>CANCELLED</c>.</summary>
    public string Status { get; init; } = "";

    public DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset StatusDate { get; init; }

    public string? CreatedBy { get; init; }

    /// <summary>The return it belongs to.</summary>
    public string? Rma { get; init; }

    public string Currency { get; init; } = "";

    /// <summary>Gross.</summary>
    public decimal Total => Lines.Sum(line => line.Gross);

    public ValueList<RefundLineView> Lines { get; init; } = [];

    /// <summary>Why it failed or was not paid; empty when all is well.</summary>
    public ValueList<string> Problems { get; init; } = [];
}

/// <summary>What goes back of a line, to one payment.</summary>
public sealed record RefundLineView(int LineNumber, string Reason, string Description, decimal Net, decimal Tax, decimal Gross);

/// <summary>What one source was asked to ship.</summary>
public sealed record ShipmentView
{
    public string RequestId { get; init; } = "";

    public string SourceId { get; init; } = "";

    public DateTimeOffset? AskedAt { get; init; }

    /// <summary>What is in it, with the status each has there.</summary>
    public ValueList<ShippedLineView> Lines { get; init; } = [];

    public ValueList<BoxView> Boxes { get; init; } = [];
}

public sealed record ShippedLineView(int LineNumber, string Sku, string Status, string StatusReason);

/// <summary>A parcel.</summary>
/// <param name="Number">Its box number: the package's id, else its place from 1.</param>
/// <param name="Link">As the warehouse told it; shown as a link only when it is http or https.</param>
public sealed record BoxView(string Number, string? Carrier, string? TrackingNumber, string? Link, string? Comment, DateTimeOffset ShippedAt, ValueList<int> LineNumbers);

/// <summary>An exchange or a reshipment that was asked for.</summary>
/// <param name="Lines">Of this order, those it stands for.</param>
/// <param name="State"><c>asked</c>, <c>placed</c> or <c>ended</c>.</param>
public sealed record ChildView(string OrderId, OrderKind Kind, ValueList<int> Lines, string State, DateTimeOffset AskedAt, string? By);

/// <summary>One line of History and comments.</summary>
public sealed record HistoryEntry
{
    public DateTimeOffset At { get; init; }

    /// <summary>Which service says so.</summary>
    public string Service { get; init; } = "";

    /// <summary>What the timeline is filtered by.</summary>
    public HistoryKind Kind { get; init; }

    /// <summary>The fact's name.</summary>
    public string Fact { get; init; } = "";

    /// <summary>Who asked for it; null when a rule did.</summary>
    public string? By { get; init; }

    /// <summary>A sentence an agent understands.</summary>
    public string Summary { get; init; } = "";

    /// <summary>The text of a comment, the reasons of a refusal, the words of a gateway; null when the sentence says all.</summary>
    public string? Detail { get; init; }

    /// <summary>The lines it is about; empty: the order.</summary>
    public ValueList<int> Lines { get; init; } = [];

    /// <summary>The parcels of a shipment.</summary>
    public ValueList<BoxView> Boxes { get; init; } = [];

    /// <summary>The message that led to it.</summary>
    public string? Cause { get; init; }
}

/// <summary>What a line of the history is about.</summary>
public enum HistoryKind { Order, Payment, Warehouse, PostSales, Comment }
