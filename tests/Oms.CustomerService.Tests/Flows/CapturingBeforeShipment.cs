namespace Oms.CustomerService.Tests.Flows;

/// <summary>With the timing that takes the money before the first shipment request (P-2).</summary>
internal sealed class CapturingBeforeShipment
{
    private const string Task = "Capture before shipment";

    private static Story Received(bool isOffline = false) => new Story().Placed(["PHYSICAL"]).Opened("before_shipment", isOffline)
        .Sales("order.received", """{"released": []}""").Sales("order.hold_placed", """{"hold": "PENDING_REMORSE_TIME"}""");

    private static Story Asked => Received().Sales("order.hold_placed", """{"hold": "PENDING_CAPTURE_REPLY"}""").Asked(2, "capture", [1])
        .Sales("order.hold_ended", """{"hold": "PENDING_REMORSE_TIME"}""");

    [Test]
    public void it_waits_for_the_other_holds_before_it() => Assert.That(Received().Order(Task), Is.EqualTo("Waiting"));

    [Test]
    public void then_the_gateway_is_waited_for() => Assert.That(Asked.Order(Task), Is.EqualTo("Active, next 12:00, waits for the gateway PAY"));

    [Test]
    public void captured_it_is_complete_and_nothing_is_left_to_capture_later()
    {
        var story = Asked.Answered(2, true).Sales("order.hold_ended", """{"hold": "PENDING_CAPTURE_REPLY", "released": [1]}""");
        Assert.That(story.Order(Task), Is.EqualTo("Complete"));
        Assert.That(story.Order("Capture"), Is.EqualTo("Skipped, captured before shipment"));
        Assert.That(story.Item(1, "Capture"), Is.EqualTo("Complete"));
    }

    [Test]
    public void a_no_is_an_error_until_it_is_tried_again()
    {
        var story = Asked.Answered(2, false, "expired").Sales("payments.exception_raised", """{"number": 2, "kind": "NOT_CAPTURED", "message": "the gateway said no: expired"}""")
            .Sales("order.hold_failed", """{"hold": "PENDING_CAPTURE_REPLY", "error": "CAPTUREFAILURE"}""");
        Assert.That(story.Order(Task), Is.EqualTo("Error, error NOT_CAPTURED: the gateway said no: expired, operation 2"));
        story.Asked(2, "capture", [1], runs: 2, by: "ann").Sales("order.hold_resumed", """{"hold": "PENDING_CAPTURE_REPLY"}""");
        Assert.That(story.Order(Task), Does.StartWith("Active, 2 runs, "));
    }

    [Test]
    public void outside_it_is_accepted_with_the_release() => Assert.That(
        Received(isOffline: true).Sales("order.hold_ended", """{"hold": "PENDING_REMORSE_TIME", "released": [1]}""").Asked(2, "capture", [1], isOffline: true).Order(Task),
        Is.EqualTo("Complete, accepted inside"));

    [Test]
    public void when_there_was_nothing_to_take_it_is_skipped() => Assert.That(
        Received().Sales("order.hold_ended", """{"hold": "PENDING_REMORSE_TIME", "released": [1]}""").Order(Task), Is.EqualTo("Skipped, not held for it"));
}
