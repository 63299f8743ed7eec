using Oms.Contracts.Inventory;
using Oms.Contracts.Logistics.SourcingManagement;
using Oms.Logistics.ShipmentRequests;
using Oms.Logistics.SourcingLines;
using Oms.Logistics.StockKeeping;
using Oms.Testing;
using static Oms.Logistics.Tests.Sample;
using static Oms.Logistics.Tests.Shop;

namespace Oms.Logistics.Tests;

/// <summary>A request reserves; a decline gives back, a shipment consumes.</summary>
internal sealed class GivingStockBack
{
    [Test]
    public void a_request_reserves_and_a_shipment_consumes() =>
        ShopOf().Given(Counts("WH1", (Lamp, 3))).Given(Buys(1, Line(1, quantity: 2)))
            .ThenIs(s => (s.AvailableAt(), s.StockOf()!.Claims.Count), (1, 1))
            .When(Shipped("ST1-1-01", 1)).ThenFacts(typeof(ShipmentRequestEvent.LinesShipped), typeof(StockEvent.Shipped))
            .ThenIs(s => (s.AvailableAt(), s.StockOf()!.Claims.Count), (1, 0))
            .When(Shipped("ST1-1-01", 1)).ThenNothing();

    [Test]
    public void a_count_after_the_shipment_has_seen_it_leave() =>
        ShopOf().Given(Counts("WH1", (Lamp, 3)), Buys(1), Shipped("ST1-1-01", 1))
            .At(Now.AddHours(1)).Given(Snapshot("WH1", SnapshotMode.Delta, Now.AddMinutes(-1), (Lamp, 9))).ThenIs(s => s.AvailableAt(), 8)
            .Given(Snapshot("WH1", SnapshotMode.Delta, Now.AddMinutes(1), (Lamp, 9))).ThenIs(s => s.AvailableAt(), 9);

    [Test]
    public void a_shipment_is_after_the_count_that_was_known_whatever_the_clocks_say() =>
        ShopOf().Given(Snapshot("WH1", SnapshotMode.Delta, Now, (Lamp, 3)), Buys(1)).Given(Shipped("ST1-1-01", 1)).ThenIs(s => s.AvailableAt(), 2)
            .Given(Snapshot("WH1", SnapshotMode.Delta, Now, (Lamp, 5))).ThenIs(s => s.AvailableAt(), 4);

    [Test, Rule("S-4")]
    public void a_decline_gives_back_what_the_next_source_then_reserves() =>
        ShopOf("WH1", "WH2").Given(Counts("WH1", (Lamp, 1)), Counts("WH2", (Lamp, 1)), Buys(1))
            .When(Declined("ST1-1-01", 1))
            .ThenFacts(
                typeof(ShipmentRequestEvent.LinesDeclined), typeof(SourcingEvent.Settled), typeof(ShipmentRequestEvent.Requested),
                typeof(StockEvent.GivenBack), typeof(StockEvent.Claimed))
            .ThenIs(s => (s.AvailableAt(), s.AvailableAt("WH2"), s.Outcomes()), (1, 0, ["1/1 SOURCED WH2"]))
            .When(Declined("ST1-1-01", 1)).ThenNothing();

    [Test, Rule("S-4")]
    public void what_is_given_back_goes_to_the_line_that_waited_longest_and_not_to_the_one_that_was_declined() =>
        ShopOf().Given(Backorders, Counts("WH1", (Lamp, 1)), Buys(1), Buys(3), Buys(2))
            .When(Declined("ST1-1-01", 1))
            .ThenIs(s => s.Announced<Allotted>().Single().OrderId, "2")
            .ThenIs(s => s.Outcomes(), ["1/1 OUTOFSTOCK"])
            .AndAllotted().ThenIs(s => s.Outcomes(), ["2/1 SOURCED WH1"]);

