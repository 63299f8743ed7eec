using System.ComponentModel.DataAnnotations;

namespace Oms.Contracts.Sales.OrderManagement;

/// <summary>
/// Ends what <see cref="Hold"/> began: the order goes on when nothing else holds it, or is rejected. From agents, and from tools that
/// assess risk, to Sales; ours.
/// </summary>
[WireName("oms.sales.order_management.end_hold")]
[Message(Kind.Command, From = [Party.Agent, Party.Validator, Party.Operator], To = [Party.Sales])]
public sealed record EndHold : Message
{
    [Name]
    public string SalesChannelId { get; init; } = "";
    [Name]
    public string OrderId { get; init; } = "";
    /// <summary>Which of them; absent: the agent's.</summary>
    [AllowedValues(HoldCode.Agent, HoldCode.Risk)]
    public string? Code { get; init; }
    /// <summary>In words, for the history.</summary>
    public string? Reason { get; init; }
    /// <summary>Rejects the order for this: <c>ANALYSTDEFFRAUD</c>, <c>ANALYSTPOSFRAUD</c> or a code of the sender's; absent: it goes on. Of a risk only.</summary>
    [Name]
    public string? RejectedFor { get; init; }
}
