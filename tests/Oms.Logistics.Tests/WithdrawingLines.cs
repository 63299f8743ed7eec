using Oms.Contracts;
using Oms.Contracts.Logistics.SourcingManagement;
using Oms.Contracts.Sales;
using Oms.Contracts.Sales.OrderManagement;
using Oms.Deciding;
using Oms.Logistics.ShipmentRequests;
using Oms.Logistics.SourcingLines;
using Oms.Logistics.StockKeeping;
using Oms.Testing;
using static Oms.Logistics.Tests.Sample;
using static Oms.Logistics.Tests.Shop;
using ShipmentRequest = Oms.Logistics.ShipmentRequests.ShipmentRequest;
using StartPicking = Oms.Contracts.Logistics.ShipmentRequestManagement.StartPicking;
using Updated = Oms.Contracts.Logistics.ShipmentRequestManagement.Updated;

namespace Oms.Logistics.Tests;

/// <summary>Sales asks for lines back: all of them, or none.</summary>
internal sealed class WithdrawingLines
{
    private const string Stream = "ST1/1/sourcing";

    [Test]
    public void a_line_that_waits_is_given_up_and_waits_nowhere() =>
        AWaiting().When(Withdraws(1, 1))
            .ThenFacts(typeof(SourcingEvent.Withdrawn), typeof(StockEvent.NoLongerAwaited), typeof(StockEvent.NoLongerAwaited))
            .ThenAnnounces(new Outgoing(new Withdrawn { SalesChannelId = "ST1", OrderId = "1", LineNumbers = [1], User = "carla" }))
            .ThenIs(s => (s.StockOf()!.Waiting.Count, s.StockOf("WH2")!.Waiting.Count, s.Find<SourcingLines.Sourcing>(Stream)!.Waiting()), (0, 0, 0));

    [Test]
    public void stock_and_releases_that_come_later_do_not_bring_it_back() =>
        AWaiting().Given(Withdraws(1, 1))
            .When(Counts("WH1", (Lamp, 9))).ThenIs(s => s.Announced<Allotted>().Count, 0)
            .When(Buys(1)).ThenNothing();

    [Test]
    public void pieces_on_their_way_to_it_go_to_the_next() =>
        AWaiting().Given(Buys(2), Adjusts("WH1", Now, (Lamp, 1)))
            .When(Withdraws(1, 1))
            .ThenIs(s => (s.StockOf()!.Claims.Orders(), s.Announced<Allotted>().Single().OrderId), (["2"], "2"))
            .When(new Allotted { SalesChannelId = "ST1", OrderId = "1", LineNumber = 1, SourceId = "WH1", Quantity = 1 }).ThenNothing();

    [Test]
    public void a_line_in_a_warehouse_is_held() =>
        ShopOf().Given(Counts("WH1", (Lamp, 1)), Buys(1)).When(Withdraws(1, 1))
            .Then(new SourcingEvent.WithdrawalRefused([1], [1], "carla"))
            .ThenAnnounces(new Outgoing(new Withdrawn { SalesChannelId = "ST1", OrderId = "1", HeldLineNumbers = [1], User = "carla" }));

    [Test]
    public void one_that_is_held_holds_all() =>
        ShopOf().Given(Backorders, Counts("WH1", (Lamp, 0), ("MUG", 1)), Buys(1, Line(1), Line(2, "MUG"), Line(3)))
            .When(Withdraws(1, 1, 2, 3)).Then(new SourcingEvent.WithdrawalRefused([1, 2, 3], [2], "carla"))
            .ThenIs(s => s.StockOf()!.Waiting.Count, 2);

    [Test, Rule("C-3"), Rule("C-7")]
    public void a_line_that_the_customer_collects_is_given_up_while_its_request_is_new() =>
        Collected().When(Withdraws(1, 1))
            .ThenFacts(typeof(SourcingEvent.Withdrawn), typeof(ShipmentRequestEvent.LinesCancelled), typeof(StockEvent.GivenBack))
            .ThenAnnounces(typeof(Withdrawn), typeof(Updated), typeof(Contracts.Logistics.StockManagement.AvailabilityChanged))
            .ThenIs(s => Statuses(s.Announced<Updated>().Single().ShipmentRequest),
                [(1, "CANCELLED", "CUSTOMERREQ"), (2, "NEW", "ITEM_PENDING_PICKING"), (3, "CANCELLED", "ASSOCIATEDITEMCANCELLED")])
            .ThenIs(s => s.AvailableAt(), 1);

    [Test, Rule("C-3")]
    public void a_line_that_the_customer_collects_is_held_once_it_is_picked() =>
        Collected().Given(new StartPicking { ShipmentRequestId = "ST1-1-01" })
            .When(Withdraws(1, 1)).Then(new SourcingEvent.WithdrawalRefused([1], [1], "carla"));

    [Test, Rule("C-7")]
    public void a_line_that_was_shipped_is_held() =>
        Collected().Given(Shipped("ST1-1-01", 1, 2)).When(Withdraws(1, 1, 2)).Then(new SourcingEvent.WithdrawalRefused([1, 2], [1, 2], "carla"));

    [Test]
    public void another_line_of_the_same_request_is_none_that_the_customer_collects() =>
        Collected().When(Withdraws(1, 2)).Then(new SourcingEvent.WithdrawalRefused([2], [2], "carla"));

    [Test]
    public void a_service_may_be_asked_back_alone() =>
        Collected().When(Withdraws(1, 3))
            .Then(new SourcingEvent.Withdrawn([3], [], "carla"), new ShipmentRequestEvent.LinesCancelled([new(3, "CUSTOMERREQ")]));

