namespace Oms.Contracts.Sales.SaleschannelManagement;

/// <summary>A sales channel was removed. From Sales to Postsales, Logistics and anyone.</summary>
[Message(Kind.Event, From = [Party.Sales], To = [Party.Postsales, Party.Logistics, Party.Anyone])]
public sealed record Deleted : Message
{
    /// <summary>Its id.</summary>
    [Name]
    public string SalesChannel { get; init; } = "";
}