    [Test, Rule("S-4")]
    public void a_declined_line_waits_at_the_sources_that_did_not_decline_it() =>
        ShopOf("WH1", "WH2").Given(Backorders, Counts("WH1", (Lamp, 1)), Counts("WH2", (Lamp, 0)), Buys(1))
            .When(Declined("ST1-1-01", 1)).ThenIs(s => s.Outcomes(), ["1/1 WAITING"])
            .ThenIs(s => (s.StockOf()!.Waiting.Count, s.StockOf("WH2")!.Waiting.Orders(), s.AvailableAt()), (0, ["1"], 1))
            .Given(Counts("WH2", (Lamp, 1))).AndAllotted()
            .ThenIs(s => s.Asked(), ["ST1-1-02 WH2: 1"])
            .ThenIs(s => s.Find<Sourcing>("ST1/1/sourcing")!.Line(1)!.DeclinedBy, ["WH1"]);

    [Test]
    public void a_declined_line_keeps_its_age() =>
        ShopOf("WH1", "WH2").Given(Backorders, Counts("WH1", (Lamp, 1)), Counts("WH2", (Lamp, 0)), Buys(1), Buys(2), Declined("ST1-1-01", 1)).AndAllotted()
            .ThenIs(s => s.StockOf("WH2")!.Waiting.Orders(), ["1"])
            .ThenIs(s => s.StockOf()!.Claims.Orders(), ["2"]);

    [Test]
    public void a_warehouse_that_has_none_left_says_so_by_a_status_as_well() =>
        ShopOf().Given(Counts("WH1", (Lamp, 1)), Buys(1))
            .When(new Contracts.Logistics.ShipmentRequestManagement.LinesChangeStatus
            {
                ShipmentRequestId = "ST1-1-01",
                Items = [new() { OrderLineNumber = 1, Status = "NOT_IN_STOCK" }],
            }).ThenIs(s => (s.AvailableAt(), s.StockOf()!.Claims.Count), (0, 0));

    [Test]
    public void a_piece_that_is_missing_is_not_promised_to_the_next() =>
        ShopOf().Given(Backorders, Counts("WH1", (Lamp, 1)), Buys(1), Buys(2))
            .When(new Contracts.Logistics.ShipmentRequestManagement.LinesChangeStatus
            {
                ShipmentRequestId = "ST1-1-01",
                Items = [new() { OrderLineNumber = 1, Status = "NOT_IN_STOCK" }],
            }).ThenIs(s => (s.AvailableAt(), s.StockOf()!.Waiting.Orders()), (0, ["2"]));

    [Test]
    public void what_was_requested_before_the_source_counted_is_taken_off_when_it_ships() =>
        ShopOf().Given(Buys(1, Line(1, quantity: 2)), Counts("WH1", (Lamp, 5))).ThenIs(s => s.AvailableAt(), 5)
            .When(Shipped("ST1-1-01", 1)).ThenIs(s => s.AvailableAt(), 3);

    [Test]
    public void and_given_back_it_is_nothing() =>
        ShopOf().Given(Buys(1), Counts("WH1", (Lamp, 5))).When(Declined("ST1-1-01", 1)).ThenIs(s => s.AvailableAt(), 5)
            .ThenFacts(typeof(ShipmentRequestEvent.LinesDeclined), typeof(SourcingEvent.Settled));

    [Test]
    public void nothing_is_written_down_of_a_source_that_does_not_count() =>
        ShopOf().Given(Buys(1, Line(1), Line(2))).When(Shipped("ST1-1-01", 1)).ThenFacts(typeof(ShipmentRequestEvent.LinesShipped))
            .When(Declined("ST1-1-01", 2)).ThenFacts(typeof(ShipmentRequestEvent.LinesDeclined), typeof(SourcingEvent.Settled));

    [Test]
    public void a_source_that_counts_less_than_it_was_asked_for_is_below_zero_and_sells_nothing() =>
        ShopOf().Given(Counts("WH1", (Lamp, 3)), Buys(1, Line(1, quantity: 3)), Counts("WH1", (Lamp, 1))).ThenIs(s => s.AvailableAt(), -2)
            .When(Buys(2)).ThenIs(s => s.Outcomes(), ["2/1 OUTOFSTOCK"]);
}
