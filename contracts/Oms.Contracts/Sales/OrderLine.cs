using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Oms.Contracts.Common;
using Oms.Contracts.Json;

namespace Oms.Contracts.Sales;

/// <summary>What is bought, cancelled, shipped and returned as one: magento.sales.order_line.</summary>
public sealed record OrderLine : Extensible
{
    public string Id { get; init; } = "";
    /// <summary>From 1, once in an order.</summary>
    [Range(1, int.MaxValue)]
    public int LineNumber { get; init; }
    /// <summary>The line of the original order that an exchange or reshipment stands for.</summary>
    public int? OriginalLineNumber { get; init; }
    /// <summary><c>PHYSICAL</c>, <c>SHIPPING</c>, <c>SERVICE</c>, <c>VIRTUAL</c> or <c>BUNDLE</c> (O-5), in capitals after reading.</summary>
    [JsonConverter(typeof(CapitalsConverter))]
    [AllowedValues("PHYSICAL", "SHIPPING", "SERVICE", "VIRTUAL", "BUNDLE")]
    public string ProductType { get; init; } = "";
    /// <summary>For a shipping line the shipping method.</summary>
    [Name]
    public string Sku { get; init; } = "";
    [Range(1, int.MaxValue)]
    public int? Quantity { get; init; }
    public string? ProductName { get; init; }
    public string? ParentLineId { get; init; }
    /// <summary>The line a service belongs to; absent when it belongs to the whole order.</summary>
    public int? ParentLineNumber { get; init; }
    /// <summary>The shipping line this one travels with.</summary>
    public int? ShippingLineNumber { get; init; }
    public string? ImageUrl { get; init; }
    public string? ProductUrl { get; init; }
    /// <summary>Where it ships from.</summary>
    [Name]
    public string? SourceId { get; init; }
    public string ShippingAddressReference { get; init; } = "";
    public string PaymentReference { get; init; } = "";
    public DateTimeOffset? PreOrderStreetDate { get; init; }
    public Price Amount { get; init; } = Price.Missing;
    public ValueList<OrderLinePayment>? Payments { get; init; }
    [JsonConverter(typeof(StatusConverter))]
    public string? Status { get; init; }
    [JsonConverter(typeof(StatusConverter))]
    public string? StatusReason { get; init; }
    public DateTimeOffset? StatusDate { get; init; }
    public DateTimeOffset? PromiseDeliveryDate { get; init; }
    public bool? MandatoryPriceReview { get; init; }
    public OrderLinePromotionInformation? PromotionsInfo { get; init; }
    public ValueList<CustomAttribute>? CustomAttributes { get; init; }
    /// <summary>Forces a source (S-3).</summary>
    public string? SourceLocation { get; init; }
    /// <summary>Where the customer collects (S-3).</summary>
    public string? PickupLocation { get; init; }
    /// <summary>How often a source was chosen for it.</summary>
    public int? TotalSourceAllocations { get; init; }
}
