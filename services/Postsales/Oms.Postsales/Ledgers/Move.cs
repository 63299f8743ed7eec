namespace Oms.Postsales.Ledgers;

/// <summary>One entry of a ledger; it is never changed or taken out.</summary>
/// <param name="Kind">One of <see cref="MoveKind"/>.</param>
/// <param name="LineNumber">Of the order.</param>
/// <param name="PaymentReference">The order's payment.</param>
/// <param name="Amount">Never negative: the kind says which way it goes.</param>
/// <param name="CreditNote">The refund it belongs to; null of what was captured.</param>
internal sealed record Move(string Kind, int LineNumber, string PaymentReference, Money Amount, string? CreditNote = null);

/// <summary>The kinds of moves; stored, so they never change.</summary>
internal static class MoveKind
{
    /// <summary>The customer paid it.</summary>
    public const string Captured = "CAPTURED";

    /// <summary>Given back for a return or a cancellation, from the moment the refund is asked for.</summary>
    public const string Refunded = "REFUNDED";

    /// <summary>Given back for goodwill.</summary>
    public const string Appeased = "APPEASED";

    /// <summary>The refund was cancelled: what its moves gave back is kept after all, and may be given back another time.</summary>
    public const string Waived = "WAIVED";
}
