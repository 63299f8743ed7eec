using Oms.Contracts.Postsales.ReturnManagement;
using Oms.Contracts.Sales.OrderManagement;
using static Oms.Postsales.Tests.Example;

namespace Oms.Postsales.Tests;

/// <summary>An agent approves a return, cancels it, changes its tracking data, tells the warehouse once more.</summary>
internal sealed class ChangingAReturn
{
    private const string First = "ST1-100-R01";

    [Test, Rule("R-5")]
    public void an_agent_approves_what_was_requested_and_its_money_goes() => Requested()
        .When(Say.Approve(First))
        .ThenAnnounces(typeof(ReturnUpdated), typeof(ReturnLines), typeof(RefundAsked))
        .ThenReturnIs(First, "APPROVED").ThenPays("100: 1 = 11.00");

    [Test, Rule("R-5")]
    public void a_second_approval_changes_nothing() => Requested().Given(Say.Approve(First)).When(Say.Approve(First)).ThenNothing();

    [Test, Rule("R-5")]
    public void a_cancelled_return_is_not_approved() => Requested().Given(Say.CancelReturn(First))
        .When(Say.Approve(First)).ThenRefused(new Reason("$.return.rma", "a return that can be approved", "ST1-100-R01, which is CANCELLED"));

    [Test, Rule("R-8")]
    public void what_was_only_announced_is_cancelled_and_no_refund_follows() => Requested()
        .When(Say.CancelReturn(First))
        .ThenAnnounces(typeof(ReturnUpdated)).ThenReturnIs(First, "CANCELLED").ThenLeft(1, 11.00m)
        .When(Say.CancelReturn(First)).ThenNothing();

    [Test, Rule("R-8")]
    public void an_approved_return_is_not_cancelled() => Requested().Given(Say.Approve(First))
        .When(Say.CancelReturn(First)).ThenRefused(new Reason("$.return.rma", "a return that is only pre-authorised", "ST1-100-R01, which is APPROVED"));

    [Test, Rule("R-8")]
    public void goods_that_came_unannounced_are_not_cancelled() => Shop().Given(Say.ReceivedIn("TORN", 1))
        .When(Say.CancelReturn(First)).ThenRefused(new Reason("$.return.rma", "a pre-authorised return", "ST1-100-R01, which came unannounced"));

    [Test, Rule("R-8")]
    public void lines_of_a_cancelled_return_may_come_back_after_all() => Requested().Given(Say.CancelReturn(First))
        .When(Say.Return(1)).ThenReturnIs("ST1-100-R02", "REQUESTED");

    [Test]
    public void tracking_data_can_be_changed_and_what_is_left_out_stays() => Requested().Given(Say.Track(First, "1Z", "UPS"))
        .When(Say.Track(First, "2Z"))
        .Then(new ReturnEvent.TrackingChanged(new("2Z", null, null, "UPS")))
        .ThenIs(s => s.Announced<ReturnUpdated>()[0].Return is var told ? $"{told.ReturnTrackingNumber} {told.ReturnTrackingCarrier} {told.Status.Code}" : "", "2Z UPS REQUESTED")
        .When(Say.Track(First, "2Z")).ThenNothing();

    [Test]
    public void tracking_data_of_an_approved_return_can_be_changed_and_of_a_cancelled_one_not() => Requested()
        .Given(Say.Return(2), Say.Approve(First), Say.CancelReturn("ST1-100-R02"))
        .When(Say.Track(First, "1Z")).ThenFacts(typeof(ReturnEvent.TrackingChanged))
        .When(Say.Track("ST1-100-R02", "1Z")).ThenRefused(new Reason("$.return.rma", "a return that was not cancelled", "ST1-100-R02, which is CANCELLED"));

    [Test]
    public void the_warehouse_is_told_once_more() => Requested()
        .When(Say.Retry(First)).ThenAnnounces(typeof(Request))
        .Given(Say.CancelReturn(First)).When(Say.Retry(First)).ThenRefused("$.return.rma")
        .When(Say.Retry("none")).ThenRefused(new Reason("$.return.rma", "the number of a return", "none"));

    [Test]
    public void the_return_of_another_order_is_not_found() => Requested().Given(SalesPlayed.News(Shipped(Physical(1)) with { Id = "101" }))
        .When(Say.Approve(First, "101")).ThenRefused(new Reason("$.return.rma", "the number of a return of order 101", First))
        .When(Say.Approve("none")).ThenRefused(new Reason("$.return.rma", "the number of a return of order 100", "none"))
        .When(Say.Approve("")).ThenRefused("$.return.rma");

    private static Scenario Shop() => PostsalesScenario.Of(Shipped(Physical(1), Physical(2)), new() { AutoApproveReturn = false });

    private static Scenario Requested() => Shop().Given(Say.Return(1));
}
