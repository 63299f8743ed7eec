namespace Oms.Contracts.Sales.SaleschannelManagement;

/// <summary>Changes a sales channel; absent settings stay. From an operator, or an administrator of the console, to Sales.</summary>
[Message(Kind.Command, From = [Party.Operator, Party.Agent], To = [Party.Sales])]
public sealed record Update : Message
{
    public required SalesChannel SalesChannel { get; init; }

    /// <summary>Names of settings, such as <c>backorders</c>, that are no longer set: the default holds again. Ours.</summary>
    public ValueList<string>? Unset { get; init; }
}
