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
    private const string CancelledCode = "CANCELLED";

    public static OrderStatus New { get; } = new("NEW", "NEWFRONTEND");
    public static OrderStatus Received { get; } = new("RECEIVED", "IMPORTED");
    public static OrderStatus InRemorse { get; } = new("ONHOLD", "PENDING_REMORSE_TIME");

    /// <summary>Ours: after a hold an order waits for its sources ONHOLD, since it never goes back to RECEIVED and may still be cancelled (C-2).</summary>
    public static OrderStatus AwaitingSources { get; } = new("ONHOLD", "PENDING_ALLOCATION");

    /// <summary>An exchange waits until what it replaces has come back (E-6); the documents spell the reason so.</summary>
    public static OrderStatus AwaitingReturn { get; } = new("ONHOLD", "pending_return_parent_order");

    public static OrderStatus ReadyToShip { get; } = new("LOGISTICS", "READYTOSHIP");

    public bool IsCancelled => Code == CancelledCode;

    public bool IsLogisticsComplete => Code == LogisticsCompleteCode;

    public static OrderStatus LogisticsComplete(string outcome) => new(LogisticsCompleteCode, outcome);
    public static OrderStatus Complete(string outcome) => new("COMPLETE", outcome);
    public static OrderStatus Cancelled(string reason) => new(CancelledCode, reason);
}
