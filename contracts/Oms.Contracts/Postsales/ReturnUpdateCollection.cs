namespace Oms.Contracts.Postsales;

/// <summary>A part of the returns that were found: magento.postsales.return_update_collection.</summary>
public sealed record ReturnUpdateCollection : Extensible
{
    public int Offset { get; init; }
    /// <summary>How many were wanted.</summary>
    public int Size { get; init; }
    /// <summary>How many were found in all.</summary>
    public int Total { get; init; }
    public ValueList<ReturnUpdate> Items { get; init; } = [];
}
