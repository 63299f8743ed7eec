using Oms.CustomerService.Flows.Reading;

namespace Oms.CustomerService.Flows.Knowledge;

/// <summary>A line of the order as Sales tells it.</summary>
internal sealed record KnownLine(int Number, string Sku, string Type, int? Parent)
{
    public string Status { get; init; } = LineStatus.New;

    public string Reason { get; init; } = LineStatus.InitialOrder;

    public string? Source { get; init; }

    /// <summary>The shipment request it was put into last.</summary>
    public string? Request { get; init; }

    /// <summary>How often a source was chosen for it.</summary>
    public int Allocations { get; init; }

    public DateTimeOffset? SourcedAt { get; init; }

    public DateTimeOffset? PickedAt { get; init; }

    public DateTimeOffset? ShippedAt { get; init; }

    /// <summary>When it shipped or was cancelled.</summary>
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>Its money counted as captured with its shipment, no gateway being asked.</summary>
    public DateTimeOffset? CapturedAt { get; init; }

    /// <summary>Why the last source that would not ship it would not.</summary>
    public string? Decline { get; init; }

    public DateTimeOffset? ReturnedAt { get; init; }

    public string? Rma { get; init; }

    /// <summary>It has no source, since the last one would not.</summary>
    public bool IsDeclined => Status == LineStatus.Declined;

    public End? Over => Status == LineStatus.Cancelled ? new(EndedAt ?? default, $"cancelled: {Reason}") : null;

    public KnownLine Sourced(SourcedLine source, DateTimeOffset at) => Become(LineStatus.Allocated, LineStatus.ShipmentCreated, at) with
    {
        Source = source.Source,
        Request = source.Request,
        Allocations = source.Allocations,
        SourcedAt = at,
        PickedAt = null,
    };

    public KnownLine Shipped(bool isCaptured, DateTimeOffset at) =>
        Become(LineStatus.Shipped, LineStatus.ShipReported, at) with { ShippedAt = at, CapturedAt = isCaptured ? at : CapturedAt };

    public KnownLine Become(string status, string reason, DateTimeOffset at) => this with
    {
        Status = status,
        Reason = reason,
        PickedAt = status == LineStatus.Picked ? at : PickedAt,
        EndedAt = status is LineStatus.Shipped or LineStatus.Cancelled ? at : EndedAt,
        ReturnedAt = status == LineStatus.Returned ? at : ReturnedAt,
        Decline = status == LineStatus.Declined ? $"declined by {Source}: {reason}" : Decline,
    };
}
