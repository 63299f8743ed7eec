using Oms.Contracts;
using Oms.Contracts.Logistics.WarehouseManagement;
using Oms.Logistics.ShipmentRequests;
using static Oms.Logistics.Tests.Sample;

namespace Oms.Logistics.Tests;

internal sealed class ShippingLinesAgain
{
    [Test]
    public void the_same_again_changes_nothing() =>
        ARequest().Given(ShipsIn(Box("B1", 1, 2), 1, 2)).When(ShipsIn(Box("B1", 1, 2), 1, 2)).ThenNothing();

    [Test]
    public void without_package_and_tracking_changes_nothing() =>
        ARequest().Given(ShipsIn(Box("B1", 2), 2)).When(Ships(2)).ThenNothing();

    [Test]
    public void another_package_is_refused() =>
        ARequest().Given(ShipsIn(Box("B1", 2), 2)).When(ShipsIn(Box("B2", 2), 2)).ThenRefused(Otherwise(
            "shipped in package B2 (T-B2), now said otherwise than package B1 (T-B1)"));

    [Test]
    public void another_tracking_number_is_refused() =>
        ARequest().Given(ShipsIn(Box("B1", 2), 2)).When(ShipsIn(Box("B1", 2) with { TrackingNumber = "T-9" }, 2)).ThenRefused(Otherwise(
            "shipped in package B1 (T-9), now said otherwise than package B1 (T-B1)"));

    [Test]
    public void a_package_where_there_was_none_is_refused() =>
        ARequest().Given(Ships(2)).When(ShipsIn(Box("B1", 2), 2)).ThenRefused(Otherwise(
            "shipped in package B1 (T-B1), now said otherwise than no package"));

    [Test]
    public void new_lines_ship_although_the_rest_is_a_repeat() =>
        ARequest().Given(ShipsIn(Box("B1", 2), 2)).When(new LinesShipped { RequestId = Request, Packages = [Box("B1", 2), Box("B2", 4)] })
            .Then(new ShipmentRequestEvent.LinesShipped([4], [Box("B2", 4)]));

    [Test]
    public void a_package_that_fills_up_lists_only_what_is_new() =>
        ARequest().Given(ShipsIn(Box("B1", 2), 2)).When(ShipsIn(Box("B1", 2, 4), 2, 4))
            .Then(new ShipmentRequestEvent.LinesShipped([4], [Box("B1", 4)]));

    [Test]
    public void a_contradiction_refuses_the_whole_message() =>
        ARequest().Given(ShipsIn(Box("B1", 2), 2)).When(ShipsIn(Box("B2", 2, 4), 2, 4)).ThenRefused("$.items[0].order_line_number");

    [Test]
    public void a_declined_line_is_refused() =>
        ARequest().Given(Declines(2)).When(Ships(2, 4)).ThenRefused(new Reason(
            "$.items[0].order_line_number", "nothing else of a line that is already declined", "SHIPPED"));

    private static Reason Otherwise(string found) =>
        new("$.items[0].order_line_number", "nothing else of a line that is already shipped", found);
}
