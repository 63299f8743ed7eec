using System.ComponentModel.DataAnnotations;
using Oms.Contracts.Common;

namespace Oms.Contracts.Sales;

/// <summary>How an order is paid: magento.sales.order_payment.</summary>
public sealed record OrderPayment : Extensible
{
    /// <summary>What lines point at.</summary>
    public string Reference { get; init; } = "";
    /// <summary>ISO 4217.</summary>
    public string Currency { get; init; } = "";
    /// <summary>Only one an order is supported (O-2).</summary>
    public ValueList<OrderPaymentTransaction>? Transactions { get; init; }
}

/// <summary>magento.sales.order_payment_transaction.</summary>
public sealed record OrderPaymentTransaction : Extensible
{
    public string PaymentMethod { get; init; } = "";
    public string? PaymentSubmethod { get; init; }
    [Range(0, double.PositiveInfinity)]
    public decimal Amount { get; init; }
    public OrderPaymentTransactionGateway GatewayInformation { get; init; } = new();
    public string BillingAddressReference { get; init; } = "";
}

/// <summary>The token of an authorisation that the storefront took: magento.sales.order_payment_transaction_gateway.</summary>
public sealed record OrderPaymentTransactionGateway : Extensible
{
    public string GatewayId { get; init; } = "";
    public string Account { get; init; } = "";
    public string TransactionId { get; init; } = "";
    public string? AuthorizationStatus { get; init; }
    public string? OriginalAuthRequestId { get; init; }
    public string? PaymentAccountUniqueId { get; init; }
    public ValueList<CustomAttribute>? CustomAttributes { get; init; }
}
