using Oms.Contracts.Common;
using static Oms.Sales.Tests.Example;

namespace Oms.Sales.Tests;

internal sealed class BalancingPrices
{
    [Test]
    public void a_cent_of_rounding_goes_into_the_tax_and_gross_rules() => Placed(Price(10.00m, 0.99m, 11.00m, 0.99m))
        .ThenIs(Amount, Price(10.00m, 1.00m, 11.00m, 1.00m));

    [Test]
    public void a_cent_for_each_rate_is_put_right_in_the_largest_tax() => Placed(Price(10.00m, 1.98m, 12.00m, 0.50m, 1.48m))
        .ThenIs(Amount, Price(10.00m, 2.00m, 12.00m, 0.50m, 1.50m));

    [Test]
    public void a_net_above_the_gross_by_a_cent_leaves_no_negative_tax() => Placed(Price(10.01m, 0.00m, 10.00m, 0.00m))
        .ThenIs(Amount, Price(10.00m, 0.00m, 10.00m, 0.00m));

    [Test]
    public void taxes_that_were_left_out_stay_out() => Placed(Price(10.00m, 1.00m, 11.00m)).ThenIs(Amount, Price(10.00m, 1.00m, 11.00m));

    [Test]
    public void two_cents_with_one_rate_are_refused() => Placed(Price(10.00m, 0.98m, 11.00m, 0.98m))
        .ThenRefused(new Reason("$.order.lines[0].amount.gross_amount", "net and tax together, 10.98", "11.00"));

    [Test]
    public void taxes_that_do_not_add_up_are_refused() => Placed(Price(10.00m, 1.00m, 11.00m, 0.50m))
        .ThenRefused(new Reason("$.order.lines[0].amount.taxes", "taxes of 1.00 together", "0.50"));

    private static Scenario Placed(Price price) => SalesScenario.Begin().When(Create(Physical(1) with { Amount = price }));

    private static Price Amount(Scenario scenario) => scenario.Announced<Created>()[0].Order.Lines[0].Amount;
}
