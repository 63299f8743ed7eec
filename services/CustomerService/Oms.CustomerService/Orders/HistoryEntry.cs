namespace Oms.CustomerService.Orders;

/// <summary>One line of History and comments.</summary>
public sealed record HistoryEntry
{
    public DateTimeOffset At { get; init; }

    /// <summary>Which service says so.</summary>
    public string Service { get; init; } = "";

    /// <summary>What the timeline is filtered by.</summary>
    public HistoryKind Kind { get; init; }

    /// <summary>The fact's name.</summary>
    public string Fact { get; init; } = "";

    /// <summary>Who asked for it; null when a rule did.</summary>
    public string? By { get; init; }

    /// <summary>A sentence an agent understands.</summary>
    public string Summary { get; init; } = "";

    /// <summary>The text of a comment, the reasons of a refusal, the words of a gateway; null when the sentence says all.</summary>
    public string? Detail { get; init; }

    /// <summary>The lines it is about; empty: the order.</summary>
    public ValueList<int> Lines { get; init; } = [];

    /// <summary>The parcels of a shipment.</summary>
    public ValueList<BoxView> Boxes { get; init; } = [];

    /// <summary>The message that led to it.</summary>
    public string? Cause { get; init; }
}

/// <summary>What a line of the history is about.</summary>
public enum HistoryKind { Order, Payment, Warehouse, PostSales, Comment }
