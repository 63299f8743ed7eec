using System.ComponentModel.DataAnnotations;

namespace Oms.Contracts.Postsales;

/// <summary>magento.postsales.exchange.</summary>
public sealed record Exchange : Extensible
{
    [Name]
    public string SalesChannelId { get; init; } = "";
    [Name]
    public string OrderId { get; init; } = "";
    /// <summary>The exchange order's id; absent: <c>E</c> and eight digits (E-5).</summary>
    [Name]
    public string? NewOrderId { get; init; }
    /// <summary>One the channel has; absent: that of the order.</summary>
    public string? NewShippingMethod { get; init; }
    /// <summary>Not verified; absent: that of the line.</summary>
    public NewShippingAddress? NewShippingAddress { get; init; }
    public ValueList<ExchangeLine> Lines { get; init; } = [];
    public string? User { get; init; }
}

/// <summary>magento.postsales.exchange_line.</summary>
public sealed record ExchangeLine : Extensible
{
    /// <summary>The id the storefront gave the line.</summary>
    [ClientsMayOmit]
    public string Id { get; init; } = "";
    [Range(1, int.MaxValue)]
    public int LineNumber { get; init; }
    /// <summary>A variant of the same style (E-1); absent: the same SKU again.</summary>
    [ClientsMayOmit]
    [Name]
    public string NewSku { get; init; } = "";
    public string? Reason { get; init; }
    public string? ReasonDescription { get; init; }
}

/// <summary>Where a new order goes instead: magento.postsales.shipping_address. What it has no member for stays that of the address it replaces.</summary>
public sealed record NewShippingAddress : Extensible
{
    public string FirstName { get; init; } = "";
    public string LastName { get; init; } = "";
    public string? CompanyName { get; init; }
    public string Address1 { get; init; } = "";
    public string? Address2 { get; init; }
    public string City { get; init; } = "";
    public string Zip { get; init; } = "";
    public string State { get; init; } = "";
}
