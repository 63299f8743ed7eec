namespace Oms.CustomerService.Orders;

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
