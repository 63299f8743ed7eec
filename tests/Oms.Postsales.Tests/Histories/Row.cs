using System.Globalization;
using Oms.Contracts.Common;
using Oms.Contracts.Postsales;
using Ask = Oms.Contracts.Sales.PaymentManagement.Refund;
using Updated = Oms.Contracts.Postsales.RefundManagement.Updated;

namespace Oms.Postsales.Tests.Histories;

/// <summary>Rows as they are published: text with the currency's decimals, whose net and taxes make the gross.</summary>
internal sealed class Row(IEnumerable<string> currencies) : IRule
{
    private readonly HashSet<int> _decimals = [.. currencies.Select(Currency.DecimalsOf)];

    public static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    public static decimal Amount(string? text) => decimal.Parse(text ?? "", CultureInfo.InvariantCulture);

    public IEnumerable<string> OnMessage(object message) => message switch
    {
        Updated { Refund: var refund } => refund.Lines.SelectMany(line => line.Payments.Select(payment => payment.Details).Append(line.Remaining!)).SelectMany(Against),
        Ask ask => Against(ask),
        _ => [],
    };

    private IEnumerable<string> Against(RefundDetails row)
    {
        var taxes = row.VatDetail!.Select(tax => tax.Amount!).ToList();
        if (Amount(row.CostNet) + Amount(row.CostVat) != Amount(row.CostGross) || taxes.Sum(Amount) != Amount(row.CostVat))
            yield return $"{row.CostNet} net, {row.CostVat} tax of {string.Join(" + ", taxes)}, {row.CostGross} gross";
        if (taxes.Concat([row.CostNet!, row.CostVat!, row.CostGross]).FirstOrDefault(text => !_decimals.Contains(text.Length - 1 - (text.IndexOf('.') is var at and >= 0 ? at : text.Length - 1)) || Amount(text) < 0) is { } odd)
            yield return $"an amount of {odd}";
    }

    private IEnumerable<string> Against(Ask ask)
    {
        if (ask.Lines.Sum(line => line.Amount) != ask.Amount || ask.Amount <= 0)
            yield return Words.Text($"asked for {ask.Amount}, the sum of {string.Join(" + ", ask.Lines.Select(line => Words.Text($"{line.Amount}")))}");
        if (ask.Lines.Any(line => line.Amount <= 0 || decimal.Round(line.Amount, Currency.DecimalsOf(ask.Currency)) != line.Amount))
            yield return $"asked for rows of {string.Join(", ", ask.Lines.Select(line => Words.Text($"{line.Amount}")))} {ask.Currency}";
        if (!_decimals.Contains(Currency.DecimalsOf(ask.Currency)))
            yield return $"asked for {ask.Currency}";
    }
}
