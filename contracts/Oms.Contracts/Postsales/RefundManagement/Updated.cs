namespace Oms.Contracts.Postsales.RefundManagement;

/// <summary>A refund, whatever its type, changed its status. From Postsales to storefronts and anyone.</summary>
[Message(Kind.Event, From = [Party.Postsales], To = [Party.Storefront, Party.Anyone])]
public sealed record Updated : Message
{
    public required Refund Refund { get; init; }
}
