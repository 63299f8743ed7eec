namespace Oms.Contracts.External.ValidationManagement;

/// <summary>
/// An order may go on, or is rejected (H-3). The first answer holds; a different one later is refused. From whoever validates, or
/// an agent in its place, to Sales; ours.
/// </summary>
[WireName("oms.external.validation_management.answer")]
[Message(Kind.Command, From = [Party.Validator, Party.Agent, Party.Operator], To = [Party.Sales])]
public sealed record Answer : Message
{
    [Name]
    public string SalesChannelId { get; init; } = "";
    [Name]
    public string OrderId { get; init; } = "";
    /// <summary>False rejects the order. There is no default: an answer must say it.</summary>
    public bool? Approved { get; init; }
    /// <summary>Becomes the order's status reason when it is rejected: <c>ANALYSTDEFFRAUD</c>, <c>ANALYSTPOSFRAUD</c> or a code of the sender's; absent: <c>EXTERNALVALIDATION</c>.</summary>
    [Name]
    public string? ReasonCode { get; init; }
    /// <summary>In words, for the history.</summary>
    public string? Reason { get; init; }
}
