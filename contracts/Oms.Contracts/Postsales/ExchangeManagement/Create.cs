namespace Oms.Contracts.Postsales.ExchangeManagement;

/// <summary>Exchanges lines of an order for others of the same style, in a new order without payment. From agents to Postsales.</summary>
[Message(Kind.Command, From = [Party.Agent], To = [Party.Postsales], Aliases = ["magento.postsales.exchange.management.create"])]
public sealed record Create : Message
{
    public required Exchange Exchange { get; init; }
}
