namespace Oms.Postsales.Ledgers;

/// <summary>What of a line one payment paid, and what of that was given back.</summary>
/// <param name="LineNumber">Of the order.</param>
/// <param name="PaymentReference">The order's payment.</param>
/// <param name="Captured">What was paid.</param>
/// <param name="Given">Given back, without what was waived.</param>
internal sealed record Account(int LineNumber, string PaymentReference, Money Captured, Money Given)
{
    public Money Left() => Captured - Given;

    /// <summary>The part of what is left whose net is this; the last net takes the last tax.</summary>
    public Money WithNet(decimal net, decimal unit)
    {
        var left = Left();
        return net >= left.Net ? left : Of(net, TaxUpTo(Given.Net + net, Captured.Net, left, unit), unit);
    }

    /// <summary>The part of what is left whose gross is this.</summary>
    public Money WithGross(decimal gross, decimal unit)
    {
        var left = Left();
        if (gross >= left.Gross())
            return left;
        // More tax only where the net is used up: amounts may have been given on the other base before.
        var tax = Math.Max(Math.Min(TaxUpTo(Given.Gross() + gross, Captured.Gross(), left, unit), gross), gross - left.Net);
        return Of(gross - tax, tax, unit);
    }

    /// <summary>
    /// The tax that belongs to all that was given so far, less what was given of it: counted from the start, so that the
    /// same sum in other steps comes to the same tax.
    /// </summary>
    private decimal TaxUpTo(decimal given, decimal captured, Money left, decimal unit)
    {
        var due = captured == 0 ? 0 : LargestRemainder.Share(Captured.Tax(), given, captured, unit);
        return Math.Clamp(due - Given.Tax(), 0, left.Tax());
    }

    private Money Of(decimal net, decimal tax, decimal unit)
    {
        var given = Captured.Taxes.Select(each => Given.Taxes.Where(tax => tax.Type == each.Type && tax.Rate == each.Rate).Sum(tax => tax.Amount)).ToList();
        var parts = LargestRemainder.Further(tax, given, [.. Captured.Taxes.Select(each => each.Amount)], unit);
        return Money.Of(net, Captured.Taxes.Select((each, i) => each with { Amount = parts[i] }));
    }
}
