namespace Oms.Contracts.Logistics.SourcingManagement;

/// <summary>Stock that arrived is kept for a line that waited for it: it can be requested. From Logistics to itself; ours.</summary>
[WireName("oms.logistics.sourcing_management.allotted")]
[Message(Kind.Event, From = [Party.Logistics], To = [Party.Logistics])]
public sealed record Allotted : Message
{
    public string SalesChannelId { get; init; } = "";
    public string OrderId { get; init; } = "";
    public int LineNumber { get; init; }
    public string SourceId { get; init; } = "";
    /// <summary>Pieces.</summary>
    public int Quantity { get; init; }
}