    [Test]
    public void the_last_line_taken_out_of_a_request_cancels_it() =>
        ShopOf().Given(Counts("WH1", (Lamp, 1)), Buys(1, Line(1) with { PickupLocation = "WH1" })).When(Withdraws(1, 1))
            .ThenIs(s => s.Announced<Updated>().Single().ShipmentRequest.Status, "CANCELLED");

    [Test]
    public void of_a_line_that_nobody_has_there_is_nothing_to_hold() =>
        ShopOf().Given(Counts("WH1", (Lamp, 0)), Buys(1)).When(Withdraws(1, 1)).Then(new SourcingEvent.Withdrawn([1], [], "carla"));

    [Test]
    public void a_line_that_its_warehouse_cancelled_or_all_declined_is_nobodys() =>
        ShopOf().Given(Counts("WH1", (Lamp, 3)), Buys(1, Line(1), Line(2)))
            .Given(new Contracts.Logistics.FulfillmentManagement.CancelLines { RequestId = "ST1-1-01", Items = [1] }, Declined("ST1-1-01", 2))
            .When(Withdraws(1, 1, 2)).Then(new SourcingEvent.Withdrawn([1, 2], [], "carla"));

    [Test]
    public void a_line_that_is_released_after_it_was_asked_back_finds_no_source() =>
        ShopOf().Given(Sample.ReleasedOf(Buys(1, Line(1), Line(2)).Order, 1), Withdraws(1, 2))
            .When(Sample.ReleasedOf(Buys(1, Line(1), Line(2)).Order, 1, 2)).ThenNothing();

    [Test]
    public void the_services_of_a_waiting_line_go_along_and_others_stay() =>
        ShopOf().Given(Backorders, Counts("WH1", (Lamp, 0)), Buys(1, Line(1), Service(2, 1), Line(3), Service(4, 3)))
            .When(Withdraws(1, 1)).ThenIs(s => s.HistoryOf<SourcingLines.Sourcing>(Stream)[^1], new SourcingEvent.Withdrawn([1], [2], "carla"))
            .Given(Adjusts("WH1", Now, (Lamp, 9))).AndAllotted().ThenIs(s => s.Asked(), ["ST1-1-01 WH1: 3 4"]);

    [Test]
    public void the_same_again_is_answered_again_and_changes_nothing() =>
        Collected().Given(Withdraws(1, 1)).When(Withdraws(1, 1)).Then(new SourcingEvent.Withdrawn([1], [3], "carla"))
            .ThenAnnounces(new Outgoing(new Withdrawn { SalesChannelId = "ST1", OrderId = "1", LineNumbers = [1], User = "carla" }))
            .ThenIs(s => s.HistoryOf<ShipmentRequest>("ST1-1-01").Count, 2);

    [Test, Rule("S-2")]
    public void what_was_held_for_it_goes_out() =>
        OneDelivery().When(Withdraws(1, 1)).ThenIs(s => (s.Outcomes(), s.Asked()), (["1/3 SOURCED WH1"], ["ST1-1-01 WH1: 3"]))
            .ThenIs(s => s.Announced<Withdrawn>().Single().LineNumbers, [1])
            .When(Withdraws(1, 1)).ThenIs(s => s.Asked(), []);

    [Test, Rule("S-2")]
    public void what_is_held_for_another_line_too_stays() =>
        OneDelivery(Line(2)).When(Withdraws(1, 1)).ThenIs(s => s.Asked(), [])
            .When(Withdraws(1, 2)).ThenIs(s => s.Asked(), ["ST1-1-01 WH1: 3"]);

    [Test, Rule("S-2")]
    public void what_is_held_is_given_back_when_it_is_asked_back_itself() =>
        OneDelivery().When(Withdraws(1, 3)).ThenIs(s => (s.AvailableAt(sku: "MUG"), s.Asked()), (1, []))
            .Given(Adjusts("WH1", Now, (Lamp, 1))).AndAllotted().ThenIs(s => s.Asked(), ["ST1-1-01 WH1: 1"]);

    [Test]
    public void an_order_that_was_not_released_yet_may_come() => ShopOf().When(Withdraws(1, 1)).ThenTooEarly("$.order_id");

    [Test]
    public void no_lines_and_unknown_lines_are_refused() =>
        AWaiting().When(Withdraws(1)).ThenRefused(new Reason("$.line_numbers", "one line at least", "nothing"))
            .When(Withdraws(1, 1, 8)).ThenRefused(new Reason("$.line_numbers[1]", "the number of a line of the order", "8"));

    private static Withdraw Withdraws(int order, params int[] lines) =>
        new() { SalesChannelId = "ST1", OrderId = $"{order}", LineNumbers = lines.ToValueList(), User = "carla" };

    private static Scenario AWaiting() =>
        ShopOf("WH1", "WH2").Given(Backorders, Counts("WH1", (Lamp, 0)), Counts("WH2", (Lamp, 0)), Buys(1));

    /// <summary>The customer collects a lamp and its wrapping, lines 1 and 3; line 2 is sent.</summary>
    private static Scenario Collected() => ShopOf()
        .Given(Counts("WH1", (Lamp, 1), ("MUG", 1)), Buys(1, Line(1) with { PickupLocation = "WH1" }, Line(2, "MUG"), Service(3, 1)));

    /// <summary>Lamps wait, and a mug is held for them.</summary>
    private static Scenario OneDelivery(params OrderLine[] lines) => ShopOf()
        .Given(Channel(new() { Backorders = true, MaxDeliveries = 1 }), Counts("WH1", (Lamp, 0), ("MUG", 1)), Buys(1, [Line(1), .. lines, Line(3, "MUG")]));

    private static OrderLine Service(int number, int parent) => Line(number, "WRAP") with { ProductType = "SERVICE", ParentLineNumber = parent };
}
