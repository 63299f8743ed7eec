using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Oms.Contracts.Common;
using Oms.Contracts.Json;

namespace Oms.Contracts.Sales;

/// <summary>What of a line one payment pays: magento.sales.order_line_payment.</summary>
public sealed record OrderLinePayment : Extensible
{
    public string PaymentReference { get; init; } = "";
    [Range(0, double.PositiveInfinity)]
    public decimal NetAmount { get; init; }
    [Range(0, double.PositiveInfinity)]
    public decimal GrossAmount { get; init; }
    [Range(0, double.PositiveInfinity)]
    public decimal TaxAmount { get; init; }
    /// <summary>Percent.</summary>
    [Range(0, 1000)]
    public decimal? TaxRate { get; init; }
    public ValueList<PriceTax> Taxes { get; init; } = [];
    public string Currency { get; init; } = "";
    /// <summary><c>CAPTURE_REQUESTED</c>, <c>CAPTURED</c> or <c>CAPTURE_FAILED</c>; absent before anything was asked.</summary>
    [JsonConverter(typeof(StatusConverter))]
    public string? Status { get; init; }
    public DateTimeOffset? StatusDate { get; init; }
}
