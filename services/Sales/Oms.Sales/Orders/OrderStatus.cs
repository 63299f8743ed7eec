namespace Oms.Sales.Orders;

/// <summary>Status and reason as they go out, always together.</summary>
internal readonly record struct OrderStatus(string Code, string Reason)
{
    public const string OutOfStock = "OUTOFSTOCK";
    public const string FullyShipped = "FULLYSHIPPED";
    public const string PartiallyShipped = "PARTIALLYSHIPPED";
    public const string FullyCancelled = "FULLYCANCELLED";

    /// <summary>In the table of transitions: whatever the first line was cancelled for.</summary>
    public const string AnyReason = "any";

    private const string LogisticsCompleteCode = "LOGISTICSCOMPLETE";
    private const string ErrorCode = "ERROR";
    private const string CancelledCode = "CANCELLED";
    private const string RejectedCode = "REJECTED";

    public static OrderStatus New { get; } = new("NEW", "NEWFRONTEND");
    public static OrderStatus Received { get; } = new("RECEIVED", "IMPORTED");
    /// <summary>Ours: after a hold an order waits for its sources ONHOLD, since it never goes back to RECEIVED and may still be cancelled (C-2).</summary>
    public static OrderStatus AwaitingSources { get; } = new("ONHOLD", "PENDING_ALLOCATION");

    /// <summary>The gateway did not say that the authorisation stands.</summary>
    public static OrderStatus Unauthorized { get; } = new(RejectedCode, "PAYMENT_AUTH_FAIL");

    /// <summary>Its money could not be captured before the shipment, and a person gave up.</summary>
    public static OrderStatus Unpaid { get; } = new(CancelledCode, LineStatus.CancelledByPayment);

    /// <summary>A test order that is to come to nothing (O-8).</summary>
    public static OrderStatus Test { get; } = new("ABORTED", "TEST");

    public static OrderStatus ReadyToShip { get; } = new("LOGISTICS", "READYTOSHIP");

    public bool IsCancelled => Code == CancelledCode;

    public bool IsError => Code == ErrorCode;

    public bool IsRejected => Code == RejectedCode;

    public bool IsLogisticsComplete => Code == LogisticsCompleteCode;

    /// <param name="reason">One of <see cref="Holding.HoldReason"/>.</param>
    public static OrderStatus HeldBy(string reason) => new("ONHOLD", reason);

    /// <param name="reason">One of <see cref="HoldError"/>.</param>
    public static OrderStatus Error(string reason) => new(ErrorCode, reason);

    public static OrderStatus Rejected(string reason) => new(RejectedCode, reason);

    public static OrderStatus LogisticsComplete(string outcome) => new(LogisticsCompleteCode, outcome);
    public static OrderStatus Complete(string outcome) => new("COMPLETE", outcome);
    public static OrderStatus Cancelled(string reason) => new(CancelledCode, reason);
}

/// <summary>What went wrong with something an order waits for; its status reason while it is in ERROR.</summary>
internal static class HoldError
{
    /// <summary>No answer about the authorisation, however often the gateway was asked.</summary>
    public const string Unanswered = "MAX_AUTH_RETRY_ACHIEVED";

    public const string NotCaptured = "CAPTUREFAILURE";
}
