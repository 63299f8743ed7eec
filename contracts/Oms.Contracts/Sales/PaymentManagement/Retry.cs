using System.ComponentModel.DataAnnotations;

namespace Oms.Contracts.Sales.PaymentManagement;

/// <summary>
/// Asks the gateway again for an operation that became a payment exception, under the same reference (P-7). From agents and operators to
/// Sales; ours.
/// </summary>
[WireName("oms.sales.payment_management.retry")]
[Message(Kind.Command, From = [Party.Agent, Party.Operator], To = [Party.Sales])]
public sealed record Retry : Message
{
    [Name]
    public string SalesChannelId { get; init; } = "";
    [Name]
    public string OrderId { get; init; } = "";
    /// <summary>The number of the operation.</summary>
    [Range(1, int.MaxValue)]
    public int Operation { get; init; }
}
