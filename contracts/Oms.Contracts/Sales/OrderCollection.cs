namespace Oms.Contracts.Sales;

/// <summary>A part of the orders that were found: magento.sales.order_collection.</summary>
public sealed record OrderCollection : Extensible
{
    public int Offset { get; init; }
    /// <summary>How many were wanted.</summary>
    public int Size { get; init; }
    /// <summary>How many were found in all.</summary>
    public int Total { get; init; }
    public ValueList<Order> Items { get; init; } = [];
}
