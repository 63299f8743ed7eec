using System.ComponentModel.DataAnnotations;

namespace Oms.Contracts.Sales.PaymentManagement;

/// <summary>
/// Closes a payment exception with a reason (P-7): the operation was done after all, or will not be. From agents and operators to Sales;
/// ours.
/// </summary>
[WireName("oms.sales.payment_management.close_exception")]
[Message(Kind.Command, From = [Party.Agent, Party.Operator], To = [Party.Sales])]
public sealed record CloseException : Message
{
    /// <summary>Absent of an answer that belongs to no order.</summary>
    [Name]
    public string? SalesChannelId { get; init; }
    /// <inheritdoc cref="SalesChannelId"/>
    [Name]
    public string? OrderId { get; init; }
    /// <summary>The number of the operation; absent of an answer that belongs to none.</summary>
    [Range(1, int.MaxValue)]
    public int? Operation { get; init; }
    /// <summary>Of an answer that belongs to no operation.</summary>
    public string? AnswerId { get; init; }
    /// <summary>What became of an operation; absent of one that is settled already, and of an answer.</summary>
    [AllowedValues(ExceptionOutcome.Done, ExceptionOutcome.Abandoned)]
    public string? Outcome { get; init; }
    /// <summary>Required, as is <see cref="Message.User"/>.</summary>
    [Length(1, 1000)]
    public string Reason { get; init; } = "";
}

/// <summary>The money moved after all, outside; or it will not, and nobody asks for it any longer.</summary>
public static class ExceptionOutcome
{
    public const string Done = "DONE";
    public const string Abandoned = "ABANDONED";
}
