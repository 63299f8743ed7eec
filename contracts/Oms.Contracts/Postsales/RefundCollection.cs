namespace Oms.Contracts.Postsales;

/// <summary>A part of the refunds that were found: magento.postsales.refund_collection.</summary>
public sealed record RefundCollection : Extensible
{
    public int Offset { get; init; }
    /// <summary>How many were wanted.</summary>
    public int Size { get; init; }
    /// <summary>How many were found in all.</summary>
    public int Total { get; init; }
    public ValueList<Refund> Items { get; init; } = [];
}
