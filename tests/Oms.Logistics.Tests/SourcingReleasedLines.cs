using Oms.Contracts;
using Oms.Contracts.Logistics;
using Oms.Contracts.Logistics.SourcingManagement;
using Oms.Logistics.ShipmentRequests;
using Oms.Logistics.SourcingLines;
using static Oms.Logistics.Tests.Sample;
using ShipmentRequest = Oms.Logistics.ShipmentRequests.ShipmentRequest;
using Sourcing = Oms.Logistics.SourcingLines.Sourcing;

namespace Oms.Logistics.Tests;

internal sealed class SourcingReleasedLines
{
    [Test]
    public void goods_go_into_one_request_with_their_services_and_the_postage() =>
        FromNothing().When(Released(1, 2, 4))
            .ThenFacts(typeof(SourcingEvent.Settled), typeof(ShipmentRequestEvent.Requested))
            .ThenIs(s => Statuses(s.Find<ShipmentRequest>(Request)!.Content),
                [(1, "NEW", "ITEM_PENDING_PICKING"), (2, "NEW", "ITEM_PENDING_PICKING"), (3, "NEW", "ITEM_PENDING_PICKING"),
                 (4, "NEW", "ITEM_PENDING_PICKING"), (5, "NEW", "ITEM_PENDING_PICKING")]);

    [Test]
    public void sales_is_told_of_every_line_that_got_a_source() =>
        FromNothing().When(Released(1, 2)).ThenIs(s => s.Announced<Settled>().Single(), new Settled
        {
            Sourcing = new()
            {
                SalesChannelId = "ST1",
                OrderId = "100",
                Lines = [Sourced(1), Sourced(2), Sourced(3)],
            },
        });

    [Test]
    public void the_same_release_again_changes_nothing() => ARequest().When(Released(1, 2, 4)).ThenNothing();

    [Test]
    public void a_later_release_leaves_settled_lines_alone_and_counts_on() =>
        FromNothing().Given(Released(1, 2)).When(Released(1, 2, 4))
            .ThenIs(s => s.Announced<Settled>().Single().Sourcing.Lines, [Sourced(4) with { ShipmentRequestId = SecondRequest }])
            .ThenIs(s => s.Find<Sourcing>(SourcingStream)!.LastRequestNumber, 2);

    [Test]
    public void postage_and_services_alone_need_no_source() => FromNothing().When(Released(3, 5, 6)).ThenNothing();

    [Test]
    public void a_cancelled_service_stays_behind() =>
        FromNothing().When(ReleasedOf(With(3, line => line with { Status = "CANCELLED" }), 1))
            .ThenIs(s => s.Find<ShipmentRequest>(Request)!.Content.Items.Select(item => item.OrderLineNumber).ToValueList(), [1, 5]);

    [Test]
    public void a_line_that_is_not_in_the_order_is_refused() =>
        FromNothing().When(Released(1, 9)).ThenRefused(new Reason("$.line_numbers[1]", "the number of a line of the order", "9"));

    [Test]
    public void an_order_without_store_and_id_is_refused() =>
        FromNothing().When(ReleasedOf(AnOrder with { Store = "", Id = "" }, 1)).ThenRefused("$.order.store", "$.order.id");

    private static SourcedLine Sourced(int line) => new()
    {
        LineNumber = line,
        Outcome = SourcingOutcome.Sourced,
        SourceId = "WH1",
        ShipmentRequestId = Request,
        TotalSourceAllocations = 1,
    };
}
