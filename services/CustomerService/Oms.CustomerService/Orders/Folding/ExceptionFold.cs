using Oms.Contracts.History;
using Oms.Contracts.Sales;

namespace Oms.CustomerService.Orders.Folding;

/// <summary>The payment exceptions of an order (P-7), also those that are closed: the last one of each operation, as Sales announces it.</summary>
internal static class ExceptionFold
{
    /// <param name="order">Whose.</param>
    /// <param name="facts">Of the money's stream, in order.</param>
    public static ValueList<PaymentException> Of(SoldOrder order, IEnumerable<Fact> facts)
    {
        var (money, found) = (new KnownMoney(), new SortedDictionary<int, PaymentException>());
        foreach (var fact in facts)
        {
            var before = money;
            money = MoneyFold.Go(before, fact);
            foreach (var operation in money.Operations)
            {
                if (operation.Exception is { } open)
                    found[operation.Number] = MoneySection.Open(order.Placed, money.Terms ?? default, operation, open);
                else if (before.Operations.Any(each => each.Number == operation.Number && each.Exception is not null))
                    found[operation.Number] = Close(found[operation.Number], fact) with { PaymentId = operation.PaymentId };
            }
        }
        return found.Values.ToValueList();
    }

    private static PaymentException Close(PaymentException open, Fact fact)
    {
        var data = Members.Of(fact);
        var asked = data.Of("asked");
        return open with
        {
            Status = "CLOSED",
            ClosedAt = fact.At,
            ClosedBy = data.Text("by") ?? asked.Text("by"),
            Reason = asked.Has("by") ? "tried again" : data.Text("reason"),
        };
    }
}
