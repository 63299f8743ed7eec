using System.ComponentModel.DataAnnotations;

namespace Oms.Contracts.Sales;

/// <summary>Something about money that needs a person (P-7); ours.</summary>
public sealed record PaymentException : Extensible
{
    /// <summary>Empty when the order is not known.</summary>
    [Name]
    public string? SalesChannelId { get; init; }
    /// <inheritdoc cref="SalesChannelId"/>
    [Name]
    public string? OrderId { get; init; }
    /// <summary>The number of the operation; absent of an answer that belongs to none.</summary>
    public int? Operation { get; init; }
    /// <summary>Of an answer that belongs to no operation: what <c>close_exception</c> names.</summary>
    public string? AnswerId { get; init; }
    [AllowedValues(ExceptionKind.NotCaptured, ExceptionKind.RefundFailed, ExceptionKind.AuthorizationNotCleared, ExceptionKind.ReauthorizationFailed,
        ExceptionKind.VoidFailed, ExceptionKind.Contradiction, ExceptionKind.UnknownAnswer)]
    public string Kind { get; init; } = "";
    [AllowedValues("OPEN", "CLOSED")]
    public string Status { get; init; } = "";
    /// <summary>In words.</summary>
    public string Message { get; init; } = "";
    /// <summary>What was asked for, in units of the currency.</summary>
    public decimal Amount { get; init; }
    /// <summary>ISO 4217.</summary>
    public string Currency { get; init; } = "";
    public string Gateway { get; init; } = "";
    /// <summary>The gateway's token of the authorisation.</summary>
    public string PaymentId { get; init; } = "";
    public DateTimeOffset RaisedAt { get; init; }
    public DateTimeOffset? ClosedAt { get; init; }
    /// <summary>Who closed it; absent when the gateway's answer did.</summary>
    public string? ClosedBy { get; init; }
    public string? Reason { get; init; }
}

/// <summary>Open exceptions; ours.</summary>
public sealed record ExceptionPage : Extensible
{
    public ValueList<PaymentException> Exceptions { get; init; } = [];
    /// <summary>Where the next page begins; absent on the last one.</summary>
    public string? Next { get; init; }
}

/// <summary>Why money needs a person.</summary>
public static class ExceptionKind
{
    public const string NotCaptured = "NOT_CAPTURED";
    public const string RefundFailed = "REFUND_FAILED";
    public const string AuthorizationNotCleared = "AUTHORIZATION_NOT_CLEARED";
    public const string ReauthorizationFailed = "REAUTHORIZATION_FAILED";
    public const string VoidFailed = "VOID_FAILED";
    /// <summary>The gateway says now what differs from what was settled, or another amount.</summary>
    public const string Contradiction = "CONTRADICTION";
    /// <summary>An answer to nothing that was asked.</summary>
    public const string UnknownAnswer = "UNKNOWN_ANSWER";
}
