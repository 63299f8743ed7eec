namespace Oms.Contracts.Sales;

/// <summary>The Payments section of an order: what was reserved, taken and given back, and every operation. Amounts gross, in units of the currency; ours.</summary>
public sealed record OrderMoney : Extensible
{
    [Name]
    public string SalesChannelId { get; init; } = "";
    [Name]
    public string OrderId { get; init; } = "";
    /// <summary>ISO 4217.</summary>
    public string Currency { get; init; } = "";
    /// <summary>Of the lines that were not cancelled.</summary>
    public decimal OrderTotal { get; init; }
    /// <summary>Reserved when the order was placed, no money moved by that; not what the gateway refused or let go.</summary>
    public decimal Authorized { get; init; }
    public decimal Captured { get; init; }
    /// <summary>Given back, with what is on its way.</summary>
    public decimal Refunded { get; init; }
    /// <summary>Of the order total, what was not captured yet.</summary>
    public decimal TotalDue { get; init; }
    /// <summary>One of <see cref="CaptureTimings"/>.</summary>
    public string CaptureTiming { get; init; } = "";
    public ValueList<PaymentOperation> Operations { get; init; } = [];
}

/// <summary>What was asked of a gateway, or accepted inside (OFFLINE), and what came of it; ours.</summary>
public sealed record PaymentOperation : Extensible
{
    /// <summary>From 1 in its order.</summary>
    public int Number { get; init; }
    /// <summary>See <see cref="Payments.Payment.OperationReference"/>.</summary>
    public string Reference { get; init; } = "";
    /// <summary><c>validate</c>, <c>revalidate</c>, <c>capture</c>, <c>cancel</c> or <c>refund</c>.</summary>
    public string Command { get; init; } = "";
    /// <summary><c>REQUESTED</c>, <c>SUCCEEDED</c>, <c>FAILED</c> or <c>ABANDONED</c>.</summary>
    public string Status { get; init; } = "";
    /// <summary>No gateway was asked.</summary>
    public bool Offline { get; init; }
    public string PaymentMethod { get; init; } = "";
    public string Gateway { get; init; } = "";
    /// <summary>The gateway's token of the authorisation.</summary>
    public string PaymentId { get; init; } = "";
    public decimal RequestedAmount { get; init; }
    /// <summary>The lines it is about; none: the whole authorisation.</summary>
    public ValueList<int> LineNumbers { get; init; } = [];
    public string? CreditNoteNumber { get; init; }
    public DateTimeOffset RequestedAt { get; init; }
    public DateTimeOffset LastUpdate { get; init; }
    /// <summary>What happened last: the message that answered, or what a person did.</summary>
    public string Event { get; init; } = "";
    /// <summary>What moved, once it is known.</summary>
    public decimal? Amount { get; init; }
    /// <summary>The gateway's words.</summary>
    public string? Response { get; init; }
    /// <summary>How often it was asked.</summary>
    public int Runs { get; init; }
    /// <summary>When it is asked again, if no answer comes.</summary>
    public DateTimeOffset? NextRun { get; init; }
    /// <summary>The exception that needs a person; absent when there is none.</summary>
    public PaymentException? Exception { get; init; }
}
