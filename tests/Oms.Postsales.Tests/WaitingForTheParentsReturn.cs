using static Oms.Postsales.Tests.Example;

namespace Oms.Postsales.Tests;

/// <summary>An exchange order hears how far the lines it stands for have come back: it may wait for that (E-6), or be cancelled until then (E-8).</summary>
[Rule("E-4"), Rule("E-6"), Rule("E-8")]
internal sealed class WaitingForTheParentsReturn
{
    private static readonly ChannelDefaults ByHand = new() { AutoApproveReturn = false };

    [Test]
    public void a_return_that_is_approved_at_once_is_told_as_approved_in_the_end() => Exchanged(new(), 1)
        .When(Say.Return(1)).ThenIs(s => s.Announced<Contracts.Sales.OrderManagement.NoteParentReturn>()[^1].Status, "APPROVED");

    [Test]
    public void an_exchange_that_loses_a_line_hears_how_the_rest_stands() => Exchanged(new(), 1, 2).Given(Say.Return(2))
        .Tells("E00000001", line => line.LineNumber == 1 ? line.Cancelled() : line).ThenNotes("E00000001: APPROVED");

    [Test]
    public void what_happens_before_it_is_placed_an_exchange_hears_then_and_no_other_order_under_its_number()
    {
        var shop = PostsalesScenario.Of(Shipped(Physical(1))).Given(Say.Exchange(1));
        shop.When(Say.Return(1)).ThenNotes();
        shop.When(SalesPlayed.News(shop.Order().Child("E00000001")!.Content!)).ThenNotes("E00000001: APPROVED");
    }

    [Test]
    public void a_return_is_requested_then_approved() => Exchanged(ByHand, 1)
        .When(Say.Return(1)).ThenNotes("E00000001: REQUESTED")
        .When(Say.Approve("ST1-100-R01")).ThenNotes("E00000001: APPROVED");

    [Test]
    public void a_return_that_is_cancelled_was_never_asked_for() => Exchanged(ByHand, 1).Given(Say.Return(1))
        .When(Say.CancelReturn("ST1-100-R01")).ThenNotes("E00000001: NONE");

    [Test]
    public void all_lines_of_the_exchange_are_taken_together() => Exchanged(ByHand, 1, 2)
        .When(Say.Return(1)).ThenNotes("E00000001: REQUESTED")
        .When(Say.Approve("ST1-100-R01")).ThenNotes("E00000001: REQUESTED")
        .When(Say.Return(2)).ThenNotes("E00000001: REQUESTED")
        .When(Say.Approve("ST1-100-R02")).ThenNotes("E00000001: APPROVED");

    [Test]
    public void goods_that_arrive_in_good_condition_are_told_too() => Exchanged(ByHand, 1).Given(Say.Return(1))
        .When(Say.Received(1)).ThenNotes("E00000001: APPROVED");

    [Test]
    public void each_exchange_hears_of_its_own_lines() => Exchanged(ByHand, 1).Given(Say.Exchange(2)).SalesAnswers()
        .When(Say.Return(2)).ThenNotes("E00000002: REQUESTED");

    [Test]
    public void an_exchange_that_was_cancelled_and_a_reshipment_hear_nothing() => Exchanged(ByHand, 1).Tells("E00000001", line => line.Cancelled())
        .When(Say.Return(1)).ThenNotes()
        .Given(Say.Reship(2)).SalesAnswers().When(Say.Approve("ST1-100-R02")).ThenNotes();

    private static Scenario Exchanged(ChannelDefaults settings, params int[] lines) =>
        PostsalesScenario.Of(Shipped(Physical(1), Physical(2), Shipping(3)), settings).Given(Say.Exchange(lines)).SalesAnswers();
}
