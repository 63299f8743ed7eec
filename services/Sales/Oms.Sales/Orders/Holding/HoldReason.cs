namespace Oms.Sales.Orders.Holding;

/// <summary>Why orders are held; on the wire as they are. The first of the list that holds an order is the one it shows.</summary>
internal static class HoldReason
{
    /// <summary>An exchange waits until what it replaces has come back (E-6); the documents spell it so. Ended by Postsales.</summary>
    public const string ParentReturn = "pending_return_parent_order";

    /// <summary>A gateway was asked whether the authorisation stands (P-6). Ended by its answer.</summary>
    public const string Validation = "PENDING_VALIDATE_PAYMENT_REPLY";

    /// <summary>A system outside was asked (H-3). Ended by its answer.</summary>
    public const string Approval = "PENDING_EXTERNAL_VALIDATION";

    /// <summary>Somebody assesses a risk. Ended by who does.</summary>
    public const string Risk = "PENDING_RISKASSESSMENT_REPLY";

    /// <summary>Ours: an agent holds it. Ended by an agent, or by time.</summary>
    public const string Agent = "AGENTHOLD";

    /// <summary>The customer may think again (H-1). Ended by time.</summary>
    public const string Remorse = "PENDING_REMORSE_TIME";

    /// <summary>Money is captured before anything ships (P-2). Ended by the gateway's answer.</summary>
    public const string Capture = "PENDING_CAPTURE_REPLY";

    public static ValueList<string> All { get; } = [ParentReturn, Validation, Approval, Risk, Agent, Remorse, Capture];
}
