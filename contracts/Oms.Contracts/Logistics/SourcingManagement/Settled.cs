namespace Oms.Contracts.Logistics.SourcingManagement;

/// <summary>Each line that was released has a source, waits, or gets none. From Logistics to Sales; ours.</summary>
[WireName("oms.logistics.sourcing_management.settled")]
[Message(Kind.Event, From = [Party.Logistics], To = [Party.Sales])]
public sealed record Settled : Message
{
    public required Sourcing Sourcing { get; init; }
}
