using System.ComponentModel.DataAnnotations;
using Oms.Contracts.Common;

namespace Oms.Contracts.Payments;

/// <summary>One operation on an authorisation, asked of a gateway or answered by it: magento.payments.payment.</summary>
public sealed record Payment : Extensible
{
    /// <summary>The id of the gateway, as the order's transaction names it.</summary>
    public string Gateway { get; init; } = "";
    public string GatewayAccount { get; init; } = "";
    /// <summary>The token of the authorisation.</summary>
    public string GatewayKey { get; init; } = "";
    /// <summary>In units of the currency; an answer tells the amount it was asked for.</summary>
    [Range(0, double.PositiveInfinity)]
    public decimal Amount { get; init; }
    /// <summary>ISO 4217.</summary>
    public string Currency { get; init; } = "";
    public string? OrderId { get; init; }
    /// <summary>
    /// <c>{store}/{order}/{number}</c>, with <c>/</c> and <c>%</c> inside a part escaped by percent. The same whenever the operation is
    /// asked again: it must be done once. An answer repeats it.
    /// </summary>
    public string? OperationReference { get; init; }
    /// <summary>The token from now on, after a revalidation.</summary>
    public string? NewGatewayKey { get; init; }
    public ValueList<PaymentLine>? Lines { get; init; }
    public PaymentMethodDetails? MethodDetails { get; init; }
    /// <summary>What was asked: <c>validate</c>, <c>revalidate</c>, <c>capture</c>, <c>cancel</c> or <c>refund</c>.</summary>
    public string? GatewayCommand { get; init; }
    /// <summary>What the gateway said, in its own words.</summary>
    public string? GatewayResponse { get; init; }
    /// <summary>How long the gateway took, in seconds.</summary>
    public decimal? GatewayResponseTime { get; init; }
    public ValueList<CustomAttribute>? CustomAttributes { get; init; }
}

/// <summary>What of an operation belongs to a line: magento.payments.payment_line.</summary>
public sealed record PaymentLine : Extensible
{
    [Range(1, int.MaxValue)]
    public int LineNumber { get; init; }
    public string ItemName { get; init; } = "";
    public string ItemSku { get; init; } = "";
    /// <summary>The line's product type.</summary>
    public string ItemType { get; init; } = "";
    [Range(1, int.MaxValue)]
    public int Quantity { get; init; } = 1;
    /// <summary>Gross of one piece, rounded to the currency's decimals.</summary>
    [Range(0, double.PositiveInfinity)]
    public decimal UnitPriceGross { get; init; }
    /// <summary>Gross, of a refund only.</summary>
    [Range(0, double.PositiveInfinity)]
    public decimal? RefundAmount { get; init; }
    [Range(0, double.PositiveInfinity)]
    public decimal? TaxAmount { get; init; }
    /// <summary>Percent.</summary>
    [Range(0, 1000)]
    public decimal? TaxRate { get; init; }
}

/// <summary>How the customer pays: magento.payments.payment_method_details.</summary>
public sealed record PaymentMethodDetails : Extensible
{
    public string Method { get; init; } = "";
    public string Submethod { get; init; } = "";
    public PaymentCardDetails? Card { get; init; }
    public PaymentBankDetails? Bank { get; init; }
}

/// <summary>magento.payments.payment_card_details; never a whole number.</summary>
public sealed record PaymentCardDetails : Extensible
{
    public string? Bin { get; init; }
    public string? LastFourDigits { get; init; }
    public string? ExpirationYear { get; init; }
    public string? ExpirationMonth { get; init; }
    public string? AuthorizationCode { get; init; }
    public string? AvsResponseCode { get; init; }
    public string? CvvResponseCode { get; init; }
}

/// <summary>magento.payments.payment_bank_details.</summary>
public sealed record PaymentBankDetails : Extensible
{
    public string? AccountHolderName { get; init; }
    public string? Iban { get; init; }
    public int? SecurityIndicator { get; init; }
}
