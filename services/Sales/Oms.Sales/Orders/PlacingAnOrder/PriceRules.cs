using Oms.Contracts.Common;
using Oms.Contracts.Sales;

namespace Oms.Sales.Orders.PlacingAnOrder;

/// <summary>Amounts that can be, and that add up.</summary>
internal static class PriceRules
{
    public static IEnumerable<Reason> Against(WireOrder order) => order.Lines.SelectMany((line, i) =>
        Price(line.Amount, $"$.order.lines[{i}].amount")
            .Concat((line.Payments ?? []).SelectMany((payment, j) => Payment(payment, $"$.order.lines[{i}].payments[{j}]"))));

    /// <summary>Goods whose price was left out would go for nothing.</summary>
    /// <param name="order">As it came: afterwards every line has a price.</param>
    public static IEnumerable<Reason> Missing(WireOrder order) => order.Lines
        .Select((line, i) => (line, i))
        .Where(each => ReferenceEquals(each.line.Amount, Contracts.Common.Price.Missing))
        .Select(each => Refusal.At($"$.order.lines[{each.i}].amount", "a price", null));

    private static IEnumerable<Reason> Price(Price price, string path)
    {
        var reasons = Parts(path, price.NetAmount, price.GrossAmount, price.TaxAmount, price.TaxRate, price.Taxes, price.Currency).ToList();
        return reasons.Count > 0 ? reasons : Sums(price, path);
    }

    /// <summary>Only of amounts that can be: their sums cannot overflow.</summary>
    public static IEnumerable<Reason> Sums(Price price, string path)
    {
        if (!Balancing.IsWhole(price))
            yield return Refusal.At($"{path}.gross_amount", FormattableString.Invariant($"net and tax together, {price.NetAmount + price.TaxAmount}"), price.GrossAmount);
        else if (!Balancing.AddsUp(price))
            yield return Refusal.At($"{path}.taxes", FormattableString.Invariant($"taxes of {price.TaxAmount} together"), price.Taxes.Sum(tax => tax.Amount));
    }

    private static IEnumerable<Reason> Payment(OrderLinePayment payment, string path) =>
        Parts(path, payment.NetAmount, payment.GrossAmount, payment.TaxAmount, payment.TaxRate ?? 0, payment.Taxes, payment.Currency);

    private static IEnumerable<Reason> Parts(
        string path, decimal net, decimal gross, decimal tax, decimal rate, ValueList<PriceTax> taxes, string? currency) =>
    [
        .. Amounts.Unless($"{path}.net_amount", net, currency),
        .. Amounts.Unless($"{path}.gross_amount", gross, currency),
        .. Amounts.Unless($"{path}.tax_amount", tax, currency),
        .. Amounts.UnlessRate($"{path}.tax_rate", rate),
        .. Amounts.UnlessTaxes($"{path}.taxes", taxes, currency),
    ];
}
