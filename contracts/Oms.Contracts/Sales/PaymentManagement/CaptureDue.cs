namespace Oms.Contracts.Sales.PaymentManagement;

/// <summary>The days are over after which an order's money is captured, shipped or not (P-2). A timer of Sales to itself; ours.</summary>
[WireName("oms.sales.payment_management.capture_due")]
[Message(Kind.Command, From = [Party.Sales], To = [Party.Sales])]
public sealed record CaptureDue : Message
{
    [Name]
    public string SalesChannelId { get; init; } = "";
    [Name]
    public string OrderId { get; init; } = "";
}
