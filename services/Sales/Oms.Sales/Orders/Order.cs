namespace Oms.Sales.Orders;

/// <summary>An order as Sales knows it; its stream is store and id (O-3).</summary>
internal sealed record Order : Aggregate
{
    /// <summary>As it is announced: what was placed, with the statuses of order and lines in it. Kept once.</summary>
    public required WireOrder Wire { get; init; }

    /// <summary>Tells a repeated create from a different order under the same id (O-9): SHA-256 of what was placed.</summary>
    public required string Fingerprint { get; init; }

    /// <summary>The end of remorse time; null when it does not hold the order (any longer).</summary>
    public DateTimeOffset? HeldUntil { get; init; }

    /// <summary>The shipment request that each line was last put into.</summary>
    public ValueList<LineRequest> Requests { get; init; } = [];

    public OrderStatus Status() => new(Wire.Status ?? "", Wire.StatusReason ?? "");

    public string? RequestOf(int lineNumber) => Requests.FirstOrDefault(request => request.LineNumber == lineNumber)?.RequestId;

    public static string StreamOf(string store, string id) => StreamId.Of(store, id);
}

/// <summary>The request a line is in; news of an older one is late.</summary>
internal sealed record LineRequest(int LineNumber, string RequestId);
