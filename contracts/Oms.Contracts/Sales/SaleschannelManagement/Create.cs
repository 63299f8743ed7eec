namespace Oms.Contracts.Sales.SaleschannelManagement;

/// <summary>Adds a sales channel. From an operator to Sales.</summary>
[Message(Kind.Command, From = [Party.Operator], To = [Party.Sales])]
public sealed record Create : Message
{
    public required SalesChannel SalesChannel { get; init; }
}
