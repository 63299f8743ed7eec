namespace Oms.Contracts.Sales.SaleschannelManagement;

/// <summary>Changes a sales channel; absent settings stay. From an operator to Sales.</summary>
[Message(Kind.Command, From = [Party.Operator], To = [Party.Sales])]
public sealed record Update : Message
{
    public required SalesChannel SalesChannel { get; init; }
}
