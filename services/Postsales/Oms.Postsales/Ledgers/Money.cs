namespace Oms.Postsales.Ledgers;

/// <summary>An amount as net and taxes, in units of its currency; together they are gross.</summary>
/// <param name="Net">Without tax.</param>
/// <param name="Taxes">Each type and rate once, sorted, none of them nothing.</param>
internal sealed record Money(decimal Net, ValueList<TaxAmount> Taxes)
{
    public static Money Nothing { get; } = new(0, []);

    /// <summary>Taxes of one type and rate are one.</summary>
    public static Money Of(decimal net, IEnumerable<TaxAmount> taxes) => new(net, taxes
        .GroupBy(tax => (tax.Type, tax.Rate))
        .Select(group => new TaxAmount(group.Key.Type, group.Key.Rate, group.Sum(tax => tax.Amount)))
        .Where(tax => tax.Amount != 0)
        .OrderBy(tax => tax.Type, StringComparer.Ordinal).ThenBy(tax => tax.Rate)
        .ToValueList());

    public decimal Tax() => Taxes.Sum(tax => tax.Amount);

    public decimal Gross() => Net + Tax();

    public bool IsNothing() => Net == 0 && Taxes.Count == 0;

    public static Money operator +(Money left, Money right) => Of(left.Net + right.Net, left.Taxes.Concat(right.Taxes));

    public static Money operator -(Money left, Money right) =>
        Of(left.Net - right.Net, left.Taxes.Concat(right.Taxes.Select(tax => tax with { Amount = -tax.Amount })));
}

/// <param name="Type"><c>VAT</c>, say.</param>
/// <param name="Rate">Percent.</param>
/// <param name="Amount">In units of the currency.</param>
internal sealed record TaxAmount(string Type, decimal Rate, decimal Amount);
