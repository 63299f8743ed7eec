namespace Oms.Sales.Orders.PlacingAnOrder;

/// <summary>How an order may be paid: by one transaction (O-2), or by none (an exchange or a reshipment).</summary>
internal static class PaymentRules
{
    public static IEnumerable<Reason> Against(WireOrder order)
    {
        var transactions = order.Payments
            .SelectMany((payment, i) => (payment.Transactions ?? []).Select((transaction, j) => (Path: $"$.order.payments[{i}].transactions[{j}]", transaction, payment)))
            .ToList();
        return
        [
            .. transactions.Skip(1).Select(each => Refusal.At(each.Path, "only one transaction in an order", each.transaction.PaymentMethod)),
            .. transactions.SelectMany(each => Amounts.Unless($"{each.Path}.amount", each.transaction.Amount, each.payment.Currency)),
        ];
    }
}
