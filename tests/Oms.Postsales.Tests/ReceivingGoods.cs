using Oms.Contracts.Postsales.ReturnManagement;
using Oms.Contracts.Sales.OrderManagement;
using static Oms.Postsales.Tests.Example;

namespace Oms.Postsales.Tests;

[Rule("R-9")]
internal sealed class ReceivingGoods
{
    private const string First = "ST1-100-R01";
    private static readonly ChannelDefaults ByHand = new() { AutoApproveReturn = false, GoodConditions = ["AS NEW"] };
    private static readonly Duplicated Twice = new() { Return = new() { SalesChannelId = Store, OrderId = Id, Rma = First } };

    [TestCase(null), TestCase("GOOD"), TestCase("good "), TestCase("as new")]
    public void what_was_announced_and_comes_in_good_condition_is_approved(string? condition) => Shop().Given(Say.Return(1))
        .When(Say.ReceivedIn(condition, 1))
        .ThenFacts(typeof(ReturnEvent.LinesReceived), typeof(ReturnEvent.Approved), typeof(OrderEvent.ReturnApproved), typeof(Numbering.NumbersEvent.CreditNoteNumbered),
            typeof(OrderEvent.Booked), typeof(RefundEvent.Opened))
        .ThenReturnIs(First, "APPROVED").ThenPays("100: 1 = 11.00").ThenReturns("100: 1");

    [Test]
    public void what_is_damaged_stays_for_review_until_an_agent_approves_it() => Shop().Given(Say.Return(1))
        .When(Say.ReceivedIn("TORN", 1)).ThenAnnounces(typeof(ReturnUpdated)).ThenReturnIs(First, "REQUESTED")
        .ThenIs(s => s.Announced<ReturnUpdated>()[0].Return.Lines[0].Condition, "TORN")
        .When(Say.Approve(First)).ThenReturnIs(First, "APPROVED").ThenPays("100: 1 = 11.00");

    [Test]
    public void a_part_of_a_return_waits_for_the_rest() => Shop().Given(Say.Return(1, 2))
        .When(Say.Received(2)).ThenFacts(typeof(ReturnEvent.LinesReceived)).ThenReturnIs(First, "REQUESTED")
        .When(Say.Received(1)).ThenReturnIs(First, "APPROVED").ThenPays("100: 1 2 = 22.00");

    [Test]
    public void one_damaged_line_holds_the_whole_return() => Shop().Given(Say.Return(1, 2), Say.ReceivedIn("TORN", 2))
        .When(Say.Received(1)).ThenReturnIs(First, "REQUESTED");

    [Test]
    public void goods_of_an_approved_return_are_noted() => PostsalesScenario.Of(Shipped(Physical(1))).Given(Say.Return(1))
        .When(Say.ReceivedIn("TORN", 1)).Then(new ReturnEvent.LinesReceived([new(1, "TORN", null)])).ThenReturnIs(First, "APPROVED");

    [Test]
    public void goods_that_nobody_announced_are_a_return_and_need_no_approval() => Shop()
        .When(Say.Received(1))
        .ThenAnnounces(typeof(ReturnUpdated), typeof(ReturnLines), typeof(RefundAsked))
        .ThenReturnIs(First, "APPROVED").ThenPays("100: 1 = 11.00")
        .ThenIs(s => s.Announced<ReturnUpdated>()[0].Return.Status.ReasonCode, "RECEIVED");

    [Test]
    public void goods_that_nobody_announced_and_are_damaged_stay_for_review() => Shop()
        .When(Say.ReceivedIn("TORN", 1)).ThenReturnIs(First, "REQUESTED").ThenLeft(1, 11.00m)
        .When(Say.Approve(First)).ThenPays("100: 1 = 11.00");

    [Test]
    public void goods_are_found_by_the_number_too_and_a_number_nobody_knows_is_that_of_a_blind_return() => Shop().Given(Say.Return(1))
        .When(Say.Received(said => said with { Rma = First }, 1)).ThenReturnIs(First, "APPROVED")
        .When(Say.Received(said => said with { Rma = "LABEL-7" }, 2)).ThenReturnIs("LABEL-7", "APPROVED");

