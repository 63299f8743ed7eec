using Oms.Contracts.Sales;
using Oms.Sales.Payments;
using static Oms.Sales.Tests.Example;
using static Oms.Sales.Tests.News;
using static Oms.Sales.Tests.Paying.Gateway;
using Revalidate = Oms.Contracts.Payments.PaymentsManagement.Revalidate;

namespace Oms.Sales.Tests.Paying;

/// <summary>Goods of an old order find a source: does its authorisation still stand?</summary>
[Rule("P-6")]
internal sealed class Revalidating
{
    [Test]
    public void an_authorisation_checked_days_ago_is_checked_again_when_lines_are_sourced_and_nothing_waits() => Cleared(Custom(), Physical(1), Shipping(2))
        .At(Now.AddDays(7).AddSeconds(1))
        .When(Settled(Sourced(1)))
        .ThenFacts(typeof(OrderEvent.LinesSourced), typeof(PaymentEvent.Requested))
        .ThenIs(s => s.Announced<Revalidate>()[0].Payment is { Amount: 22.00m, GatewayCommand: "revalidate" }, true)
        .ThenStatus("LOGISTICS/READYTOSHIP")
        .Given(Request(First, (1, "SHIPPED")))
        .ThenOperations("1 validate SUCCEEDED 22.00", "2 revalidate REQUESTED 22.00", "3 capture REQUESTED 22.00");

    [Test]
    public void news_of_the_shipment_request_may_be_first() => Cleared(Custom(), Physical(1))
        .At(Now.AddDays(8)).Given(Request(First, (1, "NEW")), Settled(Sourced(1)))
        .ThenOperations("1 validate SUCCEEDED 11.00", "2 revalidate REQUESTED 11.00");

    [Test]
    public void a_check_that_is_not_older_than_the_setting_is_enough() => Cleared(Custom(), Physical(1))
        .At(Now.AddDays(7)).Given(Settled(Sourced(1)))
        .ThenOperations("1 validate SUCCEEDED 11.00");

    [Test]
    public void each_time_lines_are_sourced_so_much_later_only_what_is_left_is_checked() => Cleared(Custom() with { RevalidateAfterDays = 2 }, Physical(1), Physical(2), Physical(3))
        .At(Now.AddDays(3)).Given(Settled(Sourced(1), OutOfStock(3)), Yes(2, "revalidate", 22.00m))
        .Given(Request(First, (1, "SHIPPED")))
        .At(Now.AddDays(5)).Given(Settled(Sourced(2, Second)))
        .At(Now.AddDays(6)).Given(Settled(Sourced(2, "ST1-100-03", 2)))
        .ThenOperations("1 validate SUCCEEDED 33.00", "2 revalidate SUCCEEDED 22.00", "3 capture REQUESTED 11.00", "4 revalidate REQUESTED 11.00");

    [Test]
    public void one_check_is_enough_while_it_is_out() => Cleared(Custom() with { RevalidateAfterDays = 0 }, Physical(1), Physical(2))
        .At(Now.AddDays(1)).Given(Settled(Sourced(1)))
        .At(Now.AddDays(2)).Given(Settled(Sourced(2)))
        .ThenOperations("1 validate SUCCEEDED 22.00", "2 revalidate REQUESTED 22.00");

    [Test]
    public void what_is_captured_or_paid_outside_needs_no_check() => Cleared(Custom(CaptureTimings.BeforeShipment), Physical(1))
        .Given(Yes(2, "capture", 11.00m)).At(Now.AddDays(9)).Given(Settled(Sourced(1)))
        .ThenOperations("1 validate SUCCEEDED 11.00", "2 capture SUCCEEDED 11.00");

    [Test, Rule("P-4")]
    public void inside_nothing_is_checked() => SalesScenario.WithMoney()
        .Given(Create(Physical(1))).At(Now.AddDays(9)).Given(Settled(Sourced(1)))
        .ThenOperations("1 validate SUCCEEDED 11.00 inside");

    [Test, Rule("P-7")]
    public void a_no_needs_a_person_and_stops_nothing() => Asked.For("revalidate").Given(Asked.No("revalidate"))
        .ThenExceptions("2 REAUTHORIZATION_FAILED").ThenStatus("LOGISTICS/READYTOSHIP");
}
