using Oms.Contracts;
using Oms.Contracts.Logistics.WarehouseManagement;
using Oms.Logistics.ShipmentRequests;
using Oms.Testing;
using static Oms.Logistics.Tests.Sample;

namespace Oms.Logistics.Tests;

/// <summary>The mugs, lines 1 and 2, are the request's first aggregated line.</summary>
[Rule("F-4")]
internal sealed class DecliningAggregatedLines
{
    [Test]
    public void a_quantity_declines_as_many_lines() => Declined(ARequest(), Mugs(2), 1, 2, 3);

    [Test]
    public void order_lines_pick_which() => Declined(ARequest(), Mugs(1, 2), 2);

    [Test]
    public void a_quantity_counts_those_declined_before_so_a_repeat_changes_nothing() =>
        ARequest().Given(Mugs(1)).When(Mugs(1)).ThenNothing();

    [Test]
    public void a_greater_quantity_declines_the_difference() => Declined(ARequest().Given(Mugs(1)), Mugs(2), 2);

    [Test]
    public void whichever_line_was_declined_before_is_counted() => ARequest().Given(Declines(2)).When(Mugs(1)).ThenNothing();

    [Test]
    public void shipped_lines_are_passed_over() => Declined(ARequest().Given(Ships(1)), Mugs(1), 2);

    [Test]
    public void more_lines_than_there_are_is_refused() =>
        ARequest().Given(Ships(1)).When(Mugs(2)).ThenRefused(
            new Reason("$.aggregated_items[0].quantity", "1 to 1, the lines that did not end otherwise", "2"));

    [Test]
    public void no_quantity_and_no_lines_is_refused() =>
        ARequest().When(Mugs(0)).ThenRefused(new Reason("$.aggregated_items[0].quantity", "1 to 2, the lines that did not end otherwise", "0"));

    [Test]
    public void an_unknown_aggregated_line_refuses_the_whole_message() =>
        ARequest().When(new LinesDeclined { RequestId = Request, AggregatedItems = [new() { AggregatedLineId = "X", Quantity = 1 }, .. Mugs(1).AggregatedItems!] })
            .ThenRefused(new Reason("$.aggregated_items[0].aggregated_line_id", "an aggregated line of the request", "X"));

    [Test]
    public void order_lines_of_another_aggregated_line_are_refused() =>
        ARequest().When(Mugs(2, 2, 4)).ThenRefused(new Reason("$.aggregated_items[0].order_lines[1]", $"a line of {Request}/1", "4"));

    [Test]
    public void a_quantity_that_is_not_that_of_its_lines_is_refused() =>
        ARequest().When(Mugs(2, 1)).ThenRefused(new Reason("$.aggregated_items[0].quantity", "the number of order_lines", "2"));

    [Test]
    public void a_shipped_line_that_is_picked_is_refused() =>
        ARequest().Given(Ships(2)).When(Mugs(1, 2)).ThenRefused(
            new Reason("$.aggregated_items[0].order_lines[0]", "nothing else of a line that is already shipped", "declined"));

    [Test]
    [Rule("F-3")]
    public void an_aggregated_line_twice_is_refused() =>
        ARequest().When(new LinesDeclined { RequestId = Request, AggregatedItems = [.. Mugs(1).AggregatedItems!, .. Mugs(1).AggregatedItems!] })
            .ThenRefused(new Reason("$.aggregated_items[1].quantity", "each line once", "line 1 again"));

    private static LinesDeclined Mugs(int quantity, params int[] lines) => new()
    {
        RequestId = Request,
        AggregatedItems = [new() { AggregatedLineId = $"{Request}/1", Sku = "MUG", Quantity = quantity, OrderLines = lines.ToValueList() }],
    };

    private static void Declined(Scenario scenario, LinesDeclined message, params int[] lines) =>
        scenario.When(message).ThenIs(
            s => s.HistoryOf<ShipmentRequests.ShipmentRequest>(Request)[^1],
            new ShipmentRequestEvent.LinesDeclined(lines.Select(line => new LineDecline(line, "PICKDECLINED")).ToValueList()));
}
