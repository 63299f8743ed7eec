namespace Oms.Contracts.Common;

/// <summary>A postal address of a person: magento.common.address.</summary>
public sealed record Address : Extensible
{
    /// <summary>What payments and lines of the same order point at.</summary>
    public string Reference { get; init; } = "";
    public string? AddressType { get; init; }
    public string FirstName { get; init; } = "";
    public string LastName { get; init; } = "";
    public string Address1 { get; init; } = "";
    public string? Address2 { get; init; }
    public string City { get; init; } = "";
    public string? State { get; init; }
    public string? Zip { get; init; }
    /// <summary>ISO 3166, two letters.</summary>
    public string CountryCode { get; init; } = "";
    public string? Phone { get; init; }
    public string? Email { get; init; }
    /// <summary>Degrees, as text.</summary>
    public string? Latitude { get; init; }
    public string? Longitude { get; init; }
    public ValueList<CustomAttribute>? CustomAttributes { get; init; }
}
