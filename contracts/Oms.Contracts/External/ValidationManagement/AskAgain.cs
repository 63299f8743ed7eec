namespace Oms.Contracts.External.ValidationManagement;

/// <summary>It is time to ask for the approval once more, if none came. A timer of Sales to itself; ours.</summary>
[WireName("oms.external.validation_management.ask_again")]
[Message(Kind.Command, From = [Party.Sales], To = [Party.Sales])]
public sealed record AskAgain : Message
{
    [Name]
    public string SalesChannelId { get; init; } = "";
    [Name]
    public string OrderId { get; init; } = "";
    /// <summary>How often it was asked when this was sent; a later ask overtakes it.</summary>
    public int Runs { get; init; }
}
