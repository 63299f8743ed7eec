using static Oms.Postsales.Tests.Example;
using static Oms.Postsales.Tests.SalesPlayed;

namespace Oms.Postsales.Tests;

[Rule("R-6")]
internal sealed class ReleasingARefund
{
    private const string Note = "CN00000001";
    private static readonly ChannelDefaults ByHand = new() { AutoReleaseRefund = false };

    [Test, Rule("A-6")]
    public void by_default_sales_is_asked_at_once_and_one_message_tells_that_the_money_is_out() => Shop(new())
        .When(Say.Return(1)).ThenIs(Told, "")
        .When(Settled(Note, "RELEASED")).ThenIs(Told, "RELEASED REQUESTED RELEASESUCCESS REFUNDED").ThenAnnounces(typeof(RefundUpdated));

    [Test]
    public void with_auto_release_off_it_is_requested_and_nobody_is_asked_for_money() => Shop(ByHand)
        .When(Say.Return(1)).ThenIs(Told, "REQUESTED REQUESTED  ").ThenPays().ThenRefundIs(Note, "REQUESTED").ThenLeft(1, 0m);

    [Test, Rule("A-6")]
    public void an_agent_releases_it_and_a_gateway_is_pending_before_it_pays() => Requested()
        .When(Say.Release(Note)).ThenAnnounces(typeof(RefundAsked)).ThenPays("100: 1 = 11.00")
        .When(Settled(Note, "PENDING")).ThenIs(Told, "PENDINGRELEASE REQUESTED  ")
        .When(Settled(Note, "RELEASED")).ThenIs(Told, "RELEASED REQUESTED RELEASESUCCESS REFUNDED");

    [Test]
    public void money_that_is_handed_over_outside_is_said_to_be() => Requested()
        .When(Say.Release(Note, offline: true)).ThenIs(s => s.Announced<RefundAsked>()[0].Offline, true);

    [Test]
    public void it_is_released_once() => Requested().Given(Say.Release(Note)).When(Say.Release(Note)).ThenNothing();

    [Test]
    public void an_agent_cancels_it_and_the_money_is_kept_and_may_be_given_another_time() => Requested()
        .When(Say.CancelRefund(Note)).ThenIs(Told, "CANCELLED REQUESTED  ").ThenPays().ThenLeft(1, 11.00m)
        .When(Say.CancelRefund(Note)).ThenNothing()
        .When(Say.Release(Note)).ThenRefused(new Reason("$.credit_note_number", "a refund that can still be released", "CN00000001, which is CANCELLED"))
        .When(Say.Appease(1, 10.00m)).ThenPays("100: 1 = 11.00");

    [Test]
    public void what_was_released_is_not_cancelled() => Requested().Given(Say.Release(Note))
        .When(Say.CancelRefund(Note)).ThenRefused(new Reason("$.credit_note_number", "a refund that can still be cancelled", "CN00000001, which is being released"))
        .Given(Settled(Note, "RELEASED")).When(Say.CancelRefund(Note))
        .ThenRefused(new Reason("$.credit_note_number", "a refund that can still be cancelled", "CN00000001, which is RELEASED"));

    [Test]
    public void goodwill_needs_no_second_word() => Shop(ByHand).When(Say.Appease(1, 1.00m)).ThenPays("100: 1 = 1.10");

    [Test]
    public void the_credit_note_of_another_order_or_of_nobody_is_refused() => Requested().Given(News(Shipped(Physical(1)) with { Id = "101" }))
        .When(Say.Release(Note) with { OrderId = "101" }).ThenRefused(new Reason("$.credit_note_number", "a credit note of this order", Note))
        .When(Say.CancelRefund("CN00000009")).ThenRefused("$.credit_note_number");

    private static Scenario Shop(ChannelDefaults settings) => PostsalesScenario.Of(Shipped(Physical(1)), settings);

    private static Scenario Requested() => Shop(ByHand).Given(Say.Return(1));

    /// <summary>Code, its reason, the refund's reason and its payment's code, as announced by the last message.</summary>
    private static string Told(Scenario scenario) => string.Join(", ", scenario.Announced<RefundUpdated>().Select(told =>
        $"{told.Refund.Status.Code} {told.Refund.Status.ReasonCode} {told.Refund.RefundReason} {told.Refund.Lines[0].Payments[0].Status?.Code}"));
}
