using System.ComponentModel.DataAnnotations;
using Oms.Contracts.Common;

namespace Oms.Contracts.Sales;

/// <summary>Where lines go instead: magento.sales.shipping_address_modification.</summary>
public sealed record ShippingAddressModification : Extensible
{
    [Name]
    public string SalesChannelId { get; init; } = "";
    [Name]
    public string OrderId { get; init; } = "";
    /// <summary>The number of a line, such as a shipping line; whatever goes to the same address as it does goes to the new one.</summary>
    public string LineNumber { get; init; } = "";
    /// <summary>Who changes it; required.</summary>
    public string User { get; init; } = "";
    /// <summary>Also to another country, though the order's taxes were counted for the one before.</summary>
    public bool? Force { get; init; }
    public ShippingAddress NewShippingAddress { get; init; } = new();
}

/// <summary>A place to ship to, not verified: magento.sales.shipping_address.</summary>
public sealed record ShippingAddress : Extensible
{
    /// <summary>Absent: Sales gives one.</summary>
    public string? Reference { get; init; }
    [Length(1, 200)]
    public string FirstName { get; init; } = "";
    [Length(1, 200)]
    public string LastName { get; init; } = "";
    /// <summary>Kept as the custom attribute <c>company_name</c>; absent: none.</summary>
    public string? CompanyName { get; init; }
    [Length(1, 200)]
    public string Address1 { get; init; } = "";
    public string? Address2 { get; init; }
    [Length(1, 200)]
    public string City { get; init; } = "";
    public string? State { get; init; }
    public string? Zip { get; init; }
    /// <summary>ISO 3166, two letters.</summary>
    public string CountryCode { get; init; } = "";
    /// <summary>Absent: that of the address before.</summary>
    public string? Phone { get; init; }
    /// <summary>Left out or empty: that of the address before.</summary>
    [ClientsMayOmit]
    public string Email { get; init; } = "";
    /// <summary>Degrees, as text.</summary>
    public string? Latitude { get; init; }
    public string? Longitude { get; init; }
    /// <summary>Absent: those of the address before.</summary>
    public ValueList<CustomAttribute>? CustomAttributes { get; init; }
}
