using Oms.Contracts.Sales;
using Oms.CustomerService.Acting;
using Oms.CustomerService.Orders;
using Oms.Testing;
using static Oms.CustomerService.Tests.Acting.Views;

namespace Oms.CustomerService.Tests.Acting;

/// <summary>What the Actions menu offers, and what it says of the rest.</summary>
internal sealed class PlanningActs
{
    private static readonly ChannelSettings Default = new();

    [Test, Rule("C-2")]
    public void an_order_that_is_through_cannot_be_cancelled([Values("COMPLETE", "CANCELLED", "REJECTED", "ABORTED", "LOGISTICSCOMPLETE")] string status) =>
        Assert.That(Plan.Of(Act.CancelOrder, Order(status, Line(1, "SHIPPED")), Default).WhyNot, Does.Contain(status));

    [Test, Rule("C-3")]
    public void what_a_warehouse_holds_is_cancelled_there() =>
        Assert.That(Plan.Of(Act.CancelOrder, Order("LOGISTICS", Line(1, "ALLOCATEDSHIP", request: "ST1-O-1-01")), Default).WhyNot, Does.Contain("in the warehouse").And.Contain("ST1-O-1-01"));

    [Test]
    public void an_order_of_which_something_shipped_is_cancelled_line_by_line()
    {
        var order = Order("LOGISTICS", Line(1, "SHIPPED", request: "R"), Line(2, "NEW"));
        Assert.That(Plan.Of(Act.CancelOrder, order, Default).WhyNot, Does.Contain("line by line").Or.Contain("one by one"));
        var lines = Plan.Of(Act.CancelLines, order, Default);
        Assert.That(lines.IsPossible);
        Assert.That(lines.Lines.Select(each => each.WhyNot is null), Is.EqualTo(new[] { false, true }));
    }

    [Test]
    public void a_declined_line_can_be_cancelled() =>
        Assert.That(Plan.Of(Act.CancelLines, Order("LOGISTICS", Line(1, "PICKDECLINED", request: "R")), Default).IsPossible);

    [Test, Rule("C-14")]
    public void services_and_shipping_are_cancelled_with_their_lines_only() =>
        Assert.That(Plan.Of(Act.CancelLines, Order("RECEIVED", Line(1, "NEW"), Line(2, "NEW", "SERVICE"), Line(3, "NEW", "SHIPPING")), Default).Lines.Select(each => each.Line.Number), Is.EqualTo(new[] { 1 }));

    [Test, Rule("R-1")]
    public void only_shipped_lines_come_back_and_each_once()
    {
        var plan = Plan.Of(Act.Return, Order("LOGISTICS", Line(1, "SHIPPED"), Line(2, "NEW"), Line(3, "SHIPPED") with { Rma = "ST1-O-1-R01" }), Default);
        Assert.That(plan.Lines.Select(each => each.WhyNot is null), Is.EqualTo(new[] { true, false, false }));
        Assert.That(plan.Lines[2].WhyNot, Does.Contain("ST1-O-1-R01"));
    }

    [Test]
    public void nothing_comes_back_of_what_has_not_shipped() =>
        Assert.That(Plan.Of(Act.Return, Order("RECEIVED", Line(1, "NEW")), Default).WhyNot, Is.Not.Null);

    [Test, Rule("A-2")]
    public void nothing_is_given_back_of_what_was_not_captured() =>
        Assert.That(Plan.Of(Act.Appease, Order("RECEIVED", Line(1, "NEW")), Default).WhyNot, Does.Contain("captured"));

    [Test, Rule("E-10")]
    public void a_channel_may_have_no_exchanges() =>
        Assert.That(Plan.Of(Act.Exchange, Order("COMPLETE", Line(1, "SHIPPED")), new() { ExchangeEnabled = false }).WhyNot, Does.Contain("E-10"));

    [Test, Rule("X-5")]
    public void a_channel_may_have_no_reshipments() =>
        Assert.That(Plan.Of(Act.Reship, Order("COMPLETE", Line(1, "SHIPPED")), new() { ReshipmentEnabled = false }).WhyNot, Does.Contain("X-5"));

