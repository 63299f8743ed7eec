using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Oms.Contracts.Common;
using Oms.Contracts.Json;

namespace Oms.Contracts.Postsales;

/// <summary>Money that goes back, and how that stands: magento.postsales.refund. Its amounts are text, as documented.</summary>
public sealed record Refund : Extensible
{
    /// <summary>The original product's tenant; we write the sales channel.</summary>
    public string Client { get; init; } = "";
    [Name]
    public string OrderId { get; init; } = "";
    /// <summary>The sales channel.</summary>
    [Name]
    public string StoreId { get; init; } = "";
    [Name]
    public string? SalesChannelId { get; init; }
    /// <summary><c>CN</c> and eight digits, without a gap in a channel.</summary>
    public string? CreditNoteNumber { get; init; }
    public DateTimeOffset? CreditNoteDate { get; init; }
    public RefundStatus Status { get; init; } = new();
    /// <summary>Whether it is for goods that came back, for goodwill, or for what never came.</summary>
    [AllowedValues(RefundKind.Return, RefundKind.Appeasement, RefundKind.Cancellation)]
    public string? RefundType { get; init; }
    /// <summary>The return it belongs to.</summary>
    public string? Rma { get; init; }
    public string? User { get; init; }
    public string? RefundReason { get; init; }
    public ValueList<RefundLine> Lines { get; init; } = [];
    public ValueList<CustomAttribute>? CustomAttributes { get; init; }
}

/// <summary>magento.postsales.refund_status.</summary>
public sealed record RefundStatus : Extensible
{
    /// <summary>It waits for its release, is on its way, is out, or was taken back.</summary>
    [JsonConverter(typeof(StatusConverter))]
    [AllowedValues(RefundCode.Requested, RefundCode.PendingRelease, RefundCode.Released, RefundCode.Cancelled)]
    public string? Code { get; init; }
    public string? Name { get; init; }
    public string? ReasonCode { get; init; }
    public string? ReasonName { get; init; }
    public DateTimeOffset Date { get; init; }
}

/// <summary>magento.postsales.refund_lines.</summary>
public sealed record RefundLine : Extensible
{
    /// <summary>The line's number.</summary>
    public string OrderLine { get; init; } = "";
    /// <summary>The id the storefront gave the line.</summary>
    public string? OrderItemId { get; init; }
    public string? Reason { get; init; }
    public string ReasonDescription { get; init; } = "";
    public ValueList<RefundPayment> Payments { get; init; } = [];
    /// <summary>What could still be given back of the line afterwards. Ours.</summary>
    public RefundDetails? Remaining { get; init; }
}

/// <summary>magento.postsales.refund_payments.</summary>
public sealed record RefundPayment : Extensible
{
    /// <summary>The order's payment that the money goes back to.</summary>
    public string Ref { get; init; } = "";
    public RefundDetails Details { get; init; } = new();
    /// <summary>Absent until the money was asked for.</summary>
    public RefundPaymentStatus? Status { get; init; }
}

/// <summary>Amounts in units of the currency, as text: magento.postsales.refund_payment_details. Net and VAT make gross.</summary>
public sealed record RefundDetails : Extensible
{
    public string CostGross { get; init; } = "";
    public string? CostNet { get; init; }
    public string? CostVat { get; init; }
    /// <summary>Percent; absent when several rates are in it.</summary>
    public string? VatRate { get; init; }
    public ValueList<RefundTax>? VatDetail { get; init; }
}

/// <summary>magento.postsales.refund_payment_vat_detail.</summary>
public sealed record RefundTax : Extensible
{
    public string? Type { get; init; }
    public string? Amount { get; init; }
    /// <summary>Percent.</summary>
    public string? Rate { get; init; }
}

/// <summary>magento.postsales.refund_payment_status.</summary>
public sealed record RefundPaymentStatus : Extensible
{
    /// <summary>A gateway was asked, has paid, or failed.</summary>
    [JsonConverter(typeof(StatusConverter))]
    [AllowedValues(RefundPaymentCode.Requested, RefundPaymentCode.Refunded, RefundPaymentCode.Failed)]
    public string? Code { get; init; }
    public string? Name { get; init; }
}
