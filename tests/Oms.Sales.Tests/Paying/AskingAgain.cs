using Oms.Contracts.Payments;
using Oms.Contracts.Sales.PaymentManagement;
using Oms.Sales.Payments;
using static Oms.Sales.Tests.Example;
using static Oms.Sales.Tests.Paying.Gateway;
using AskAgain = Oms.Contracts.Sales.PaymentManagement.AskAgain;

namespace Oms.Sales.Tests.Paying;

/// <summary>A gateway that does not answer.</summary>
[Rule("P-7")]
internal sealed class AskingAgain
{
    [TestCaseSource(typeof(Asked), nameof(Asked.Commands))]
    public void it_is_asked_again_under_the_same_reference_for_the_same(string command)
    {
        var scenario = Twice(command);
        var first = scenario.Operation(Asked.NumberOf(command));
        scenario.At(Now.AddHours(1)).When(Again(Asked.NumberOf(command), 1))
            .ThenFacts(typeof(PaymentEvent.AskedAgain))
            .ThenIs(s => s.Announced<PaymentMessage>().Select(message => (message.Payment.OperationReference, message.Payment.Amount, message.Payment.GatewayCommand)).ToValueList(), [($"ST1/100/{first.Number}", 22.00m, command)])
            .ThenIs(s => s.Operation(first.Number) with { Runs = 1, NextRun = first.NextRun, LastUpdate = first.LastUpdate }, first);
    }

    [Test]
    public void each_wait_is_twice_as_long_up_to_a_quarter_of_an_hour()
    {
        var (scenario, at, waits) = (Placed(Custom() with { AskAtMost = 7 }, Physical(1)), Now, new List<double>());
        for (var runs = 1; scenario.Operation(1).NextRun is { } next; runs++)
        {
            waits.Add((next - at).TotalSeconds);
            scenario.At(at = next).Given(Again(1, runs));
        }
        Assert.That(waits, Is.EqualTo(new[] { 60, 120, 240, 480, 900, 900, 900 }));
        scenario.ThenExceptions("1 AUTHORIZATION_NOT_CLEARED").ThenStatus("ERROR/MAX_AUTH_RETRY_ACHIEVED")
            .ThenIs(s => s.Operation(1).Trouble!.Message, "the gateway did not answer, asked 7 times");
    }

    [Test]
    public void a_timer_that_comes_early_is_put_off() => Placed(Custom(), Physical(1))
        .At(Now.AddSeconds(59)).When(Again(1, 1)).ThenTooEarly("$");

    [Test]
    public void a_timer_that_was_overtaken_asks_nobody() => Placed(Custom(), Physical(1))
        .At(Now.AddSeconds(60)).Given(Again(1, 1))
        .At(Now.AddHours(1)).When(Again(1, 1)).ThenNothing()
        .Given(Yes(1, "validate", 11.00m))
        .When(Again(1, 2)).ThenNothing()
        .When(Again(9, 1)).ThenNothing();

    [Test]
    public void a_timer_of_an_unknown_order_is_refused() => SalesScenario.WithMoney().When(Again(1, 1)).ThenRefused("$.order_id");

    [TestCase("validate", "1 AUTHORIZATION_NOT_CLEARED"), TestCase("revalidate", "2 REAUTHORIZATION_FAILED"), TestCase("capture", "2 NOT_CAPTURED")]
    [TestCase("cancel", "2 VOID_FAILED"), TestCase("refund", "3 REFUND_FAILED")]
    public void after_the_last_time_a_person_has_to_look(string command, string exception) => Asked.InVain(command)
        .ThenAnnounces(command == "validate" ? [typeof(ExceptionUpdated), typeof(Updated)] : [typeof(ExceptionUpdated)])
        .ThenExceptions(exception)
        .ThenIs(s => s.Operation(Asked.NumberOf(command)).NextRun, null);

    [TestCaseSource(typeof(Asked), nameof(Asked.Commands))]
    public void a_person_begins_the_waits_and_the_count_anew(string command) => Asked.InVain(command)
        .When(new Retry { SalesChannelId = Store, OrderId = Id, Operation = Asked.NumberOf(command), User = "operator" })
        .ThenExceptions()
        .ThenIs(s => s.Announced<PaymentMessage>()[0].Payment.OperationReference, $"ST1/100/{Asked.NumberOf(command)}")
        .ThenIs(s => s.Timers()[0], new Outgoing(Again(Asked.NumberOf(command), 2), Now.AddHours(1).AddSeconds(60)))
        .ThenIs(s => s.Announced<ExceptionUpdated>()[0].Exception is { Status: "CLOSED", ClosedBy: "operator" }, true)
        .At(Now.AddHours(2)).When(Again(Asked.NumberOf(command), 2))
        .ThenIs(s => s.Money().Exceptions(), 1);

    [Test]
    public void an_order_in_error_goes_on_when_it_is_tried_again_and_when_the_answer_comes() => Asked.InVain("validate")
        .ThenStatus("ERROR/MAX_AUTH_RETRY_ACHIEVED")
        .Given(new Retry { SalesChannelId = Store, OrderId = Id, Operation = 1, User = "operator" })
        .ThenStatus("ONHOLD/PENDING_VALIDATE_PAYMENT_REPLY")
        .Given(Asked.Yes("validate")).ThenStatus("ONHOLD/PENDING_ALLOCATION");

    [TestCaseSource(typeof(Asked), nameof(Asked.Commands))]
    public void what_needs_nobody_is_not_tried_again(string command) => Asked.For(command)
        .When(new Retry { SalesChannelId = Store, OrderId = Id, Operation = Asked.NumberOf(command), User = "operator" }).ThenRefused("$.operation")
        .Given(Asked.Yes(command))
        .When(new Retry { SalesChannelId = Store, OrderId = Id, Operation = Asked.NumberOf(command), User = "operator" }).ThenRefused("$.operation");

    [Test]
    public void only_somebody_tries_again_and_only_what_a_gateway_was_asked_for() => Asked.InVain("capture")
        .When(new Retry { SalesChannelId = Store, OrderId = Id, Operation = 2 }).ThenRefused("$.user")
        .When(new Retry { SalesChannelId = Store, OrderId = Id, Operation = 9, User = "operator" }).ThenRefused("$.operation")
        .When(new Retry { SalesChannelId = Store, OrderId = "999", Operation = 1, User = "operator" }).ThenRefused("$.order_id");

    /// <summary>To be asked more than once.</summary>
    private static Scenario Twice(string command) => Asked.For(command, most: 2);

    private static AskAgain Again(int operation, int runs) => new() { SalesChannelId = Store, OrderId = Id, Operation = operation, Runs = runs };
}
