using System.Text.Json.Serialization;
using Oms.Contracts.Common;
using Oms.Contracts.Json;

namespace Oms.Contracts.Logistics;

/// <summary>What one source is asked to ship of one order: magento.logistics.shipment_request.</summary>
public sealed record ShipmentRequest : Extensible
{
    /// <summary><c>{store}-{order}-{NN}</c>.</summary>
    public string Id { get; init; } = "";
    [Name]
    public string OrderId { get; init; } = "";
    [Name]
    public string? SourceId { get; init; }
    public string? CustomerId { get; init; }
    /// <summary>The sales channel.</summary>
    [Name]
    public string Store { get; init; } = "";
    public string? Language { get; init; }
    public string VatCountry { get; init; } = "";
    public string Origin { get; init; } = "";
    /// <summary>When the customer bought.</summary>
    public DateTimeOffset OriginDate { get; init; }
    /// <summary>When the request was made.</summary>
    public DateTimeOffset? CreatedAt { get; init; }
    [JsonConverter(typeof(StatusConverter))]
    public string Status { get; init; } = "";
    /// <summary>The shipping line among them.</summary>
    public ValueList<Item> Items { get; init; } = [];
    public ValueList<Address> Addresses { get; init; } = [];
    public Address? ShippingAddress { get; init; }
    public Address? BillingAddress { get; init; }
    public DateTimeOffset? StatusDate { get; init; }
}
