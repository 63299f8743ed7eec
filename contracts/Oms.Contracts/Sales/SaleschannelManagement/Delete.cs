namespace Oms.Contracts.Sales.SaleschannelManagement;

/// <summary>Removes a sales channel. From an operator to Sales.</summary>
[Message(Kind.Command, From = [Party.Operator], To = [Party.Sales])]
public sealed record Delete : Message
{
    [Name]
    public string SalesChannelId { get; init; } = "";
}
