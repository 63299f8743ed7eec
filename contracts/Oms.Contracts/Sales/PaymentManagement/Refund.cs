using System.ComponentModel.DataAnnotations;
using Oms.Contracts.Postsales;

namespace Oms.Contracts.Sales.PaymentManagement;

/// <summary>
/// Gives money back: Sales alone speaks to gateways. Answered by <see cref="Settled"/>; a repeat gives nothing twice. From
/// Postsales to Sales; ours.
/// </summary>
[WireName("oms.sales.payment_management.refund")]
[Message(Kind.Command, From = [Party.Postsales], To = [Party.Sales])]
public sealed record Refund : Message
{
    [Name]
    public string SalesChannelId { get; init; } = "";
    /// <summary>The order whose payment the money goes back to.</summary>
    [Name]
    public string OrderId { get; init; } = "";
    /// <summary>Tells refunds of a channel apart.</summary>
    public string CreditNoteNumber { get; init; } = "";
    /// <summary>Whether it is for goods that came back, for goodwill, or for what never came.</summary>
    [AllowedValues(RefundKind.Return, RefundKind.Appeasement, RefundKind.Cancellation)]
    public string RefundType { get; init; } = "";
    /// <summary>The money is handed over outside; no gateway is asked.</summary>
    public bool? Offline { get; init; }
    /// <summary>ISO 4217.</summary>
    public string Currency { get; init; } = "";
    /// <summary>In units of the currency, the sum over the lines.</summary>
    [Range(0, double.PositiveInfinity)]
    public decimal Amount { get; init; }
    public ValueList<RefundedLine> Lines { get; init; } = [];
}

/// <summary>What of a refund belongs to a line and a payment, gross, in units of the currency.</summary>
public sealed record RefundedLine : Extensible
{
    [Range(1, int.MaxValue)]
    public int LineNumber { get; init; }
    public string PaymentReference { get; init; } = "";
    [Range(0, double.PositiveInfinity)]
    public decimal Amount { get; init; }
}
