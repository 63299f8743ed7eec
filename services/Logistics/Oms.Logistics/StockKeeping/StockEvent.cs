using Oms.Deciding;

namespace Oms.Logistics.StockKeeping;

/// <summary>What can happen to the stock of a SKU in a source. The names on disk never change.</summary>
internal abstract record StockEvent : Fact
{
    private StockEvent()
    {
    }

    /// <summary>So many there were at that time, whatever was known of earlier times.</summary>
    [FactName("stock.counted")]
    internal sealed record Counted(int Quantity, bool IsUnlimited, DateTimeOffset At) : StockEvent;

    /// <summary>The source told that so many came in, or went out when negative.</summary>
    [FactName("stock.adjusted")]
    internal sealed record Adjusted(int Quantity, DateTimeOffset At) : StockEvent;

    /// <summary>The line goes into a shipment request, or is kept ready for one.</summary>
    [FactName("stock.claimed")]
    internal sealed record Claimed(Demand Line) : StockEvent;

    /// <summary>The source will not ship the line after all.</summary>
    [FactName("stock.given_back")]
    internal sealed record GivenBack(Demand Line) : StockEvent;

    /// <summary>The line left the source; it may have been requested before the source began to count.</summary>
    /// <param name="Line">With the pieces that left.</param>
    /// <param name="At">When we were told, and later than the count that was known then.</param>
    [FactName("stock.shipped")]
    internal sealed record Shipped(Demand Line, DateTimeOffset At) : StockEvent;

    /// <summary>The line waits for pieces.</summary>
    [FactName("stock.awaited")]
    internal sealed record Awaited(Demand Line) : StockEvent;

    /// <summary>The line gets its pieces elsewhere.</summary>
    [FactName("stock.no_longer_awaited")]
    internal sealed record NoLongerAwaited(Demand Line) : StockEvent;

    /// <summary>Pieces are there for the line that waited longest: they are claimed for it.</summary>
    [FactName("stock.allotted")]
    internal sealed record Allotted(Demand Line, string SourceId) : StockEvent;
}
