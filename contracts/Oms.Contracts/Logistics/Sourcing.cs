using System.ComponentModel.DataAnnotations;

namespace Oms.Contracts.Logistics;

/// <summary>What became of the lines of an order that needed a source; ours.</summary>
public sealed record Sourcing : Extensible
{
    [Name]
    public string SalesChannelId { get; init; } = "";
    [Name]
    public string OrderId { get; init; } = "";
    public ValueList<SourcedLine> Lines { get; init; } = [];
}

/// <summary>What became of one line; source and request are there when it was sourced.</summary>
public sealed record SourcedLine : Extensible
{
    [Range(1, int.MaxValue)]
    public int LineNumber { get; init; }
    /// <summary>One of <see cref="SourcingOutcome"/>.</summary>
    [AllowedValues(SourcingOutcome.Sourced, SourcingOutcome.Waiting, SourcingOutcome.OutOfStock)]
    public string Outcome { get; init; } = "";
    [Name]
    public string? SourceId { get; init; }
    public string? ShipmentRequestId { get; init; }
    /// <summary>How often a source was chosen for it.</summary>
    public int? TotalSourceAllocations { get; init; }
}

/// <summary>In a shipment request; held for stock (backorder); or no source has it and it may not wait.</summary>
public static class SourcingOutcome
{
    public const string Sourced = "SOURCED";
    public const string Waiting = "WAITING";
    public const string OutOfStock = "OUTOFSTOCK";
}
