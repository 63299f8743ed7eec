namespace Oms.Contracts.Postsales.ReshipmentManagement;

/// <summary>Sends lines that were lost or damaged once more, in a new order without payment. From agents to Postsales.</summary>
[WireName("magento.postsales.reshipment.management.create")]
[Message(Kind.Command, From = [Party.Agent], To = [Party.Postsales], Aliases = ["magento.postsales.reshipment_management.create"])]
public sealed record Create : Message
{
    public required Reshipment Reshipment { get; init; }
}
