using Oms.Contracts.Common;

namespace Oms.Sales.Orders.PlacingAnOrder;

/// <summary>Amounts as their currency counts them (ISO 4217).</summary>
internal static class Money
{
    public static decimal MinorUnitOf(string currency) => new(1, 0, 0, false, (byte)Currency.DecimalsOf(currency));

    public static bool IsCode(string? currency) => currency is { Length: 3 } && currency.All(char.IsAsciiLetterUpper);

    /// <summary>The same amount written with the currency's decimals; one that has more is left as it is.</summary>
    public static decimal Scaled(decimal amount, string currency) => FitsIn(amount, currency)
        ? decimal.Round(amount, Currency.DecimalsOf(currency)) + new decimal(0, 0, 0, false, (byte)Currency.DecimalsOf(currency))
        : amount;

    /// <summary>Whether the amount has no more decimals than the currency, zeros at the end aside.</summary>
    public static bool FitsIn(decimal amount, string currency) => decimal.Round(amount, Currency.DecimalsOf(currency)) == amount;
}
