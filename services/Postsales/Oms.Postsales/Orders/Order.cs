using System.Text.Json.Serialization;
using Oms.Postsales.Ledgers;
using WireLine = Oms.Contracts.Sales.OrderLine;

namespace Oms.Postsales.Orders;

/// <summary>What must be known of an order after its sale: the copy of it, its money, its returns, its children. Sales owns the order.</summary>
internal sealed record Order : Aggregate
{
    /// <summary>As Sales announced it last.</summary>
    public required WireOrder Wire { get; init; }

    /// <summary>The number of the order's own fact that was copied last; older news changes nothing.</summary>
    public int CopiedVersion { get; init; }

    /// <summary>All that was captured and given back, in the order it happened; entries are only added.</summary>
    public ValueList<Move> Ledger { get; init; } = [];

    /// <summary>The refunds, by credit note, that belong to returns.</summary>
    public ValueList<ReturnRefund> Refunds { get; init; } = [];

    public ValueList<OrderReturn> Returns { get; init; } = [];

    /// <summary>The exchanges and reshipments of its lines.</summary>
    public ValueList<Child> Children { get; init; } = [];

    [JsonIgnore]
    public string Store => Wire.Store;

    /// <summary>Not the order's own stream: under that, Sales tells its history.</summary>
    public static string StreamOf(string store, string id) => StreamId.Of(store, id, "postsales");

    public WireLine? Line(int number) => Wire.Lines.FirstOrDefault(line => line.LineNumber == number);

    /// <summary>ISO 4217; an order has one.</summary>
    public string Currency() => Wire.Lines.Select(line => line.Amount.Currency).FirstOrDefault(code => !string.IsNullOrEmpty(code))
        ?? Wire.Payments.Select(payment => payment.Currency).FirstOrDefault() ?? "";

    public Ledger Money() => new(Ledger, Currency());

    public OrderReturn? Return(string rma) => Returns.FirstOrDefault(each => each.Rma == rma);

    /// <summary>The return that the line is in, cancelled ones aside.</summary>
    public OrderReturn? ReturnOf(int line) => Returns.FirstOrDefault(each => each.Takes(line));

    /// <summary>What stands for the line now: an exchange or a reshipment that was not cancelled.</summary>
    public Child? ChildOf(int line) => Children.FirstOrDefault(child => child.Lines.Any(each => each.LineNumber == line));

    public Child? Child(string orderId) => Children.FirstOrDefault(child => child.OrderId == orderId);
}

/// <param name="Rma">The return.</param>
/// <param name="CreditNote">Its refund.</param>
internal sealed record ReturnRefund(string Rma, string CreditNote);

/// <summary>A return as far as it concerns an order: its own, or that of a child whose money is here.</summary>
/// <param name="Rma">The return.</param>
/// <param name="Asked">Lines of this order that come back.</param>
/// <param name="Released">Lines of this order that came back before, without money: their child's line comes back now, and their money goes (E-6).</param>
/// <param name="Joined">Services and shipping lines of this order that go along (RR-2 to RR-4).</param>
/// <param name="IsWithoutRefund">A reshipment's: whatever comes back, no money goes (RR-6).</param>
/// <param name="Status">One of <see cref="ReturnStatus"/>.</param>
internal sealed record OrderReturn(
    string Rma, ValueList<int> Asked, ValueList<int> Released, ValueList<JoinedLine> Joined, bool IsWithoutRefund, string Status)
{
    [JsonIgnore]
    public bool IsCancelled => Status == ReturnStatus.Cancelled;

    public bool Takes(int line) => !IsCancelled && (Asked.Contains(line) || Joined.Any(joined => joined.LineNumber == line));
}

/// <param name="LineNumber">A service or a shipping line.</param>
/// <param name="Rule">The rule that takes it along.</param>
/// <param name="Causes">The lines it goes with; its money goes when that of one of them does.</param>
internal sealed record JoinedLine(int LineNumber, string Rule, ValueList<int> Causes);

/// <summary>The statuses of a return; on the wire as they are.</summary>
internal static class ReturnStatus
{
    public const string Requested = "REQUESTED";
    public const string Approved = "APPROVED";
    public const string Cancelled = "CANCELLED";
}

/// <summary>An exchange or a reshipment: an order that stands for lines of this one.</summary>
/// <param name="OrderId">The child's, in the same store.</param>
/// <param name="Origin">One of <see cref="ChildOrigin"/>.</param>
/// <param name="Lines">Which of its lines stands for which of ours; those it stands for no longer are taken out.</param>
/// <param name="IsNumbered">We chose its id, so another will do when that is taken.</param>
/// <param name="Reason">Given for it, for the return that a reshipment asks for.</param>
/// <param name="ReasonDescription">The comment.</param>
/// <param name="Content">The order to be placed; null when it is.</param>
internal sealed record Child(
    string OrderId, string Origin, ValueList<ReplacedLine> Lines, bool IsNumbered, string Reason, string ReasonDescription, WireOrder? Content)
{
    [JsonIgnore]
    public bool IsExchange => Origin == ChildOrigin.Exchange;
}

internal sealed record ReplacedLine(int LineNumber, int ChildLineNumber);

/// <summary>The documented origins of child orders (P-8).</summary>
internal static class ChildOrigin
{
    public const string Exchange = "EX";
    public const string Reshipment = "RE";
}