    [Test]
    public void the_same_report_again_changes_nothing() => Shop().Given(Say.Return(1), Say.Received(1))
        .When(Say.Received(1)).ThenNothing();

    [Test]
    public void goods_cannot_come_twice_in_another_condition() => Shop().Given(Say.Return(1), Say.ReceivedIn("TORN", 1))
        .When(Say.ReceivedIn("GOOD", 1))
        .ThenRefused(new Reason("$.return.lines", "goods that did not come before", "line 1 of return ST1-100-R01"))
        .ThenTells(new Outgoing(Twice));

    [Test]
    public void what_goes_along_with_the_goods_may_be_reported_with_them() =>
        PostsalesScenario.Of(Shipped(Physical(1), Service(2, 1)), new() { AutoApproveReturn = false, ReturnServiceLine = true }).Given(Say.Return(1))
            .When(Say.Received(1, 2)).ThenReturnIs(First, "APPROVED").ThenPays("100: 1 2 = 22.00");

    [Test]
    public void goods_that_come_before_their_announcement_are_a_return_already() => Shop()
        .Given(Say.Received(said => said with { Rma = "LABEL-7" }, 1))
        .When(Say.Return(said => said with { Rma = "LABEL-7" }, 1)).ThenNothing()
        .When(Say.Return(1)).ThenRefused("$.return.lines[0].line_number");

    [Test]
    public void goods_of_a_cancelled_return_come_unannounced_named_or_not() => Shop().Given(Say.Return(1), Say.Return(2), Say.CancelReturn(First), Say.CancelReturn("ST1-100-R02"))
        .When(Say.Received(said => said with { Rma = First }, 1)).ThenReturnIs("ST1-100-R03", "APPROVED")
        .When(Say.Received(2)).ThenReturnIs("ST1-100-R04", "APPROVED");

    [Test, Rule("R-10")]
    public void our_own_number_is_as_long_as_channel_and_order_make_it() => Shop()
        .When(Say.Received(said => said with { Rma = new string('R', 71) }, 1)).ThenReturnIs(new string('R', 71), "APPROVED");

    [Test]
    public void a_line_that_is_not_of_the_return_and_another_articles_number_are_refused() => Shop().Given(Say.Return(1))
        .When(Say.Received(said => said with { Rma = First }, 2)).ThenRefused(new Reason("$.return.lines[0].line_number", "a line of return ST1-100-R01", "2"))
        .When(Say.Received(said => said with { Lines = [said.Lines[0] with { Sku = "SKU-2" }] }, 1))
        .ThenRefused(new Reason("$.return.lines[0].sku", "SKU-1, the SKU of line 1", "SKU-2"));

    [Test]
    public void what_is_on_its_way_to_us_is_tried_again() => PostsalesScenario.Begin(ByHand)
        .When(Say.Received(1)).ThenTooEarly("$.return.order_id")
        .Given(SalesPlayed.News(Order(Physical(1)))).When(Say.Received(1)).ThenTooEarly("$.return.lines[0].line_number");

    [Test]
    public void a_report_that_names_nothing_or_a_line_twice_is_refused() => Shop()
        .When(Say.Received()).ThenRefused(new Reason("$.return.lines", "one line at least", "nothing"))
        .When(Say.Received(1, 1)).ThenRefused(new Reason("$.return.lines[1].line_number", "each line once", "1"))
        .When(Say.Received(said => said with { Lines = [said.Lines[0] with { ReasonDescription = new string('x', 1001) }] }, 1)).ThenRefused("$.return.lines[0].reason_description");

    [Test]
    public void the_return_of_another_order_is_refused() => Shop().Given(SalesPlayed.News(Shipped(Physical(1)) with { Id = "101" }), Say.ReturnOf("101", 1))
        .When(Say.Received(said => said with { Rma = "ST1-101-R01" }, 1)).ThenRefused(new Reason("$.return.rma", "a return of order 100", "ST1-101-R01"));

    private static Scenario Shop() => PostsalesScenario.Of(Shipped(Physical(1), Physical(2)), ByHand);
}
