using Oms.Sales.Orders.AwaitingAReturn;
using static Oms.Sales.Tests.Example;
using static Oms.Sales.Tests.News;

namespace Oms.Sales.Tests;

internal sealed class WaitingForAReturn
{
    private const string Stream = "ST1/100/parent_return";
    private static readonly SalesDefaults Waits = new() { ExchangeWaitsForReturn = true, RemorseSeconds = 3600 };
    private static readonly Cancel Cancel = new() { OrderId = Id, SalesChannelId = Store };
    private static readonly CancelLine CancelLine = new() { OrderId = Id, SalesChannelId = Store, LineNumber = 1, Reason = "CUSTOMERREQ" };

    [Test, Rule("E-6")]
    public void an_exchange_is_held_where_the_channel_says_so() => SalesScenario.Begin(Waits)
        .When(Create(Child("EX", Physical(1), Virtual(2), Shipping(3))))
        .ThenFacts(typeof(OrderEvent.Placed), typeof(OrderEvent.Received), typeof(OrderEvent.HoldPlaced))
        .ThenAnnounces(typeof(Created), typeof(Updated), typeof(Updated))
        .ThenStatus("ONHOLD/pending_return_parent_order");

    [Test]
    public void a_reshipment_waits_for_nothing() => SalesScenario.Begin(Waits).When(Create(Child("RE"))).ThenStatus("RECEIVED/IMPORTED");

    [Test, Rule("E-6")]
    public void it_goes_on_when_all_came_back() => Held()
        .When(Note("REQUESTED"))
        .Then(new Change(typeof(ParentReturnNote), Stream, new ParentReturnEvent.Noted("REQUESTED")))
        .ThenAnnounces(Array.Empty<Type>())
        .When(Note("APPROVED"))
        .Then(new ParentReturnEvent.Noted("APPROVED"), new OrderEvent.HoldEnded(HoldReason.ParentReturn, [1]), new OrderEvent.LinesShipped([2], []))
        .ThenIs(s => s.Announced<Released>()[0].LineNumbers, [1])
        .ThenStatus("ONHOLD/PENDING_ALLOCATION")
        .When(Settled(Sourced(1))).ThenStatus("LOGISTICS/READYTOSHIP");

    [Test]
    public void the_same_note_again_changes_nothing() => Held()
        .Given(Note("REQUESTED")).When(Note("REQUESTED")).ThenNothing()
        .Given(Note("APPROVED")).When(Note("APPROVED")).ThenNothing();

    [Test, Rule("E-8")]
    public void a_note_that_was_overtaken_changes_nothing() => Held()
        .OfVersion(9).When(Note("REQUESTED")).Then(new ParentReturnEvent.Noted("REQUESTED", 9))
        .OfVersion(7).When(Note("NONE")).ThenNothing()
        .OfVersion(9).When(Note("REQUESTED")).ThenNothing()
        .OfVersion(12).When(Note("REQUESTED")).Then(new ParentReturnEvent.Noted("REQUESTED", 12))
        .OfVersion(11).When(Note("APPROVED")).ThenNothing()
        .When(Cancel).ThenRefused("$.order_id")
        .OfVersion(13).When(Note("APPROVED")).ThenFacts(typeof(ParentReturnEvent.Noted), typeof(OrderEvent.HoldEnded), typeof(OrderEvent.LinesShipped));

    [Test]
    public void an_exchange_that_is_not_held_only_notes_it() => SalesScenario.Begin()
        .Given(Create(Child("EX")))
        .When(Note("APPROVED")).Then(new ParentReturnEvent.Noted("APPROVED"))
        .When(Note("APPROVED")).ThenNothing();

    [Test]
    public void a_note_to_an_order_that_is_not_here_yet_is_too_early() => SalesScenario.Begin()
        .When(Note("APPROVED")).ThenTooEarly("$.order_id")
        .When(Note("PERHAPS")).ThenRefused("$.status");

    [Test]
    public void news_of_shipping_is_refused_while_it_waits() => Held().When(Settled(Sourced(1))).ThenRefused("$.sourcing.order_id");

    [Test, Rule("E-8")]
    public void it_is_cancelled_while_nobody_asked_for_the_return() => Held()
        .Given(Note("REQUESTED"), Note("NONE"))
        .When(Cancel)
        .ThenFacts(typeof(OrderEvent.LinesCancelled)).ThenStatus("CANCELLED/CUSTOMERREQ")
        .When(Note("APPROVED")).Then(new ParentReturnEvent.Noted("APPROVED"));

    [Test, Rule("E-8")]
    public void a_line_of_it_is_cancelled_likewise() => Held().When(CancelLine).ThenFacts(typeof(OrderEvent.LinesCancelled))
        .Given(Note("APPROVED")).ThenIs(s => s.StatusOf(), "COMPLETE/PARTIALLYSHIPPED");

    [Test, Rule("E-8")]
    public void once_the_return_was_asked_for_it_is_refused() => Held().Given(Note("REQUESTED"))
        .When(Cancel).ThenRefused(new Reason("$.order_id", "an exchange whose parent return was not asked for yet", "the return is REQUESTED"))
        .When(CancelLine).ThenRefused("$.order_id");

    [Test, Rule("E-8")]
    public void an_exchange_that_does_not_wait_is_refused_and_a_reshipment_is_not() => SalesScenario.Begin()
        .Given(Create(Child("EX")), Create(Child("RE") with { Id = "101" }))
        .When(Cancel).ThenRefused(new Reason("$.order_id", "an exchange that still waits for the return of what it replaces", "RECEIVED/IMPORTED"))
        .When(CancelLine).ThenRefused("$.order_id")
        .When(Cancel with { OrderId = "101" }).ThenFacts(typeof(Orders.Cancelling.WithdrawalEvent.Requested));

    private static Scenario Held() => SalesScenario.Begin(Waits).Given(Create(Child("EX", Physical(1), Virtual(2), Shipping(3))));

    private static NoteParentReturn Note(string status) => new() { SalesChannelId = Store, OrderId = Id, Status = status };
}
