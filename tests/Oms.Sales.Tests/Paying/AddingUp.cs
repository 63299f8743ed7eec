using Oms.Contracts.Common;
using Oms.Contracts.Payments;
using Oms.Contracts.Sales;
using static Oms.Sales.Tests.Example;
using static Oms.Sales.Tests.News;
using static Oms.Sales.Tests.Paying.Gateway;
using Capture = Oms.Contracts.Payments.PaymentsManagement.Capture;

namespace Oms.Sales.Tests.Paying;

/// <summary>Partial captures add up to the order, to the minor unit.</summary>
[Rule("P-2")]
internal sealed class AddingUp
{
    [TestCase("USD", "0.01", "333.33"), TestCase("JPY", "1", "333"), TestCase("KWD", "0.001", "333.333")]
    public void in_any_currency_each_minor_unit_is_captured_once(string currency, string least, string most)
    {
        var (cents, whole) = (Gross(least, currency), Gross(most, currency));
        var order = In(currency, Physical(1) with { Amount = cents }, Physical(2) with { Amount = whole, Quantity = 3 }, Shipping(3) with { Amount = cents });
        var captures = new List<Payment>();
        var scenario = SalesScenario.WithMoney(Custom()).Given(Create(order), Yes("validate", About(1, Total(order)) with { Currency = currency }));
        foreach (var news in new[] { Request(First, (1, "SHIPPED")), Request(Second, (2, "SHIPPED")) })
            captures.AddRange(scenario.Given(news).Announced<Capture>().Select(capture => capture.Payment));
        Assert.Multiple(() =>
        {
            Assert.That(captures.Select(capture => capture.Amount), Is.EqualTo(new[] { cents.GrossAmount * 2, whole.GrossAmount }));
            Assert.That(captures.Sum(capture => capture.Amount), Is.EqualTo(Total(order)));
            Assert.That(captures[1].Lines![0].UnitPriceGross, Is.EqualTo(decimal.Round(whole.GrossAmount / 3, Currency.DecimalsOf(currency))));
        });
    }

    [Test]
    public void of_a_line_that_two_payments_pay_the_gateway_takes_its_own_part() => SalesScenario.WithMoney(Custom())
        .Given(Create(AgreeingHowItIsPaid.Mixed(7.00m)), Yes(1, "validate", 7.00m))
        .When(Request(First, (1, "SHIPPED")))
        .ThenIs(s => s.Announced<Capture>()[0].Payment.Amount, 7.00m)
        .ThenPaid("1 voucher 4.00 CAPTURED", "1 card 7.00 CAPTURE_REQUESTED", "2 voucher 11.00")
        .When(Request(Second, (2, "SHIPPED")))
        .ThenPaid("1 voucher 4.00 CAPTURED", "1 card 7.00 CAPTURE_REQUESTED", "2 voucher 11.00 CAPTURED")
        .Given(Yes(3, "capture", 7.00m)).ThenStatus("COMPLETE/FULLYSHIPPED");

    [Test]
    public void a_line_that_one_payment_pays_in_two_parts_is_captured_with_both() => SalesScenario.WithMoney(Custom())
        .Given(Create(Bought(Physical(1) with { Payments = [Paid(6m, 1m, 7m), Paid(4m, 0m, 4m)] })), Yes(1, "validate", 11.00m))
        .Given(Request(First, (1, "SHIPPED")), Yes(2, "capture", 11.00m))
        .ThenPaid("1 card 7.00 CAPTURED", "1 card 4.00 CAPTURED")
        .When(RefundingByGateway.Ask("CN1", (1, 11.00m)))
        .ThenIs(s => s.Announced<Contracts.Sales.PaymentManagement.Settled>()[0].Outcome, "PENDING");

    [TestCase(CaptureTimings.EachShipment), TestCase(CaptureTimings.BeforeShipment), TestCase(CaptureTimings.LastShipment)]
    public void nobody_is_asked_for_nothing(string timing) => SalesScenario.WithMoney(Custom(timing))
        .Given(Create(Bought(5.00m, Physical(1) with { Amount = Price(0m, 0m, 0m) })), Yes(1, "validate", 5.00m))
        .ThenStatus("ONHOLD/PENDING_ALLOCATION")
        .Given(Request(First, (1, "SHIPPED")))
        .ThenOperations("1 validate SUCCEEDED 5.00", "2 capture SUCCEEDED 0.00 inside")
        .ThenStatus("COMPLETE/FULLYSHIPPED");

    private static Price Gross(string amount, string currency)
    {
        var gross = decimal.Parse(amount, System.Globalization.CultureInfo.InvariantCulture);
        return Price(gross, 0m, gross) with { Currency = currency, TaxRate = 0 };
    }

    private static WireOrder In(string currency, params OrderLine[] lines)
    {
        var order = Bought(lines);
        return order with { Payments = [order.Payments[0] with { Currency = currency }] };
    }

    private static decimal Total(WireOrder order) => order.Lines.Sum(line => line.Amount.GrossAmount);
}
