using Oms.Contracts.Payments;
using Oms.Contracts.Sales.PaymentManagement;
using Oms.Sales.Payments;
using static Oms.Sales.Tests.Example;
using static Oms.Sales.Tests.Paying.Gateway;

namespace Oms.Sales.Tests.Paying;

/// <summary>Whatever a gateway says, and however often: what its operation came to decides.</summary>
[TestFixtureSource(typeof(Asked), nameof(Asked.Commands))]
internal sealed class AnsweringWhatWasAsked(string command)
{
    [Test, Rule("P-5")]
    public void a_first_answer_settles_it_with_the_gateways_words() => Asked.For(command)
        .When(Yes(command, About(Asked.NumberOf(command), 22.00m) with { GatewayResponse = "approved" }))
        .ThenIs(s => s.StatusOf(command), "SUCCEEDED")
        .ThenIs(s => s.Operation(Asked.NumberOf(command)).Response, "approved")
        .ThenIs(s => s.Operation(Asked.NumberOf(command)).NextRun, null)
        .ThenExceptions();

    [Test, Rule("P-7")]
    public void a_no_needs_a_person_unless_the_order_is_rejected_for_it() => Asked.For(command)
        .When(Asked.No(command))
        .ThenIs(s => s.StatusOf(command), "FAILED")
        .ThenExceptions(command switch
        {
            "validate" => [],
            "revalidate" => ["2 REAUTHORIZATION_FAILED"],
            "capture" => ["2 NOT_CAPTURED"],
            "cancel" => ["2 VOID_FAILED"],
            _ => ["3 REFUND_FAILED"],
        })
        .ThenIs(s => s.Announced<ExceptionUpdated>().Count, command == "validate" ? 0 : 1);

    [Test]
    public void the_same_answer_again_changes_nothing() => Asked.For(command)
        .Given(Asked.Yes(command)).When(Asked.Yes(command)).ThenNothing();

    [Test]
    public void the_same_no_again_changes_nothing() => Asked.For(command)
        .Given(Asked.No(command)).When(Asked.No(command)).ThenNothing();

    [Test]
    public void a_yes_after_a_no_is_believed_since_money_moved() => Asked.For(command)
        .Given(Asked.No(command)).When(Asked.Yes(command))
        .ThenIs(s => s.StatusOf(command), "SUCCEEDED")
        .ThenExceptions();

    [Test, Rule("P-7")]
    public void a_no_after_a_yes_is_refused_and_shown_to_a_person() => Asked.For(command)
        .Given(Asked.Yes(command)).When(Asked.No(command))
        .ThenRefused("$.payment.operation_reference")
        .WhenTold()
        .ThenFacts(typeof(PaymentEvent.ExceptionRaised))
        .ThenAnnounces(typeof(ExceptionUpdated))
        .ThenIs(s => s.StatusOf(command), "SUCCEEDED")
        .ThenExceptions($"{Asked.NumberOf(command)} CONTRADICTION");

    [Test]
    public void an_answer_after_it_was_given_up_waiting_still_counts() => Asked.InVain(command)
        .When(Asked.Yes(command))
        .ThenIs(s => s.StatusOf(command), "SUCCEEDED")
        .ThenExceptions();

    [Test]
    public void a_no_after_that_needs_a_person_still_unless_the_order_is_rejected() => Asked.InVain(command)
        .When(Asked.No(command))
        .ThenIs(s => s.StatusOf(command), "FAILED")
        .ThenIs(s => s.Money().Exceptions(), command == "validate" ? 0 : 1);

    [Test, Rule("P-7")]
    public void a_yes_to_what_a_person_closed_as_done_agrees_once_unless_money_moved_outside_and_here() => _ = command is "capture" or "refund"
        ? Asked.Settled(command, "DONE").When(Asked.Yes(command)).ThenRefused("$.payment.operation_reference")
            .WhenTold().ThenIs(s => s.StatusOf(command), "SUCCEEDED").ThenExceptions($"{Asked.NumberOf(command)} CONTRADICTION")
        : Asked.Settled(command, "DONE").When(Asked.Yes(command)).ThenFacts(typeof(PaymentEvent.Answered)).ThenIs(s => s.StatusOf(command), "SUCCEEDED")
            .When(Asked.Yes(command)).ThenNothing();

    [TestCase("DONE", false), TestCase("ABANDONED", true), Rule("P-7")]
    public void what_a_person_said_stays_against_the_gateway_and_is_shown_again(string outcome, bool says) => _ = command == "refund" && says
        // It is told of by itself, in RefundingByGateway.
        ? Asked.Settled(command, outcome) : Asked.Settled(command, outcome).When(says ? Asked.Yes(command) : Asked.No(command)).ThenRefused("$.payment.operation_reference")
        .WhenTold()
        .ThenIs(s => s.StatusOf(command), outcome == "DONE" ? "SUCCEEDED" : "ABANDONED")
        .ThenExceptions($"{Asked.NumberOf(command)} CONTRADICTION");

    [Test]
    public void a_no_to_what_a_person_gave_up_is_no_news() => Asked.Settled(command, "ABANDONED").When(Asked.No(command)).ThenNothing();

    [TestCaseSource(nameof(Others))]
    public void another_amount_currency_or_gateway_is_refused_and_shown_with_the_operation(Func<Payment, Payment> change, string path) => Asked.For(command)
        .When(Yes(command, change(About(Asked.NumberOf(command), 22.00m))))
        .ThenRefused(path)
        .ThenIs(s => ((RaiseException)s.Told()[0]).Operation, Asked.NumberOf(command))
        .WhenTold()
        .ThenIs(s => s.StatusOf(command), "REQUESTED")
        .ThenExceptions($"{Asked.NumberOf(command)} CONTRADICTION");

    [TestCase("ST1/100/9"), TestCase("ST1/999/1"), TestCase("ST1/100"), TestCase("ST1/100/x"), TestCase("magic")]
    public void a_reference_that_was_never_given_is_refused_and_shown_by_itself(string reference) => Asked.For(command)
        .When(Yes(command, About(1, 22.00m) with { OperationReference = reference }))
        .ThenRefused("$.payment.operation_reference")
        .WhenTold()
        .ThenAnnounces(typeof(ExceptionUpdated))
        .ThenIs(s => s.Announced<ExceptionUpdated>()[0].Exception.Kind, "UNKNOWN_ANSWER")
        .ThenIs(s => s.StatusOf(command), "REQUESTED");

    [Test]
    public void an_answer_to_another_command_is_refused() => Asked.For(command)
        .When(Yes(command == "capture" ? "refund" : "capture", About(Asked.NumberOf(command), 22.00m)))
        .ThenRefused("$.payment.operation_reference")
        .ThenIs(s => ((RaiseException)s.Told()[0]).OrderId, Id)
        .ThenIs(s => ((RaiseException)s.Told()[0]).Operation, null);

    private static IEnumerable<TestCaseData> Others()
    {
        yield return new((Func<Payment, Payment>)(payment => payment with { Amount = 21.99m }), "$.payment.amount") { TestName = "another_amount" };
        yield return new((Func<Payment, Payment>)(payment => payment with { Currency = "EUR" }), "$.payment.currency") { TestName = "another_currency" };
        yield return new((Func<Payment, Payment>)(payment => payment with { Gateway = "OTHER" }), "$.payment.gateway") { TestName = "another_gateway" };
    }
}
