using Oms.Contracts.Sales;

namespace Oms.CustomerService.Orders;

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

/// <summary>An exchange or a reshipment that was asked for.</summary>
/// <param name="Lines">Of this order, those it stands for.</param>
/// <param name="State"><c>asked</c>, <c>placed</c> or <c>ended</c>.</param>
public sealed record ChildView(string OrderId, OrderKind Kind, ValueList<int> Lines, string State, DateTimeOffset AskedAt, string? By);
