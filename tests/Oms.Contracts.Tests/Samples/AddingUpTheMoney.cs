using System.Globalization;
using System.Text.Json;
using Oms.Contracts.Json;
using Oms.Contracts.Postsales;
using Oms.Contracts.Sales;

namespace Oms.Contracts.Tests.Samples;

/// <summary>The samples after the sale tell of the same order, to the cent.</summary>
internal sealed class AddingUpTheMoney
{
    private static readonly Order Order = Sample<Contracts.Sales.OrderManagement.Create>("order").Order;

    private static readonly Refund Refund = Sample<Contracts.Postsales.RefundManagement.Updated>("magento.postsales.refund_management.updated").Refund;

    private static readonly RefundQuote Quote =
        JsonSerializer.Deserialize<RefundQuote>(Text("oms.postsales.refund_management.quote.answer"), WireJson.Options)!;

    private static readonly Contracts.Sales.PaymentManagement.Refund Asked =
        Sample<Contracts.Sales.PaymentManagement.Refund>("oms.sales.payment_management.refund");

    private static IEnumerable<RefundDetails> Details =>
        Refund.Lines.SelectMany(line => line.Payments.Select(payment => payment.Details).Append(line.Remaining!));

    private static IEnumerable<QuotedMoney> Quoted => Quote.Lines
        .SelectMany(line => (QuotedMoney[])[line.Captured, line.Refunded, line.Appeased, line.Waived, line.Refundable])
        .Concat(Quote.Refunds.Select(refund => refund.Amount));

    [Test]
    public void net_and_vat_of_a_refund_are_gross_and_its_taxes_are_its_vat() =>
        Assert.That(Details, Is.All.Matches<RefundDetails>(details =>
            Number(details.CostNet) + Number(details.CostVat) == Number(details.CostGross)
            && details.VatDetail!.Sum(tax => Number(tax.Amount)) == Number(details.CostVat)));

    [Test]
    public void a_refunded_line_was_paid_by_that_and_nothing_remains() =>
        Assert.That(
            Refund.Lines.Select(line => (Number(line.OrderLine), line.OrderItemId, line.Payments.Sum(payment => Number(payment.Details.CostGross)) + Number(line.Remaining!.CostGross))),
            Is.EqualTo(Order.Lines.Skip(1).Select(line => ((decimal)line.LineNumber, line.Id, line.Amount.GrossAmount))));

    [Test]
    public void net_and_tax_of_a_quote_are_gross() =>
        Assert.That(Quoted, Is.All.Matches<QuotedMoney>(money => money.Net + money.Tax == money.Gross));

    [Test]
    public void what_was_captured_is_the_order() =>
        Assert.That(
            Quote.Lines.Select(line => (line.LineNumber, line.Captured)),
            Is.EqualTo(Order.Lines.Select(line => (line.LineNumber, Money(line.Amount.NetAmount, line.Amount.TaxAmount, line.Amount.GrossAmount)))));

    [Test]
    public void what_is_captured_and_not_given_back_is_refundable() =>
        Assert.That(
            Quote.Lines.Select(line => Less(Less(line.Captured, line.Refunded), line.Appeased)),
            Is.EqualTo(Quote.Lines.Select(line => line.Refundable)));

    [Test]
    public void the_quote_is_what_the_refund_gives_and_what_sales_is_asked_for()
    {
        var quoted = Quote.Refunds.Select(refund => (refund.LineNumber, refund.Amount.Gross)).ToList();
        Assert.That(Asked.Lines.Select(line => (line.LineNumber, line.Amount)), Is.EqualTo(quoted));
        Assert.That(Refund.Lines.Select(line => ((int)Number(line.OrderLine), Number(line.Payments[0].Details.CostGross))), Is.EqualTo(quoted));
        Assert.That((Quote.RefundTotal, Asked.Amount), Is.EqualTo((quoted.Sum(refund => refund.Gross), quoted.Sum(refund => refund.Gross))));
    }

    private static QuotedMoney Money(decimal net, decimal tax, decimal gross) => new() { Net = net, Tax = tax, Gross = gross };

    private static QuotedMoney Less(QuotedMoney all, QuotedMoney part) => Money(all.Net - part.Net, all.Tax - part.Tax, all.Gross - part.Gross);

    private static decimal Number(string? text) => decimal.Parse(text!, CultureInfo.InvariantCulture);

    private static T Sample<T>(string name) where T : Message => Wire.Read<T>(Text(name));

    private static string Text(string name) => File.ReadAllText(Repository.Sample($"{name}.json"));
}
