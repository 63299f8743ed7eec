namespace Oms.Contracts.Inventory.SourceManagement;

/// <summary>Changes a source. From an operator, or an administrator of the console, to Logistics.</summary>
[Message(Kind.Command, From = [Party.Operator, Party.Agent], To = [Party.Logistics], Key = RoutingKeyIs.Source)]
public sealed record Update : Message
{
    public required Source Source { get; init; }
}
