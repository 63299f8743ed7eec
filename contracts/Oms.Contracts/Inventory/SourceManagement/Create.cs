namespace Oms.Contracts.Inventory.SourceManagement;

/// <summary>Adds a source. From an operator, or an administrator of the console, to Logistics.</summary>
[Message(Kind.Command, From = [Party.Operator, Party.Agent], To = [Party.Logistics], Key = RoutingKeyIs.Source)]
public sealed record Create : Message
{
    public required Source Source { get; init; }
}
