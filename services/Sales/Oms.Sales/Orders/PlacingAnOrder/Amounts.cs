using Oms.Contracts.Common;

namespace Oms.Sales.Orders.PlacingAnOrder;

/// <summary>What an amount of money may be.</summary>
internal static class Amounts
{
    /// <summary>Fifteen digits before the point.</summary>
    private const decimal TooMuch = 1_000_000_000_000_000m;

    private const decimal HighestRate = 1000m;

    public static bool IsSane(decimal amount, string? currency) => amount is >= 0 and < TooMuch && Money.FitsIn(amount, currency ?? "");

    public static IEnumerable<decimal> Of(Price price) => [price.NetAmount, price.GrossAmount, price.TaxAmount, .. price.Taxes.Select(tax => tax.Amount)];

    public static IEnumerable<Reason> Unless(string path, decimal amount, string? currency)
    {
        if (!IsSane(amount, currency))
            yield return Refusal.At(path, $"0 or more, up to 15 digits and {Currency.DecimalsOf(currency ?? "")} decimals", amount);
    }

    public static IEnumerable<Reason> UnlessRate(string path, decimal rate)
    {
        if (rate is < 0 or > HighestRate)
            yield return Refusal.At(path, "a rate in percent, 0 to 1000", rate);
    }

    public static IEnumerable<Reason> UnlessTaxes(string path, ValueList<PriceTax> taxes, string? currency) => taxes.SelectMany((tax, i) =>
        Unless($"{path}[{i}].amount", tax.Amount, currency).Concat(UnlessRate($"{path}[{i}].rate", tax.Rate)));
}
