using System.ComponentModel.DataAnnotations;

namespace Oms.Contracts.Sales.PaymentManagement;

/// <summary>How a refund stands: on its way, out, failed at the gateway, or refused by Sales. From Sales to Postsales; ours.</summary>
[WireName("oms.sales.payment_management.settled")]
[Message(Kind.Event, From = [Party.Sales], To = [Party.Postsales])]
public sealed record Settled : Message
{
    [Name]
    public string SalesChannelId { get; init; } = "";
    [Name]
    public string OrderId { get; init; } = "";
    public string CreditNoteNumber { get; init; } = "";
    /// <summary>One of <see cref="RefundOutcome"/>.</summary>
    [AllowedValues(RefundOutcome.Pending, RefundOutcome.Released, RefundOutcome.Failed, RefundOutcome.Refused)]
    public string Outcome { get; init; } = "";
    /// <summary>Why it was refused or failed.</summary>
    public ValueList<Reason> Reasons { get; init; } = [];
}

/// <summary>A gateway was asked; the money is out; the gateway failed; Sales will not pay it.</summary>
public static class RefundOutcome
{
    public const string Pending = "PENDING";
    public const string Released = "RELEASED";
    public const string Failed = "FAILED";
    public const string Refused = "REFUSED";
}
