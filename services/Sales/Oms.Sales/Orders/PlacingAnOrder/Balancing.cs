using Oms.Contracts.Common;
using Oms.Contracts.Sales;

namespace Oms.Sales.Orders.PlacingAnOrder;

/// <summary>
/// Net plus tax is gross, and the taxes add up to the tax. Storefronts round each for itself: what is off by no more than
/// a minor unit for each rate is put right, gross ruling; more stays as it is, for a rule to refuse.
/// </summary>
internal static class Balancing
{
    public static Price Balance(Price price)
    {
        if (!Amounts.Of(price).All(amount => Amounts.IsSane(amount, price.Currency)))
            return price;
        var slack = Money.MinorUnitOf(price.Currency ?? "") * Math.Max(1, price.Taxes.Count);
        var whole = Math.Abs(price.NetAmount + price.TaxAmount - price.GrossAmount) <= slack ? Whole(price) : price;
        return IsWhole(whole) && Math.Abs(Rest(whole)) <= slack ? WithRest(whole) : whole;
    }

    /// <summary>What a payment pays of a line is balanced and judged as the line's own price.</summary>
    public static Price AsPrice(this OrderLinePayment payment) => new()
    {
        NetAmount = payment.NetAmount,
        GrossAmount = payment.GrossAmount,
        TaxAmount = payment.TaxAmount,
        Taxes = payment.Taxes,
        Currency = payment.Currency,
    };

    public static bool IsWhole(Price price) => price.NetAmount + price.TaxAmount == price.GrossAmount;

    /// <summary>Whether the taxes add up; a list that was left out says nothing.</summary>
    public static bool AddsUp(Price price) => price.Taxes.Count == 0 || Rest(price) == 0;

    private static Price Whole(Price price)
    {
        // A net above the gross would make the tax negative.
        var net = Math.Min(price.NetAmount, price.GrossAmount);
        return price with { NetAmount = net, TaxAmount = price.GrossAmount - net };
    }

    private static decimal Rest(Price price) => price.TaxAmount - price.Taxes.Sum(tax => tax.Amount);

    /// <summary>The largest tax takes it: there it is the smallest part, and it cannot turn negative unless all do.</summary>
    private static Price WithRest(Price price)
    {
        var rest = Rest(price);
        if (rest == 0 || price.Taxes.Count == 0)
            return price;
        var largest = price.Taxes.MaxBy(tax => tax.Amount)!;
        var at = price.Taxes.TakeWhile(tax => tax.Amount != largest.Amount).Count();
        return price with { Taxes = price.Taxes.Select((tax, i) => i == at ? tax with { Amount = tax.Amount + rest } : tax).ToValueList() };
    }
}
