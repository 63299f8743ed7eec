using Oms.Sales.Orders.Holding;

namespace Oms.Sales.Orders;

/// <summary>An order as Sales knows it; its stream is store and id (O-3).</summary>
internal sealed record Order : Aggregate
{
    /// <summary>As it is announced: what was placed, with the statuses of order and lines in it. Kept once.</summary>
    public required WireOrder Wire { get; init; }

    /// <summary>Tells a repeated create from a different order under the same id (O-9): SHA-256 of what was placed.</summary>
    public required string Fingerprint { get; init; }

    /// <summary>What holds it and what held it, as they began.</summary>
    public ValueList<Hold> Holds { get; init; } = [];

    /// <summary>Of documents of the time before there were several holds: the end of remorse time.</summary>
    public DateTimeOffset? HeldUntil { get; init; }

    /// <summary>The shipment request that each line was last put into.</summary>
    public ValueList<LineRequest> Requests { get; init; } = [];

    public OrderStatus Status() => new(Wire.Status ?? "", Wire.StatusReason ?? "");

    public string? RequestOf(int lineNumber) => Requests.FirstOrDefault(request => request.LineNumber == lineNumber)?.RequestId;

    /// <summary>The holds, those of older documents, too.</summary>
    public ValueList<Hold> AllHolds() => Holds.Count > 0 ? Holds
        : HeldUntil is { } until ? [new(HoldReason.Remorse, Wire.StatusDate ?? until, until)]
        : Status() == OrderStatus.HeldBy(HoldReason.ParentReturn) ? [new(HoldReason.ParentReturn, Wire.StatusDate ?? default)]
        : [];

    public static string StreamOf(string store, string id) => StreamId.Of(store, id);
}

/// <summary>The request a line is in; news of an older one is late.</summary>
internal sealed record LineRequest(int LineNumber, string RequestId);
