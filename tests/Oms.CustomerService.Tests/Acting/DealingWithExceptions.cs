using Oms.Contracts;
using Oms.Contracts.Sales;
using Oms.Contracts.Sales.PaymentManagement;
using Oms.CustomerService.Acting;
using Oms.CustomerService.Orders;
using Oms.Testing;
using static Oms.CustomerService.Tests.Acting.Views;

namespace Oms.CustomerService.Tests.Acting;

/// <summary>What can be done about money that needs a person (P-7).</summary>
internal sealed class DealingWithExceptions
{
    [TestCase("capture", "FAILED", ExpectedResult = "retry mark DONE,ABANDONED")]
    [TestCase("capture", "REQUESTED", ExpectedResult = "retry mark DONE,ABANDONED")]
    [TestCase("refund", "FAILED", ExpectedResult = "retry - DONE,ABANDONED")]
    [TestCase("capture", "SUCCEEDED", ExpectedResult = "- - seen")]
    [TestCase("capture", "SUCCEEDED", "mark_captured", ExpectedResult = "retry - seen,ABANDONED")]
    [TestCase("capture", "ABANDONED", "close_exception", ExpectedResult = "- - seen,DONE")]
    [TestCase("refund", "ABANDONED", "close_exception", ExpectedResult = "- - seen")]
    [Rule("P-7")]
    public string what_is_offered_follows_from_how_the_operation_stands(string command, string status, string what = "notify")
    {
        var (money, operation) = Money(command, status, what, new() { Message = "no" });
        Assert.That(Plan.Of(Act.CloseException, money, operation).IsPossible);
        return $"{(Plan.Of(Act.RetryPayment, money, operation).IsPossible ? "retry" : "-")} {(Plan.Of(Act.MarkPaid, money, operation).IsPossible ? "mark" : "-")} "
            + string.Join(",", PlanningPayments.OutcomesOf(operation).Select(outcome => outcome.Length > 0 ? outcome : "seen"));
    }

    [Test, Rule("P-7")]
    public void without_an_exception_only_a_capture_without_answer_is_dealt_with()
    {
        var (money, operation) = Money("capture", "REQUESTED", "capture", null);
        Assert.That(new[] { Act.RetryPayment, Act.MarkPaid, Act.CloseException }.Where(act => Plan.Of(act, money, operation).IsPossible), Is.EqualTo(new[] { Act.MarkPaid }));
        Assert.That(Plan.Of(Act.MarkPaid, money, operation with { Offline = true }).IsPossible, Is.False);
    }

    [Test]
    public void a_capture_is_not_tried_again_when_its_authorisation_was_let_go()
    {
        var (money, operation) = Money("capture", "FAILED", "notify", new() { Message = "no" });
        Assert.That(Plan.Of(Act.RetryPayment, money with { Operations = [.. money.Operations, new() { Number = 3, Command = "cancel" }] }, operation).WhyNot, Does.Contain("let go"));
    }

    [Test, Rule("P-7")]
    public void closing_needs_an_outcome_that_is_offered_and_a_comment() => Assert.Multiple(() =>
    {
        Assert.That(Faults(new Wish.CloseException(2, "", " ")), Is.EqualTo(new[] { "outcome", "comment" }));
        Assert.That(Faults(new Wish.CloseException(2, ExceptionOutcome.Done, "Seen at the bank")), Is.Empty);
        Assert.That(Faults(new Wish.MarkPaid(2, new string('x', 1001))), Is.EqualTo(new[] { "comment" }));
        Assert.That(Faults(new Wish.RetryPayment(7)), Is.EqualTo(new[] { "" }));
    });

    [Test]
    public void what_is_sent_names_the_operation_and_who_wants_it() => Assert.Multiple(() =>
    {
        Assert.That(Sent(new Wish.RetryPayment(2)), Is.EqualTo(new Retry { SalesChannelId = "ST1", OrderId = "O-1", Operation = 2, User = "ann" }));
        Assert.That(Sent(new Wish.MarkPaid(2, "Seen")), Is.EqualTo(new MarkCaptured { SalesChannelId = "ST1", OrderId = "O-1", Operation = 2, Reason = "Seen", User = "ann" }));
        Assert.That(Sent(new Wish.CloseException(2, "", "Seen")), Is.EqualTo(new CloseException { SalesChannelId = "ST1", OrderId = "O-1", Operation = 2, Reason = "Seen", User = "ann" }));
    });

    private static OrderView Failed => Order("ERROR", Line(1, "NEW")) with { Money = Money("capture", "FAILED", "notify", new() { Message = "no" }).Money };

    private static Message Sent(Wish wish) => Commanding.Of(wish, Failed, "ann").Single();

    private static IEnumerable<string> Faults(Wish wish) => Wishing.Faults(wish, Failed, new()).Select(reason => reason.Path);

    private static (OrderMoney Money, PaymentOperation Operation) Money(string command, string status, string what, PaymentException? exception)
    {
        var operation = new PaymentOperation { Number = 2, Command = command, Status = status, Event = what, Exception = exception };
        return (new() { Operations = [operation] }, operation);
    }
}
