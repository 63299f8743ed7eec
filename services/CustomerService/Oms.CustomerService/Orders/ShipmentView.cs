namespace Oms.CustomerService.Orders;

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
