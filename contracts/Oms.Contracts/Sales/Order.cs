using System.Text.Json.Serialization;
using Oms.Contracts.Common;
using Oms.Contracts.Json;

namespace Oms.Contracts.Sales;

/// <summary>A purchase: magento.sales.order. The pair of <see cref="Store"/> and <see cref="Id"/> is its identity (O-3).</summary>
public sealed record Order : Extensible
{
    [Name]
    public string Id { get; init; } = "";
    /// <summary>The order that an exchange or a reshipment belongs to.</summary>
    public string? OriginalOrderId { get; init; }
    /// <summary>The sales channel.</summary>
    [Name]
    public string Store { get; init; } = "";
    [JsonConverter(typeof(StatusConverter))]
    public string? Status { get; init; }
    [JsonConverter(typeof(StatusConverter))]
    public string? StatusReason { get; init; }
    public DateTimeOffset? StatusDate { get; init; }
    /// <summary>The customer's, as the storefront saw it.</summary>
    public string Ip { get; init; } = "";
    public string? Language { get; init; }
    public string VatCountry { get; init; } = "";
    /// <summary>Where it was bought; <c>EX</c> for an exchange, <c>RE</c> for a reshipment.</summary>
    public string Origin { get; init; } = "";
    /// <summary>When the customer bought; remorse time counts from it (H-1).</summary>
    public DateTimeOffset OriginDate { get; init; }
    public string? CustomerServiceAgent { get; init; }
    public OrderCustomer Customer { get; init; } = new();
    /// <summary>Each once; payments and lines name them by reference (O-1).</summary>
    public ValueList<Address> Addresses { get; init; } = [];
    [ClientsMayOmit]
    public ValueList<OrderPayment> Payments { get; init; } = [];
    public ValueList<OrderLine> Lines { get; init; } = [];
    public string? GiftMessage { get; init; }
    public ValueList<CustomAttribute>? CustomAttributes { get; init; }
}

/// <summary>magento.sales.order_customer.</summary>
public sealed record OrderCustomer : Extensible
{
    public string Id { get; init; } = "";
    public string? Type { get; init; }
    public string? Segment { get; init; }
}
