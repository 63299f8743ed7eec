using Oms.Contracts;
using Oms.Deciding;

namespace Oms.Logistics.StockKeeping;

/// <summary>
/// How much of one SKU one source has, who is to get it and who waits for it. There is one for each SKU that the source
/// has told of; what it never told of does not run out.
/// </summary>
internal sealed record Stock : Aggregate
{
    /// <summary>Pieces that were counted last, with the movements that were merged in since.</summary>
    public int Quantity { get; init; }

    /// <summary>Never runs out, whatever the quantity.</summary>
    public bool IsUnlimited { get; init; }

    /// <summary>When it was counted; null while only movements are known.</summary>
    public DateTimeOffset? CountedAt { get; init; }

    /// <summary>Movements up to here are merged into the quantity, so an older count cannot be taken over; null when none is.</summary>
    public DateTimeOffset? MergedUntil { get; init; }

    /// <summary>What came in and went out after the count, by date.</summary>
    public ValueList<Movement> Movements { get; init; } = [];

    /// <summary>Lines in an open shipment request, and lines whose request is about to be made.</summary>
    public ValueList<Demand> Claims { get; init; } = [];

    /// <summary>Lines that wait for pieces, the oldest order first.</summary>
    public ValueList<Demand> Waiting { get; init; } = [];

    /// <summary>Whether a piece was free when that was told last; null while it never was.</summary>
    public bool? ToldFree { get; init; }

    /// <summary>Whether the last fact made that news.</summary>
    public bool IsFreeNews { get; init; }

    /// <summary>
    /// Last count + adjustments and shipments since - open requests, in pieces. Below zero only when the source has counted
    /// or adjusted to less than was requested of it before.
    /// </summary>
    public long Available => Quantity + Movements.Sum(movement => (long)movement.Quantity) - Claims.Sum(claim => (long)claim.Quantity);

    /// <summary>Whether a line of today could have one piece: what is too little for a line that waits is kept for it.</summary>
    public bool IsFree => IsUnlimited || (Available > 0 && Waiting.Count == 0);

    public static string StreamOf(string source, string sku) => StreamId.Of(source, sku, "stock");

    /// <summary>What <see cref="StreamOf"/> joined.</summary>
    public Place Place()
    {
        var parts = StreamId.Parts(Id);
        return new(parts[0], parts.ElementAtOrDefault(1) ?? "");
    }

    /// <summary>Enough for the line, and no older one waits: a larger one is not overtaken by smaller ones.</summary>
    public bool HasFor(Demand demand) =>
        IsUnlimited || (Available >= demand.Quantity && !Waiting.Any(other => other.IsOlderThan(demand)));

    public bool IsClaimedBy(Demand demand) => Claims.Any(demand.IsOfLine);

    /// <summary>Whether a count of that moment says anything: an older one is known better, one before what was merged cannot be added to.</summary>
    public bool Takes(DateTimeOffset count) => !(count < CountedAt) && !(count < MergedUntil);

    /// <summary>Whether the count is the one that is known.</summary>
    public bool Says(StockEvent.Counted count) =>
        (CountedAt, Quantity, IsUnlimited, MergedUntil) == (count.At, count.Quantity, count.IsUnlimited, null);

    /// <summary>Whether a movement of that moment is in the count already.</summary>
    public bool Contains(DateTimeOffset movement) => movement <= CountedAt;
}

/// <summary>Pieces that came in, or went out when negative.</summary>
internal sealed record Movement(int Quantity, DateTimeOffset At);
