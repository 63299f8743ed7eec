using Oms.Postsales.Ledgers;

namespace Oms.Postsales.Refunds;

/// <summary>Money that goes back. Its stream is channel and credit note.</summary>
internal sealed record Refund : Aggregate
{
    public required RefundContent Content { get; init; }

    /// <summary>One of <see cref="RefundStatus"/>.</summary>
    public string Status { get; init; } = RefundStatus.Requested;

    public DateTimeOffset StatusDate { get; init; }

    /// <summary>When it was opened.</summary>
    public DateTimeOffset Date { get; init; }

    /// <summary>Sales was asked to pay it; then nobody cancels it any longer.</summary>
    public bool IsAsked { get; init; }

    /// <summary>Why Sales would not pay it.</summary>
    public ValueList<Reason> Refusals { get; init; } = [];

    public static string StreamOf(string store, string note) => StreamId.Of(store, note);
}

/// <param name="Store">The sales channel.</param>
/// <param name="OrderId">The order that was paid.</param>
/// <param name="CreditNote">Its number.</param>
/// <param name="Type">One of <see cref="RefundType"/>.</param>
/// <param name="Rma">The return it belongs to.</param>
/// <param name="User">Who caused it.</param>
/// <param name="Currency">ISO 4217.</param>
/// <param name="Lines">What goes back, a line and payment each.</param>
internal sealed record RefundContent(
    string Store, string OrderId, string CreditNote, string Type, string? Rma, string? User, string Currency, ValueList<RefundedPart> Lines);

/// <param name="LineNumber">Of the order.</param>
/// <param name="Id">The storefront's.</param>
/// <param name="PaymentReference">Where the money goes.</param>
/// <param name="Amount">What goes.</param>
/// <param name="Remaining">What could still be given back of the line afterwards .</param>
/// <param name="Words">Why.</param>
internal sealed record RefundedPart(int LineNumber, string Id, string PaymentReference, Money Amount, Money Remaining, RefundWords Words);

/// <param name="Reason">A code or a name.</param>
/// <param name="Description">The comment.</param>
internal sealed record RefundWords(string Reason, string Description);

/// <summary>The statuses of a refund; on the wire as they are.</summary>
internal static class RefundStatus
{
    public const string Requested = "REQUESTED";
    public const string PendingRelease = "PENDINGRELEASE";
    public const string Released = "RELEASED";
    public const string Cancelled = "CANCELLED";

    /// <summary>Every move there is; straight to RELEASED where no gateway is asked .</summary>
    public static ValueList<(string From, string To)> Transitions { get; } =
    [
        (Requested, PendingRelease), (Requested, Released), (Requested, Cancelled), (PendingRelease, Released), (PendingRelease, Cancelled),
    ];
}

/// <summary>Why money goes back; on the wire as they are.</summary>
internal static class RefundType
{
    public const string Return = "return";
    public const string Appeasement = "appeasement";
    public const string Cancellation = "cancellation";
}
