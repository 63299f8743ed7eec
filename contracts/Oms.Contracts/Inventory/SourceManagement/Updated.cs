namespace Oms.Contracts.Inventory.SourceManagement;

/// <summary>A source changed. From Logistics to Postsales and anyone.</summary>
[Message(Kind.Event, From = [Party.Logistics], To = [Party.Postsales, Party.Anyone], Key = RoutingKeyIs.Source)]
public sealed record Updated : Message
{
    public required Source Source { get; init; }
}
