namespace Oms.Contracts.Sales.OrderManagement;

/// <summary>Hands a completed purchase over. From a storefront to Sales; exchanges and reshipments from Postsales.</summary>
[Message(Kind.Command, From = [Party.Storefront, Party.Postsales], To = [Party.Sales])]
public sealed record Create : Message
{
    public required Order Order { get; init; }
}
