namespace Oms.Contracts.Catalog;

/// <summary>Something that is sold, or the style that several are variants of: magento.catalog.product.</summary>
public sealed record Product : Extensible
{
    public string Id { get; init; } = "";
    /// <summary><c>simple</c> or <c>configurable</c>, say.</summary>
    public string Type { get; init; } = "";
    [Name]
    public string Sku { get; init; } = "";
    /// <summary><c>ACTIVE</c>, say.</summary>
    public string Status { get; init; } = "";
    /// <summary>The variants of this style (E-1); absent when it has none.</summary>
    [Name]
    public ValueList<string>? ChildrenSkus { get; init; }
}
