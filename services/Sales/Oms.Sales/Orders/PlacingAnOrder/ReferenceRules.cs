using Oms.Contracts.Sales;

namespace Oms.Sales.Orders.PlacingAnOrder;

/// <summary>Addresses and payments are listed once and named where they are used (O-1).</summary>
internal static class ReferenceRules
{
    public static IEnumerable<Reason> Against(WireOrder order)
    {
        var addresses = order.Addresses.Select(address => address.Reference).ToHashSet();
        var payments = order.Payments.Select(payment => payment.Reference).ToHashSet();
        return
        [
            .. order.Lines.SelectMany((line, i) => Line(line, $"$.order.lines[{i}]", addresses, payments)),
            .. order.Payments.SelectMany((payment, i) => (payment.Transactions ?? []).SelectMany((transaction, j) =>
                Unless($"$.order.payments[{i}].transactions[{j}].billing_address_reference", transaction.BillingAddressReference, addresses, "address"))),
        ];
    }

    private static IEnumerable<Reason> Line(OrderLine line, string path, HashSet<string> addresses, HashSet<string> payments)
    {
        var goesSomewhere = line.ProductType is LineRoles.Physical or LineRoles.Shipping or LineRoles.Bundle;
        if (goesSomewhere && line.ShippingAddressReference.Length == 0)
            yield return Refusal.At($"{path}.shipping_address_reference", "the reference of an address of this order", null);
        foreach (var reason in Unless($"{path}.shipping_address_reference", line.ShippingAddressReference, addresses, "address"))
            yield return reason;
        foreach (var reason in Unless($"{path}.payment_reference", line.PaymentReference, payments, "payment"))
            yield return reason;
        for (var i = 0; i < line.Payments?.Count; i++)
        {
            foreach (var reason in Unless($"{path}.payments[{i}].payment_reference", line.Payments[i].PaymentReference, payments, "payment"))
                yield return reason;
        }
    }

    private static IEnumerable<Reason> Unless(string path, string reference, HashSet<string> known, string what)
    {
        if (reference.Length > 0 && !known.Contains(reference))
            yield return Refusal.At(path, $"the reference of {(what == "address" ? "an" : "a")} {what} of this order", reference);
    }
}
