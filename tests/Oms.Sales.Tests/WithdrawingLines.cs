using Oms.Contracts.Logistics.SourcingManagement;
using Oms.Sales.Orders.Cancelling;
using static Oms.Sales.Tests.Example;
using static Oms.Sales.Tests.News;
using Failed = Oms.Contracts.Common.ErrorManagement.Created;

namespace Oms.Sales.Tests;

/// <summary>Logistics may be ahead of Sales, so it has the last word on what was released.</summary>
internal sealed class WithdrawingLines
{
    private const string Stream = "ST1/100/withdrawal";
    private static readonly Cancel Cancel = new() { OrderId = Id, SalesChannelId = Store, User = "agent" };
    private static readonly LinesToCancel Both = new(Store, Id, [1, 2], "CUSTOMERREQ", true, "agent");

    [Test, Rule("C-10")]
    public void what_is_given_up_is_cancelled_with_all_that_follows() => Asked()
        .When(GivenUp(1, 2))
        .Then(
            new Change(typeof(Order), OrderStream, new OrderEvent.LinesCancelled([
                new CancelledLine(1, "CUSTOMERREQ"), new CancelledLine(2, "CUSTOMERREQ"), new CancelledLine(3, "ASSOCIATEDITEMCANCELLED"), new CancelledLine(4, "ASSOCIATEDITEMCANCELLED")])),
            new Change(typeof(Withdrawal), Stream, new WithdrawalEvent.Granted([1, 2])))
        .ThenStatus("CANCELLED/CUSTOMERREQ");

    [Test, Rule("C-8"), Rule("C-11")]
    public void what_a_warehouse_holds_stays_and_who_cancelled_hears_so() => Asked()
        .When(Held(2))
        .Then(new Change(typeof(Withdrawal), Stream, new WithdrawalEvent.Refused([2])))
        .ThenAnnounces(new Outgoing(new Failed
        {
            Topic = "magento.sales.order_management.cancel",
            Message = "Order 100 of ST1: a warehouse holds lines 2; cancel in the warehouse.",
            Reasons = [new Reason("$.order_id", "what no warehouse holds; cancel in the warehouse", "line 2")],
            User = "agent",
        }));

    [Test]
    public void of_a_single_line_the_refusal_names_that_message() => SalesScenario.Begin()
        .Given(Create(Physical(1), Physical(2)), new CancelLine { OrderId = Id, SalesChannelId = Store, LineNumber = 2, Reason = "CUSTOMERREQ" })
        .When(Held(2))
        .ThenIs(s => s.Announced<Failed>()[0].Topic, "magento.sales.order_management.cancel_line")
        .ThenIs(s => s.Announced<Failed>()[0].Reasons[0].Path, "$.line_number");

    [Test]
    public void the_same_cancel_is_asked_again_and_another_one_waits_for_the_answer() => Asked()
        .When(Cancel).ThenFacts(typeof(WithdrawalEvent.Requested))
        .When(One).ThenTooEarly("$.line_number")
        .Given(Held(1))
        .When(One).ThenFacts(typeof(WithdrawalEvent.Requested));

    [Test]
    public void an_order_that_lists_its_lines_in_any_way_is_asked_and_answered() => SalesScenario.Begin()
        .Given(Create(Physical(2), Physical(1)))
        .When(Cancel).Then(new WithdrawalEvent.Requested(Both))
        .When(GivenUp(2, 1)).ThenFacts(typeof(OrderEvent.LinesCancelled), typeof(WithdrawalEvent.Granted));

    [Test]
    public void the_rest_is_an_answer_when_one_line_was_through_meanwhile() => Asked()
        .Given(Settled(OutOfStock(1)))
        .When(GivenUp(2)).ThenFacts(typeof(OrderEvent.LinesCancelled), typeof(WithdrawalEvent.Granted))
        .ThenIs(s => s.Find<Withdrawal>(Stream)!.IsPending, false);

    [Test]
    public void after_a_refusal_it_can_be_asked_again() => Asked().Given(Held(1)).When(Cancel).Then(new WithdrawalEvent.Requested(Both));

    [Test, Rule("C-4")]
    public void what_shipped_meanwhile_stays_shipped() => Asked()
        .Given(Request(First, (1, "SHIPPED")))
        .When(GivenUp(1, 2))
        .ThenLines("1 SHIPPED/OSREPORT", "2 CANCELLED/CUSTOMERREQ", "3 SHIPPED/OSREPORT", "4 SHIPPED/OSREPORT")
        .ThenStatus("COMPLETE/PARTIALLYSHIPPED");

    [Test]
    public void an_answer_that_comes_twice_changes_nothing() => Asked()
        .Given(GivenUp(1, 2)).When(GivenUp(1, 2)).ThenNothing()
        .When(Held(2)).ThenNothing();

    [Test]
    public void an_old_refusal_does_not_answer_a_new_question() => SalesScenario.Begin()
        .Given(Create(Physical(1), Physical(2)), One)
        .When(Held(2)).ThenNothing();

    /// <summary>Nobody will ship them: an order that went on waiting for them would wait for good.</summary>
    [Test]
    public void lines_that_were_given_up_are_cancelled_whatever_is_asked_now() => SalesScenario.Begin()
        .Given(Create(Physical(1), Physical(2)), One)
        .When(GivenUp(2))
        .Then(new Change(typeof(Order), OrderStream, new OrderEvent.LinesCancelled([new CancelledLine(2, "EEREQ")])));

    [Test]
    public void an_answer_that_says_nothing_or_is_about_nobody_is_refused() => Asked()
        .When(new Withdrawn { SalesChannelId = Store, OrderId = Id }).ThenRefused("$.line_numbers")
        .When(GivenUp(1, 9)).ThenRefused("$.line_numbers[1]")
        .When(GivenUp(1) with { OrderId = "101" }).ThenTooEarly("$.order_id");

    private static CancelLine One => new() { OrderId = Id, SalesChannelId = Store, LineNumber = 1, Reason = "EEREQ", User = "agent" };

    private static Scenario Asked() => SalesScenario.Begin()
        .Given(Create(Physical(1), Physical(2), Service(3, 1), Shipping(4)), Cancel)
        .ThenIs(s => s.HistoryOf<Withdrawal>(Stream)[^1], new WithdrawalEvent.Requested(Both));
}
