namespace Oms.Contracts.Postsales;

/// <summary>Waits for its release, on its way, out, taken back.</summary>
public static class RefundCode
{
    public const string Requested = "REQUESTED";
    public const string PendingRelease = "PENDINGRELEASE";
    public const string Released = "RELEASED";
    public const string Cancelled = "CANCELLED";
}

/// <summary>A gateway was asked, has paid, or failed.</summary>
public static class RefundPaymentCode
{
    public const string Requested = "REFUND_REQUESTED";
    public const string Refunded = "REFUNDED";
    public const string Failed = "REFUND_FAILED";
}

/// <summary>What money is given back for: goods, goodwill, or what never came.</summary>
public static class RefundKind
{
    public const string Return = "return";
    public const string Appeasement = "appeasement";
    public const string Cancellation = "cancellation";
}
