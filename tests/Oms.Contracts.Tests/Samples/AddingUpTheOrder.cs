using Oms.Contracts.Sales;
using Oms.Contracts.Sales.OrderManagement;

namespace Oms.Contracts.Tests.Samples;

internal sealed class AddingUpTheOrder
{
    private static readonly Order Order = Wire.Read<Create>(File.ReadAllText(Repository.Sample("order.json"))).Order;

    [Test]
    public void net_and_tax_are_gross_on_every_line() =>
        Assert.That(Order.Lines.Select(line => line.Amount.NetAmount + line.Amount.TaxAmount), Is.EqualTo(Order.Lines.Select(line => line.Amount.GrossAmount)));

    [Test]
    public void a_lines_taxes_are_its_tax() =>
        Assert.That(Order.Lines.Select(line => line.Amount.Taxes.Sum(tax => tax.Amount)), Is.EqualTo(Order.Lines.Select(line => line.Amount.TaxAmount)));

    [Test]
    public void the_payment_is_what_the_lines_cost() =>
        Assert.That(Order.Lines.Sum(line => line.Amount.GrossAmount), Is.EqualTo(Order.Payments.Single().Transactions!.Single().Amount).And.EqualTo(76.15m));

    [Test]
    public void addresses_and_payments_that_are_named_are_there()
    {
        var addresses = Order.Addresses.Select(address => address.Reference).ToList();
        Assert.That(Order.Lines.Select(line => line.ShippingAddressReference).Distinct(), Is.SubsetOf(addresses));
        Assert.That(Order.Payments.Single().Transactions!.Select(transaction => transaction.BillingAddressReference), Is.SubsetOf(addresses));
        Assert.That(Order.Lines.Select(line => line.PaymentReference), Is.All.EqualTo(Order.Payments.Single().Reference));
    }

    [Test]
    public void it_has_two_goods_a_gift_wrap_for_one_of_them_and_a_shipping_line() =>
        Assert.That(Order.Lines.Select(line => (line.LineNumber, line.ProductType, line.ParentLineNumber)), Is.EqualTo(new (int, string, int?)[]
        {
            (1, "PHYSICAL", null), (2, "PHYSICAL", null), (3, "SERVICE", 2), (4, "SHIPPING", null),
        }));
}
