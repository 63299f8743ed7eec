using System.ComponentModel.DataAnnotations;

namespace Oms.Contracts.Sales.PaymentManagement;

/// <summary>Asks for the open payment exceptions (P-7); answered with an <see cref="ExceptionPage"/>. From operators to Sales; ours.</summary>
[WireName("oms.sales.payment_management.find_exceptions")]
[Message(Kind.Query, From = [Party.Operator], To = [Party.Sales], Answer = typeof(ExceptionPage))]
public sealed record FindExceptions : Message
{
    /// <summary>Only of this channel; absent: of all.</summary>
    [Name]
    public string? SalesChannelId { get; init; }
    /// <summary>Where the page before ended: its <c>next</c>; absent: from the start.</summary>
    public string? After { get; init; }
    /// <summary>How many orders and answers are looked at; absent: 100.</summary>
    [Range(1, 500)]
    public int? Size { get; init; }
}
