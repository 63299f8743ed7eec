using Oms.Contracts.Sales;
using Oms.Sales.Orders;
using Oms.Sales.Payments.Answering;

namespace Oms.Sales.Payments;

/// <summary>How an order will be paid: by the gateway of its transaction when the channel asks that one by message, else inside (P-1).</summary>
internal static class AgreeingOnTerms
{
    /// <param name="order">Normalised and within the rules.</param>
    /// <param name="settings">Of its channel.</param>
    /// <param name="at">When it is placed.</param>
    /// <returns>Null when nobody pays anything.</returns>
    public static PaymentTerms? Of(WireOrder order, ChannelSettings settings, DateTimeOffset at)
    {
        var parts = LineMoney.PartsOf(order).Select(each => each.Part).ToList();
        if (parts.Count == 0)
            return null;
        var (payment, transaction) = order.Payments.SelectMany(each => (each.Transactions ?? []).Select(one => ((OrderPayment?)each, (OrderPaymentTransaction?)one))).FirstOrDefault();
        var isAsked = IsAsked(transaction, settings) && transaction!.Amount > 0;
        return new()
        {
            Reference = payment?.Reference ?? "",
            Currency = order.Lines[0].Amount.Currency ?? "",
            Authorized = isAsked ? transaction!.Amount : parts.Sum(part => part.Amount),
            IsOffline = !isAsked,
            Method = transaction?.PaymentMethod ?? "",
            Submethod = transaction?.PaymentSubmethod ?? "",
            Gateway = transaction?.GatewayInformation.GatewayId ?? "",
            Account = transaction?.GatewayInformation.Account ?? "",
            Key = transaction?.GatewayInformation.TransactionId ?? "",
            Timing = settings.CaptureTiming ?? CaptureTimings.EachShipment,
            CaptureFrom = settings.CaptureTiming == CaptureTimings.Days ? at.AddDays(settings.CaptureDays ?? 0) : null,
            RevalidateAfterDays = settings.RevalidateAfterDays ?? 0,
        };
    }

    /// <summary>What a gateway has to be told, and that the authorisation covers the lines: it is never exceeded later.</summary>
    public static IEnumerable<Reason> Against(WireOrder order, ChannelSettings settings) => order.Payments.SelectMany((payment, i) =>
        (payment.Transactions ?? []).SelectMany((transaction, j) => IsAsked(transaction, settings) ? Against(order, payment, transaction, $"$.order.payments[{i}].transactions[{j}]") : []));

    private static IEnumerable<Reason> Against(WireOrder order, OrderPayment payment, OrderPaymentTransaction transaction, string path)
    {
        var (gateway, paid) = (transaction.GatewayInformation, LineMoney.PartsOf(order).Where(each => each.Part.PaymentReference == payment.Reference).Sum(each => each.Part.Amount));
        if (string.IsNullOrWhiteSpace(gateway.TransactionId) || !GatewayKey.IsUsable(gateway.TransactionId))
            yield return Refusal.At($"{path}.gateway_information.transaction_id", $"the key of the authorisation, which gateway {gateway.GatewayId} is asked with, up to {GatewayKey.Longest} characters", gateway.TransactionId);
        if (!GatewayKey.IsUsable(gateway.Account))
            yield return Refusal.At($"{path}.gateway_information.account", $"up to {GatewayKey.Longest} characters, no control characters", gateway.Account);
        if (transaction.Amount < paid)
            yield return Refusal.At($"{path}.amount", FormattableString.Invariant($"{paid} or more, what the lines of this payment cost"), transaction.Amount);
    }

    /// <summary>ZEROPAY never asks: with an amount it is paid outside.</summary>
    private static bool IsAsked(OrderPaymentTransaction? transaction, ChannelSettings settings) =>
        transaction is not null && !LineMoney.IsZeroPay(transaction) && settings.CustomGateways?.Contains(transaction.GatewayInformation.GatewayId) == true;
}
