namespace Oms.Contracts.Sales.SaleschannelManagement;

/// <summary>Adds a sales channel. From an operator, or an administrator of the console, to Sales.</summary>
[Message(Kind.Command, From = [Party.Operator, Party.Agent], To = [Party.Sales])]
public sealed record Create : Message
{
    public required SalesChannel SalesChannel { get; init; }
}
