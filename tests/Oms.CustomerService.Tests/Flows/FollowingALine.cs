namespace Oms.CustomerService.Tests.Flows;

/// <summary>The tasks of an order item.</summary>
internal sealed class FollowingALine
{
    [Test]
    public void it_has_the_lines_sku_and_status()
    {
        var item = Story.Sent(2).Progressed("PICKREADY", 2).Flow.Items[1];
        Assert.That((item.LineNumber, item.Sku, item.Status, item.StatusReason), Is.EqualTo((2, "SKU-2", "PICKREADY", "PICKREADY")));
    }

    [Test]
    public void before_the_release_all_of_it_waits() => Assert.That(
        new[] { "Allocation", "Picking", "Shipping", "Capture" }.Select(task => new Story().Placed(["PHYSICAL"]).Item(1, task)), Is.All.EqualTo("Waiting"));

    [Test]
    public void a_released_line_waits_for_a_source() => Assert.That(Story.Released().Item(1, "Allocation"), Is.EqualTo("Active, waits for Logistics"));

    [Test]
    public void a_line_may_wait_for_stock() => Assert.That(
        Story.Released().Sourcing("sourcing.settled", """{"outcomes": [{"line_number": 1, "outcome": "WAITING", "waits_at": ["WH2"]}]}""").Item(1, "Allocation"), Is.EqualTo("Active, waits for stock at WH2"));

    [Test]
    public void a_line_with_a_source_waits_for_it()
    {
        Assert.That(Story.Sent().Item(1, "Allocation"), Is.EqualTo("Complete, WH1, ST1-100-01"));
        Assert.That(Story.Sent().Item(1, "Picking"), Is.EqualTo("Active, waits for WH1"));
        Assert.That(Story.Sent().Item(1, "Shipping"), Is.EqualTo("Waiting"));
    }

    [Test]
    public void what_the_warehouse_says_is_told() => Assert.That(Story.Sent().Progressed("RECEIVEDBYLOGISTICS", 1).Item(1, "Picking"), Is.EqualTo("Active, WH1 says RECEIVEDBYLOGISTICS"));

    [Test]
    public void a_picked_line_waits_to_leave()
    {
        var story = Story.Sent().Progressed("PICKCONFIRMED", 1);
        Assert.That(story.Item(1, "Picking"), Is.EqualTo("Complete"));
        Assert.That(story.Item(1, "Shipping"), Is.EqualTo("Active, waits for WH1"));
    }

    [Test]
    public void a_shipped_line_tells_its_parcel()
    {
        Assert.That(Story.Sent().Shipped(1).Item(1, "Picking"), Is.EqualTo("Complete"));
        Assert.That(Story.Sent().Shipped(1).Item(1, "Shipping"), Is.EqualTo("Complete, UPS 1Z"));
    }

    [Test]
    public void a_declined_line_is_an_error_until_it_has_another_source()
    {
        var story = Story.Sent().Progressed("PICKDECLINED", 1);
        Assert.That(story.Item(1, "Allocation"), Is.EqualTo("Active, error declined by WH1: PICKDECLINED, declined by WH1: PICKDECLINED"));
        Assert.That(story.Item(1, "Picking"), Is.EqualTo("Error, error declined by WH1: PICKDECLINED"));
        story.Sourced([1], "ST1-100-02", "WH2", allocations: 2);
        Assert.That(story.Item(1, "Allocation"), Is.EqualTo("Complete, 2 runs, error declined by WH1: PICKDECLINED, WH2, ST1-100-02"));
        Assert.That(story.Item(1, "Picking"), Is.EqualTo("Active, 2 runs, error declined by WH1: PICKDECLINED, waits for WH2"));
    }

    [TestCase("SHIPPING")]
    [TestCase("SERVICE")]
    [TestCase("VIRTUAL")]
    public void what_needs_no_source_only_ships(string type)
    {
        var story = new Story().Placed(["PHYSICAL", type]);
        Assert.That(new[] { "Allocation", "Picking" }.Select(task => story.Item(2, task)), Is.All.EqualTo("Skipped, needs no source"));
        story.Sales("order.received", """{"released": [1]}""").Sourced([1]).Shipped(1, 2);
        Assert.That(story.Item(2, "Allocation"), Is.EqualTo("Skipped, needs no source"));
        Assert.That(story.Item(2, "Shipping"), Does.StartWith("Complete"));
    }

    [Test]
    public void a_return_that_nobody_asked_for_is_skipped() => Assert.That(Story.Sent().Shipped(1).Item(1, "Return"), Is.EqualTo("Skipped, no return was asked for"));

    [Test]
    public void one_that_was_is_waited_for_until_a_warehouse_has_the_goods()
    {
        var story = Story.Sent(2).Shipped(1, 2).Postsales("order.return_opened", """{"rma": "R1", "asked": [1], "released": [], "joined": []}""").Return("opened", """{"is_approved": false}""");
        Assert.That(story.Item(1, "Return"), Is.EqualTo("Active, R1 waits for approval"));
        Assert.That(story.Item(2, "Return"), Is.EqualTo("Skipped, no return was asked for"));
        story.Return("approved").Sales("order.lines_returned", """{"rma": "R1", "line_numbers": [1]}""");
        Assert.That(story.Item(1, "Return"), Is.EqualTo("Active, R1 waits for the goods"));
        Assert.That(story.Return("lines_received", """{"lines": [{"line_number": 1}]}""").Item(1, "Return"), Is.EqualTo("Complete, R1"));
    }

    [Test]
    public void what_is_no_goods_is_returned_with_its_approval()
    {
        var story = new Story().Placed(["PHYSICAL", "SERVICE"]).Sales("order.received", """{"released": [1]}""").Sourced([1]).Shipped(1, 2)
            .Postsales("order.return_opened", """{"rma": "R1", "asked": [1]}""").Postsales("order.return_approved", """{"rma": "R1", "joined": [{"line_number": 2}]}""");
        Assert.That(story.Item(2, "Return"), Is.EqualTo("Active, R1 waits for approval"));
        Assert.That(story.Sales("order.lines_returned", """{"rma": "R1", "line_numbers": [1, 2]}""").Item(2, "Return"), Is.EqualTo("Complete, R1"));
    }

    [Test]
    public void one_that_was_cancelled_is_skipped_and_another_one_counts() => Assert.Multiple(() =>
    {
        var story = Story.Sent().Shipped(1).Postsales("order.return_opened", """{"rma": "R1", "asked": [1]}""").Postsales("order.return_cancelled", """{"rma": "R1"}""");
        Assert.That(story.Item(1, "Return"), Is.EqualTo("Skipped, R1 was cancelled"));
        story.Postsales("order.return_opened", """{"rma": "R2", "asked": [1]}""").Return("opened", """{"is_approved": true}""", "R2");
        Assert.That(story.Item(1, "Return"), Is.EqualTo("Active, 2 runs, R2 waits for the goods"));
    });

    [Test]
    public void a_return_of_another_order_is_none_of_its_lines() => Assert.That(
        Story.Sent().Shipped(1).Return("opened", """{"is_approved": true}""", "R9").Return("lines_received", """{"lines": [{"line_number": 1}]}""", "R9").Item(1, "Return"),
        Is.EqualTo("Skipped, no return was asked for"));
}
