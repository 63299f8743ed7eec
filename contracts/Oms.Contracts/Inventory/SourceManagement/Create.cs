namespace Oms.Contracts.Inventory.SourceManagement;

/// <summary>Adds a source. From an operator to Logistics.</summary>
[Message(Kind.Command, From = [Party.Operator], To = [Party.Logistics], Key = RoutingKeyIs.Source)]
public sealed record Create : Message
{
    public required Source Source { get; init; }
}
