using static Oms.Postsales.Tests.Example;

namespace Oms.Postsales.Tests;

internal sealed class NumberingCreditNotes
{
    [Test]
    public void credit_notes_count_on_without_a_gap_whatever_they_are_for() => PostsalesScenario.Of(Shipped(Physical(1), Physical(2)))
        .When(Say.Appease(1, 1.00m)).ThenIs(Note, "CN00000001")
        .When(Say.Appease(1, 100.00m)).ThenRefused("$.appeasement.lines[0].amount")
        .When(Say.Return(1)).ThenIs(Note, "CN00000002")
        .When(SalesPlayed.News(Order(Physical(1).Shipped().Cancelled()) with { Id = "101" })).ThenIs(Note, "CN00000003");

    [Test]
    public void a_number_is_given_at_the_request_and_kept_when_it_is_cancelled() => PostsalesScenario.Of(Shipped(Physical(1), Physical(2)), new() { AutoReleaseRefund = false })
        .Given(Say.Return(1), Say.CancelRefund("CN00000001")).ThenRefundIs("CN00000001", "CANCELLED")
        .Given(Say.Return(2)).ThenRefundIs("CN00000002", "REQUESTED");

    [Test]
    public void what_refunds_nothing_takes_no_number() => PostsalesScenario.Of(Shipped(Physical(1), Physical(2)))
        .Given(Say.Appease(1, 10.00m), Say.Return(1)).ThenPays()
        .When(Say.Return(2)).ThenIs(Note, "CN00000002");

    [Test]
    public void each_channel_has_its_own() => PostsalesScenario.Of(Shipped(Physical(1)))
        .Given(SalesPlayed.News(Shipped(Physical(1)) with { Store = "ST2" }), Say.Appease(1, 1.00m))
        .When(Say.Return(said => said with { SalesChannelId = "ST2" }, 1)).ThenIs(Note, "CN00000001")
        .ThenIs(s => s.Announced<RefundAsked>()[0].SalesChannelId, "ST2");

    private static string? Note(Scenario scenario) => scenario.Announced<RefundAsked>()[0].CreditNoteNumber;
}
