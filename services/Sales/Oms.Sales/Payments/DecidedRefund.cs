using Oms.Contracts.Sales.PaymentManagement;

namespace Oms.Sales.Payments;

/// <param name="Refund">As it was asked for.</param>
/// <param name="IsReleased">The money is out.</param>
/// <param name="IsPending">A gateway was asked; with neither it was refused for good, or given up.</param>
internal sealed record DecidedRefund(AskedRefund Refund, bool IsReleased, bool IsPending = false);

/// <param name="SalesChannelId">Of the order.</param>
/// <param name="OrderId">The order whose payments the money goes back to.</param>
/// <param name="CreditNoteNumber">Tells refunds apart.</param>
/// <param name="RefundType"><c>return</c>, <c>appeasement</c> or <c>cancellation</c>.</param>
/// <param name="Currency">ISO 4217.</param>
/// <param name="Amount">Gross, in units of the currency, the sum over the lines.</param>
/// <param name="Lines">What of it belongs to a line and a payment.</param>
/// <param name="Offline">It is handed over outside, whoever captured it.</param>
internal sealed record AskedRefund(
    string SalesChannelId, string OrderId, string CreditNoteNumber, string RefundType, string Currency, decimal Amount, ValueList<RefundedLine> Lines, bool? Offline = null);
