namespace Oms.Contracts.Logistics.SourcingManagement;

/// <summary>The answer to <see cref="Sales.OrderManagement.Withdraw"/>: all of the lines, or none when a warehouse holds one. From Logistics to Sales; ours.</summary>
[WireName("oms.logistics.sourcing_management.withdrawn")]
[Message(Kind.Event, From = [Party.Logistics], To = [Party.Sales])]
public sealed record Withdrawn : Message
{
    [Name]
    public string SalesChannelId { get; init; } = "";
    [Name]
    public string OrderId { get; init; } = "";
    /// <summary>Given up: no warehouse will ship them.</summary>
    public ValueList<int> LineNumbers { get; init; } = [];
    /// <summary>Those that a warehouse holds or has shipped; while there is one, nothing is given up.</summary>
    public ValueList<int> HeldLineNumbers { get; init; } = [];
}