    [Test, Rule("E-3")]
    public void a_line_that_another_order_stands_for_is_not_exchanged_again() =>
        Assert.That(Plan.Of(Act.Exchange, Order("COMPLETE", Line(1, "SHIPPED") with { ReplacedBy = "E00000001" }), Default).Lines[0].WhyNot, Does.Contain("E00000001"));

    [Test]
    public void only_what_travels_in_a_parcel_is_sent_again([Values(Act.Exchange, Act.Reship)] Act act) =>
        Assert.That(Plan.Of(act, Order("COMPLETE", Line(1, "SHIPPED"), Line(2, "SHIPPED", "SERVICE"), Line(3, "SHIPPED", "SHIPPING"), Line(4, "SHIPPED", "VIRTUAL")), Default)
            .Lines.Select(each => each.Line.Number), Is.EqualTo(new[] { 1 }));

    [Test, Rule("R-8")]
    public void a_return_that_came_unannounced_is_not_cancelled()
    {
        var known = new ReturnView { Rma = "R", Status = "REQUESTED", IsPreauthorised = false };
        Assert.That(Plan.Of(Act.CancelReturn, known).WhyNot, Does.Contain("R-8"));
        Assert.That(Plan.Of(Act.ApproveReturn, known).IsPossible);
    }

    [Test, Rule("R-6")]
    public void a_refund_is_released_once() =>
        Assert.That(Plan.Of(Act.ReleaseRefund, new RefundView { Status = "RELEASED" }).WhyNot, Does.Contain("RELEASED"));

    [Test]
    public void an_order_in_a_warehouse_is_not_held() => Assert.Multiple(() =>
    {
        Assert.That(Plan.Of(Act.Hold, Order("LOGISTICS", Line(1, "ALLOCATEDSHIP", request: "R")), Default).IsPossible, Is.False);
        Assert.That(Plan.Of(Act.Hold, Order("RECEIVED", Line(1, "NEW")), Default).IsPossible);
        Assert.That(Plan.Of(Act.EndHold, Order("RECEIVED", Line(1, "NEW")), Default).IsPossible, Is.False);
    });

    [Test]
    public void every_act_has_its_permission() =>
        Assert.That(Enum.GetValues<Act>().Select(ActPermission.Of), Is.All.Matches<string>(CustomerService.Access.Permission.All.Contains));

    [Test, Rule("F-8")]
    public void an_address_is_changed_while_something_holds_the_order() => Assert.Multiple(() =>
    {
        Assert.That(Plan.Of(Act.ChangeAddress, ToTwoPlaces(Hold()), Default).IsPossible);
        Assert.That(Plan.Of(Act.ChangeAddress, ToTwoPlaces(Hold(DateTimeOffset.UnixEpoch)), Default).WhyNot, Does.Contain("before Logistics has it"));
        Assert.That(Plan.Of(Act.ChangeAddress, ToTwoPlaces(), Default).IsPossible, Is.False);
        Assert.That(Plan.Of(Act.ChangeAddress, ToTwoPlaces(Hold()), new() { UpdateShippingAddress = false }).WhyNot, Does.Contain("switched off"));
    });

    [Test, Rule("F-8")]
    public void what_is_collected_keeps_its_address_and_the_rest_may_move()
    {
        var order = ToTwoPlaces(Hold());
        var collected = order with { Placed = order.Placed with { Lines = [.. order.Placed.Lines.Select(line => line.LineNumber == 2 ? line with { PickupLocation = "SHOP7" } : line)] } };
        Assert.That(Plan.Of(Act.ChangeAddress, collected, Default).IsPossible);
        Assert.That(PlanningToReaddress.PlacesOf(collected).Select(place => (string.Join(",", place.Lines), place.WhyNot is null)), Is.EqualTo(new[] { ("1,2", false), ("3", true) }));
    }
}
