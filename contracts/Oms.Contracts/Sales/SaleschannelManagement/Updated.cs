namespace Oms.Contracts.Sales.SaleschannelManagement;

/// <summary>A sales channel changed; all its settings. From Sales to Postsales, Logistics and anyone.</summary>
[Message(Kind.Event, From = [Party.Sales], To = [Party.Postsales, Party.Logistics, Party.Anyone])]
public sealed record Updated : Message
{
    public required SalesChannel SalesChannel { get; init; }
}
