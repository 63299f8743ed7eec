namespace Oms.Contracts.Sales.PaymentManagement;

/// <summary>It is time to ask a gateway once more, if it has not answered. A timer of Sales to itself; ours.</summary>
[WireName("oms.sales.payment_management.ask_again")]
[Message(Kind.Command, From = [Party.Sales], To = [Party.Sales])]
public sealed record AskAgain : Message
{
    [Name]
    public string SalesChannelId { get; init; } = "";
    [Name]
    public string OrderId { get; init; } = "";
    /// <summary>The number of the operation in its order.</summary>
    public int Operation { get; init; }
    /// <summary>How often it was asked when this was sent; a later ask overtakes it.</summary>
    public int Runs { get; init; }
}
