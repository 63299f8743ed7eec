using Oms.Contracts.Sales.PaymentManagement;

namespace Oms.Sales.Payments;

/// <summary>What was given back of an order's money, by credit note. What was captured stands on the order's lines.</summary>
internal sealed record OrderPayments : Aggregate
{
    /// <summary>Every refund that was asked for, once, in the order they were decided on.</summary>
    public ValueList<DecidedRefund> Refunds { get; init; } = [];

    public DecidedRefund? Find(string creditNoteNumber) => Refunds.FirstOrDefault(refund => refund.Refund.CreditNoteNumber == creditNoteNumber);

    /// <summary>Gross, in units of the currency.</summary>
    public decimal RefundedOf(int lineNumber, string paymentReference) => Refunds.Where(refund => refund.IsReleased)
        .SelectMany(refund => refund.Refund.Lines)
        .Where(line => line.LineNumber == lineNumber && line.PaymentReference == paymentReference)
        .Sum(line => line.Amount);

    public static string StreamOf(string store, string orderId) => StreamId.Of(store, orderId, "payments");
}

/// <param name="Refund">As it was asked for.</param>
/// <param name="IsReleased">The money is out; else it was refused for good.</param>
internal sealed record DecidedRefund(AskedRefund Refund, bool IsReleased);

/// <param name="SalesChannelId">Of the order.</param>
/// <param name="OrderId">The order whose payments the money goes back to.</param>
/// <param name="CreditNoteNumber">Tells refunds apart.</param>
/// <param name="RefundType"><c>return</c>, <c>appeasement</c> or <c>cancellation</c>.</param>
/// <param name="Currency">ISO 4217.</param>
/// <param name="Amount">Gross, in units of the currency, the sum over the lines.</param>
/// <param name="Lines">What of it belongs to a line and a payment.</param>
internal sealed record AskedRefund(
    string SalesChannelId, string OrderId, string CreditNoteNumber, string RefundType, string Currency, decimal Amount, ValueList<RefundedLine> Lines);

/// <summary>What happens to the money of an order.</summary>
internal abstract record PaymentEvent : Fact
{
    private PaymentEvent()
    {
    }

    /// <summary>It counts as handed over outside (OFFLINE): no gateway is asked.</summary>
    [FactName("payments.refunded")]
    public sealed record Refunded(AskedRefund Refund) : PaymentEvent;

    [FactName("payments.refund_refused")]
    public sealed record RefundRefused(AskedRefund Refund, ValueList<Reason> Reasons) : PaymentEvent;
}
