using System.ComponentModel.DataAnnotations;

namespace Oms.Contracts.Sales.PaymentManagement;

/// <summary>
/// "Mark as paid": a person records that an authorised amount was captured when the gateway's answer got lost. A later
/// real answer agrees, or raises a payment exception. From agents and operators to Sales; ours.
/// </summary>
[WireName("oms.sales.payment_management.mark_captured")]
[Message(Kind.Command, From = [Party.Agent, Party.Operator], To = [Party.Sales])]
public sealed record MarkCaptured : Message
{
    [Name]
    public string SalesChannelId { get; init; } = "";
    [Name]
    public string OrderId { get; init; } = "";
    /// <summary>The number of the capture; absent: the only one that is not settled.</summary>
    [Range(1, int.MaxValue)]
    public int? Operation { get; init; }
    /// <summary>How it is known; required, as is <see cref="Message.User"/>.</summary>
    [Length(1, 1000)]
    public string Reason { get; init; } = "";
}
