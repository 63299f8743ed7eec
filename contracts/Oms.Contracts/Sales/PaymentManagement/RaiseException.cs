using Oms.Contracts.Payments;

namespace Oms.Contracts.Sales.PaymentManagement;

/// <summary>A gateway's answer was refused: somebody has to look at it. From Sales to itself, with the refusal; ours.</summary>
[WireName("oms.sales.payment_management.raise_exception")]
[Message(Kind.Command, From = [Party.Sales], To = [Party.Sales])]
public sealed record RaiseException : Message
{
    /// <summary>Where the operation is known; else empty.</summary>
    [Name]
    public string? SalesChannelId { get; init; }
    /// <inheritdoc cref="SalesChannelId"/>
    [Name]
    public string? OrderId { get; init; }
    /// <inheritdoc cref="SalesChannelId"/>
    public int? Operation { get; init; }
    /// <summary>The message's <c>message_id</c>, or its hash.</summary>
    public string AnswerId { get; init; } = "";
    /// <summary>The name of the message.</summary>
    public string Topic { get; init; } = "";
    /// <summary>As it came.</summary>
    public Payment Payment { get; init; } = new();
    public ValueList<Reason> Reasons { get; init; } = [];
}
