namespace Oms.Sales.Payments;

/// <summary>What happens to the money of an order.</summary>
internal abstract record PaymentEvent : Fact
{
    /// <summary>What a person did, as it stands on the operation.</summary>
    public const string MarkedCaptured = "mark_captured";

    /// <inheritdoc cref="MarkedCaptured"/>
    public const string ClosedException = "close_exception";

    private PaymentEvent()
    {
    }

    /// <summary>The order was placed with money. Where no gateway is asked, its authorisation counts as checked.</summary>
    [FactName("payments.opened")]
    public sealed record Opened(string SalesChannelId, string OrderId, PaymentTerms Terms) : PaymentEvent;

    /// <summary>A gateway is asked, or it counts as done where none is.</summary>
    /// <param name="Asked">What, and of whom.</param>
    [FactName("payments.requested")]
    public sealed record Requested(Asked Asked) : PaymentEvent;

    /// <summary>It did not answer and is asked again, under the same reference.</summary>
    [FactName("payments.asked_again")]
    public sealed record AskedAgain(Asked Asked) : PaymentEvent;

    /// <param name="Number">The operation.</param>
    /// <param name="IsDone">Whether the gateway did it.</param>
    /// <param name="Event">The name of the message.</param>
    /// <param name="Response">The gateway's words.</param>
    /// <param name="NewKey">Its token from now on.</param>
    [FactName("payments.answered")]
    public sealed record Answered(int Number, bool IsDone, string Event, string? Response = null, string? NewKey = null) : PaymentEvent;

    /// <summary>A person says what became of an operation.</summary>
    /// <param name="Number">The operation.</param>
    /// <param name="IsDone">The money moved after all; else nobody asks for it any longer.</param>
    /// <param name="Event"><see cref="MarkedCaptured"/> or <see cref="ClosedException"/>.</param>
    /// <param name="By">Who.</param>
    /// <param name="Reason">How it is known.</param>
    [FactName("payments.settled_by_hand")]
    public sealed record SettledByHand(int Number, bool IsDone, string Event, string By, string Reason) : PaymentEvent;

    /// <summary>An operation needs a person.</summary>
    /// <param name="Number">The operation.</param>
    /// <param name="Kind">One of <see cref="Contracts.Sales.ExceptionKind"/>.</param>
    /// <param name="Message">In words.</param>
    [FactName("payments.exception_raised")]
    public sealed record ExceptionRaised(int Number, string Kind, string Message) : PaymentEvent;

    /// <summary>A contradiction that a person looked at; what was settled stays.</summary>
    [FactName("payments.exception_closed")]
    public sealed record ExceptionClosed(int Number, string By, string Reason) : PaymentEvent;

    /// <summary>A gateway pays it: one of the operations beside this fact.</summary>
    [FactName("payments.refund_accepted")]
    public sealed record RefundAccepted(AskedRefund Refund) : PaymentEvent;

    /// <summary>It counts as handed over outside (OFFLINE): no gateway is asked.</summary>
    [FactName("payments.refunded")]
    public sealed record Refunded(AskedRefund Refund) : PaymentEvent;

    [FactName("payments.refund_refused")]
    public sealed record RefundRefused(AskedRefund Refund, ValueList<Reason> Reasons) : PaymentEvent;
}

/// <summary>An operation as it is asked.</summary>
/// <param name="Number">From 1 in the order.</param>
/// <param name="Command">One of <see cref="GatewayCommand"/>.</param>
/// <param name="Amount">Gross, in units of the currency.</param>
/// <param name="Parts">What of it belongs to a line and a payment.</param>
/// <param name="IsOffline">No gateway is asked.</param>
/// <param name="Runs">How often, this time included.</param>
/// <param name="NextRun">When it is asked again; null where nobody is asked.</param>
/// <param name="CreditNote">Of a refund.</param>
/// <param name="Message">What the gateway gets; null where nobody is asked.</param>
/// <param name="By">Who wants it tried again.</param>
internal sealed record Asked(
    int Number, string Command, decimal Amount, ValueList<PartAmount> Parts, bool IsOffline = false, int Runs = 1, DateTimeOffset? NextRun = null,
    string? CreditNote = null, Contracts.Payments.Payment? Message = null, string? By = null);
