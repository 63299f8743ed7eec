using System.ComponentModel.DataAnnotations;

namespace Oms.Contracts.Postsales;

/// <summary>magento.postsales.reshipment.</summary>
public sealed record Reshipment : Extensible
{
    [Name]
    public string SalesChannelId { get; init; } = "";
    [Name]
    public string OrderId { get; init; } = "";
    /// <summary>The new order's id; absent: <c>R</c> and eight digits.</summary>
    [Name]
    public string? NewOrderId { get; init; }
    /// <summary>Not verified; absent: that of the order.</summary>
    public string? NewShippingMethod { get; init; }
    /// <summary>Not verified; absent: that of the line.</summary>
    public NewShippingAddress? NewShippingAddress { get; init; }
    public ValueList<ReshipmentLine> Lines { get; init; } = [];
}

/// <summary>magento.postsales.reshipment_line.</summary>
public sealed record ReshipmentLine : Extensible
{
    /// <summary>The id the storefront gave the line.</summary>
    [ClientsMayOmit]
    public string Id { get; init; } = "";
    [Range(1, int.MaxValue)]
    public int LineNumber { get; init; }
    public string? Reason { get; init; }
    public string? ReasonDescription { get; init; }
}
