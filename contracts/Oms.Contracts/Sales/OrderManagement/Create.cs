namespace Oms.Contracts.Sales.OrderManagement;

/// <summary>Hands a completed purchase over. From a storefront to Sales.</summary>
[Message(Kind.Command, From = [Party.Storefront], To = [Party.Sales])]
public sealed record Create : Message
{
    public required Order Order { get; init; }
}
