namespace Oms.CustomerService.Tests.Flows;

/// <summary>Whether the authorisation stands, before anything ships.</summary>
internal sealed class ValidatingAPayment
{
    private const string Task = "Payment validation";
    private const string Hold = """{"hold": "PENDING_VALIDATE_PAYMENT_REPLY"}""";

    private static Story Asked => new Story().Placed(["PHYSICAL"]).Opened().Sales("order.received", """{"released": []}""").Sales("order.hold_placed", Hold).Asked(1, "validate");

    [Test]
    public void it_waits_as_long_as_nothing_is_known() => Assert.That(new Story().Order(Task), Is.EqualTo("Waiting"));

    [Test]
    public void a_gateway_that_was_asked_is_waited_for() => Assert.That(Asked.Order(Task), Is.EqualTo("Active, next 12:00, waits for the gateway PAY"));

    [Test]
    public void each_time_it_is_asked_is_a_run() => Assert.That(
        Asked.Asked(1, "validate", runs: 2).Asked(1, "validate", runs: 3, nextRun: "2026-03-02T13:00:00Z").Order(Task), Is.EqualTo("Active, 3 runs, next 13:00, waits for the gateway PAY"));

    [Test]
    public void its_yes_completes_it()
    {
        var story = Asked.Asked(1, "validate", runs: 2).Answered(1, true).Sales("order.hold_ended", """{"hold": "PENDING_VALIDATE_PAYMENT_REPLY", "released": [1]}""");
        Assert.That(story.Order(Task), Is.EqualTo("Complete, 2 runs"));
        Assert.That(story.Times(Task), Is.EqualTo("10:04 to 10:06"));
    }

    [Test]
    public void its_no_is_an_error_and_then_the_reason_why_the_order_is_rejected()
    {
        var story = Asked.Answered(1, false, "insufficient funds");
        Assert.That(story.Order(Task), Is.EqualTo("Error, error insufficient funds, operation 1"));
        story.Sales("order.stopped", """{"status": "REJECTED", "reason": "PAYMENT_AUTH_FAIL", "line_reason": "CANCELLEDBYPAYMENT", "line_numbers": [1]}""");
        Assert.That(story.Order(Task), Is.EqualTo("Skipped, error insufficient funds, the order is REJECTED/PAYMENT_AUTH_FAIL"));
    }

    [Test]
    public void silence_is_an_error_until_somebody_has_it_tried_again()
    {
        var story = Asked.Sales("payments.exception_raised", """{"number": 1, "kind": "AUTHORIZATION_NOT_CLEARED", "message": "the gateway did not answer"}""")
            .Sales("order.hold_failed", """{"hold": "PENDING_VALIDATE_PAYMENT_REPLY", "error": "MAX_AUTH_RETRY_ACHIEVED"}""");
        Assert.That(story.Order(Task), Is.EqualTo("Error, error AUTHORIZATION_NOT_CLEARED: the gateway did not answer, operation 1"));
        story.Asked(1, "validate", runs: 2, by: "ann").Sales("order.hold_resumed", Hold);
        Assert.That(story.Order(Task), Is.EqualTo("Active, 2 runs, error AUTHORIZATION_NOT_CLEARED: the gateway did not answer, next 12:00, waits for the gateway PAY"));
    }

    [Test]
    public void what_a_person_settled_names_the_person() => Assert.That(
        Asked.Sales("payments.settled_by_hand", """{"number": 1, "is_done": true, "event": "close_exception", "by": "ann", "reason": "seen at the bank"}""").Order(Task),
        Is.EqualTo("Complete, settled by ann: seen at the bank"));

    [Test]
    public void what_a_person_gave_up_is_skipped() => Assert.That(
        Asked.Sales("payments.settled_by_hand", """{"number": 1, "is_done": false, "event": "close_exception", "by": "ann", "reason": "gone"}""").Order(Task),
        Is.EqualTo("Skipped, given up by ann: gone"));

    [Test]
    public void without_payments_facts_the_hold_tells()
    {
        Assert.That(new Story().Placed(["PHYSICAL"]).Order(Task), Is.EqualTo("Waiting"));
        Assert.That(new Story().Placed(["PHYSICAL"]).Sales("order.received", """{"released": []}""").Sales("order.hold_placed", Hold).Order(Task), Is.EqualTo("Active, waits for the gateway"));
    }

    [Test]
    public void paid_outside_it_is_accepted_inside() => Assert.That(Story.Released(isOffline: true).Order(Task), Is.EqualTo("Complete, accepted inside"));

    [Test]
    public void an_order_without_money_skips_it() => Assert.That(new Story().Placed(["PHYSICAL"], amount: 0).Order(Task), Is.EqualTo("Skipped, there is no money in it"));

    [Test]
    public void an_order_of_the_time_before_gateways_skips_it() => Assert.That(
        new Story().Placed(["PHYSICAL"]).Sales("order.received", """{"released": [1]}""").Order(Task), Is.EqualTo("Skipped, no gateway is asked"));

    [Test]
    public void an_authorisation_that_became_old_is_validated_anew() => Assert.That(
        Asked.Answered(1, true).Asked(2, "revalidate").Order(Task), Is.EqualTo("Active, 2 runs, next 12:00, waits for the gateway PAY"));
}
