namespace Oms.CustomerService.Orders;

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
