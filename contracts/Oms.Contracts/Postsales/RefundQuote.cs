using System.ComponentModel.DataAnnotations;

namespace Oms.Contracts.Postsales;

/// <summary>The money of an order, line by line, in units of its currency; ours.</summary>
public sealed record RefundQuote : Extensible
{
    [Name]
    public string SalesChannelId { get; init; } = "";
    [Name]
    public string OrderId { get; init; } = "";
    /// <summary>ISO 4217.</summary>
    public string Currency { get; init; } = "";
    /// <summary>Every line of the order.</summary>
    public ValueList<QuotedLine> Lines { get; init; } = [];
    /// <summary>What the return that was asked about would give back; empty when none was.</summary>
    public ValueList<QuotedRefund> Refunds { get; init; } = [];
    /// <summary>Gross sum of <see cref="Refunds"/>.</summary>
    public decimal RefundTotal { get; init; }
    /// <summary>Why that return would be refused; empty when it would not.</summary>
    public ValueList<Reason> Refusals { get; init; } = [];
}

/// <summary>The money of one line.</summary>
public sealed record QuotedLine : Extensible
{
    [Range(1, int.MaxValue)]
    public int LineNumber { get; init; }
    public QuotedMoney Captured { get; init; } = new();
    public QuotedMoney Refunded { get; init; } = new();
    public QuotedMoney Appeased { get; init; } = new();
    /// <summary>Given back once and taken back again by cancelling the refund; it is part of what is refundable.</summary>
    public QuotedMoney Waived { get; init; } = new();
    /// <summary>What could still be given back.</summary>
    public QuotedMoney Refundable { get; init; } = new();
    /// <summary>The exchange or reshipment order that stands for the line; absent when the line stands for itself.</summary>
    [Name]
    public string? ReplacedBy { get; init; }
    /// <summary>Whether it was exchanged and has not come back yet (E-4).</summary>
    public bool IsReturnPending { get; init; }
}

/// <summary>Net and tax make gross.</summary>
public sealed record QuotedMoney : Extensible
{
    public decimal Net { get; init; }
    public decimal Tax { get; init; }
    public decimal Gross { get; init; }
}

/// <summary>What a return would give back of one line of the order that was paid.</summary>
public sealed record QuotedRefund : Extensible
{
    /// <summary>Of the order in <see cref="OrderId"/>.</summary>
    [Range(1, int.MaxValue)]
    public int LineNumber { get; init; }
    /// <summary>The order whose money it is: for the line of an exchange, the one it was bought in (E-6).</summary>
    [Name]
    public string OrderId { get; init; } = "";
    public QuotedMoney Amount { get; init; } = new();
    /// <summary>Why: the rule's number and what it says here; and how much goes only when it is captured, since that is not in the amount.</summary>
    public string Because { get; init; } = "";
}
