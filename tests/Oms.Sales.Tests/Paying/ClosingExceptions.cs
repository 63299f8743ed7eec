using Oms.Contracts.Sales.PaymentManagement;
using Oms.Sales.Payments;
using static Oms.Sales.Tests.Paying.Gateway;

namespace Oms.Sales.Tests.Paying;

[Rule("P-7")]
internal sealed class ClosingExceptions
{
    private const string Unknown = "ST1/999/1";

    [TestCaseSource(typeof(Asked), nameof(Asked.Commands))]
    public void of_what_is_open_a_person_says_that_it_was_done(string command) => Asked.InVain(command)
        .When(Asked.Close(Asked.NumberOf(command), "DONE"))
        .ThenIs(s => s.StatusOf(command), "SUCCEEDED")
        .ThenIs(s => s.Announced<ExceptionUpdated>()[0].Exception is { Status: "CLOSED", ClosedBy: "operator", Reason: "the gateway's list says so" }, true)
        .ThenExceptions();

    [TestCaseSource(typeof(Asked), nameof(Asked.Commands))]
    public void or_that_it_will_not_be(string command) => Asked.InVain(command)
        .When(Asked.Close(Asked.NumberOf(command), "ABANDONED"))
        .ThenIs(s => s.StatusOf(command), "ABANDONED")
        .ThenExceptions();

    [TestCaseSource(typeof(Asked), nameof(Asked.Commands))]
    public void one_of_the_two_must_be_said(string command) => Asked.InVain(command)
        .When(Asked.Close(Asked.NumberOf(command), null)).ThenRefused(new Reason("$.outcome", "DONE or ABANDONED", "nothing"))
        .When(Asked.Close(Asked.NumberOf(command), "MAYBE")).ThenRefused("$.outcome");

    [TestCaseSource(typeof(Asked), nameof(Asked.Commands))]
    public void what_needs_nobody_is_not_closed(string command) => Asked.For(command)
        .When(Asked.Close(Asked.NumberOf(command), "DONE")).ThenRefused("$.operation")
        .Given(Asked.Yes(command))
        .When(Asked.Close(Asked.NumberOf(command), null)).ThenRefused("$.operation");

    [TestCaseSource(typeof(Asked), nameof(Asked.Commands))]
    public void a_contradiction_of_what_is_settled_is_closed_without_changing_it(string command) => Contradicted(command)
        .When(Asked.Close(Asked.NumberOf(command), "ABANDONED")).ThenRefused("$.outcome")
        .When(Asked.Close(Asked.NumberOf(command), null)).Then(new PaymentEvent.ExceptionClosed(Asked.NumberOf(command), "operator", "the gateway's list says so"))
        .ThenAnnounces(typeof(ExceptionUpdated))
        .ThenIs(s => s.StatusOf(command), "SUCCEEDED")
        .ThenExceptions()
        .When(Asked.Close(Asked.NumberOf(command), null)).ThenRefused("$.operation");

    [Test]
    public void a_person_may_believe_the_gateway_that_a_capture_given_up_was_made() => Asked.Settled("capture", "ABANDONED")
        .When(Asked.Yes("capture")).WhenTold()
        .When(Asked.Close(2, "DONE"))
        .ThenOperations("1 validate SUCCEEDED 22.00", "2 capture SUCCEEDED 22.00")
        .ThenPaid("1 card 11.00 CAPTURED", "2 card 11.00 CAPTURED").ThenStatus("COMPLETE/FULLYSHIPPED");

    [TestCase("validate"), TestCase("revalidate"), TestCase("cancel"), TestCase("refund")]
    public void nothing_else_that_was_given_up_comes_back(string command) => Asked.Settled(command, "ABANDONED")
        .When(Asked.Yes(command)).WhenTold()
        .When(Asked.Close(Asked.NumberOf(command), "DONE")).ThenRefused("$.outcome")
        .Given(Asked.Close(Asked.NumberOf(command), null)).ThenExceptions();

    [Test]
    public void the_same_contradiction_is_one_exception_however_often_it_comes() => Contradicted("capture")
        .When(Asked.No("capture")).WhenTold().ThenNothing();

    [Test]
    public void an_answer_to_nothing_is_closed_by_its_id()
    {
        var scenario = Asked.For("capture").When(Yes("capture", About(1, 22.00m) with { OperationReference = Unknown })).WhenTold();
        var id = scenario.Announced<ExceptionUpdated>()[0].Exception.AnswerId;
        var close = new CloseException { AnswerId = id, Reason = "somebody else's", User = "operator" };
        scenario
            .When(close).ThenIs(s => s.Announced<ExceptionUpdated>()[0].Exception is { Kind: "UNKNOWN_ANSWER", Status: "CLOSED", ClosedBy: "operator", Amount: 22.00m, Gateway: Name }, true)
            .When(close).ThenNothing()
            .When(close with { AnswerId = "other" }).ThenRefused("$.answer_id")
            .When(close with { AnswerId = null }).ThenRefused("$.answer_id");
    }

    [Test]
    public void who_and_why_must_be_said() => Asked.InVain("capture")
        .When(Asked.Close(2, "DONE") with { User = null, Reason = "" }).ThenRefused("$.user", "$.reason")
        .When(Asked.Close(9, "DONE")).ThenRefused("$.operation")
        .When(Asked.Close(2, "DONE") with { OrderId = "999" }).ThenRefused("$.order_id");

    private static Scenario Contradicted(string command) => Asked.For(command).Given(Asked.Yes(command)).When(Asked.No(command)).WhenTold();
}
