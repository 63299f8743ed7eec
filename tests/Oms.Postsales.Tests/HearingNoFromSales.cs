using Oms.Contracts.Sales.OrderManagement;
using static Oms.Postsales.Tests.Example;
using static Oms.Postsales.Tests.SalesPlayed;

namespace Oms.Postsales.Tests;

/// <summary>What was decided on a copy that was behind is undone, and said to be.</summary>
internal sealed class HearingNoFromSales
{
    private const string First = "ST1-100-R01";

    [Test]
    public void a_return_that_sales_refuses_is_cancelled_with_the_refund_that_nobody_asked_for_yet() => Shop(new() { AutoReleaseRefund = false }).Given(Say.Return(1))
        .When(Refuse(First))
        .ThenAnnounces(typeof(RefundUpdated), typeof(ReturnUpdated))
        .ThenReturnIs(First, "CANCELLED").ThenIs(s => s.Find<Return>(First)!.Reason, "REFUSEDBYSALES").ThenRefundIs("CN00000001", "CANCELLED").ThenLeft(1, 11.00m)
        .When(Refuse(First)).ThenNothing();

    [Test]
    public void money_that_sales_was_asked_for_is_settled_by_its_answer() => Shop().Given(Say.Return(1))
        .When(Refuse(First)).ThenAnnounces(typeof(ReturnUpdated)).ThenReturnIs(First, "CANCELLED").ThenLeft(1, 0m)
        .When(Settled("CN00000001", "RELEASED")).ThenRefundIs("CN00000001", "RELEASED")
        .When(Say.Return(1)).ThenReturnIs("ST1-100-R02", "APPROVED").ThenPays();

    [Test]
    public void money_that_is_out_stays_out() => Shop().Given(Say.Return(1), Settled("CN00000001", "RELEASED"))
        .When(Refuse(First)).ThenReturnIs(First, "CANCELLED").ThenRefundIs("CN00000001", "RELEASED").ThenLeft(1, 0m);

    /// <summary>It took the exchange's line back, and refuses the service in the order that was paid.</summary>
    [Test, Rule("A-1"), Rule("E-6")]
    public void money_of_an_exchange_that_is_back_without_a_return_is_given_by_an_agent() =>
        Shop(new() { AutoReleaseRefund = false }).Given(Say.Exchange(1)).SalesAnswers().Ships("E00000001")
            .Given(Say.Return(1)).SalesAnswers().Given(Say.ReturnOf("E00000001", 1))
            .Given(Refuse("ST1-E00000001-R01")).ThenLeft(1, 11.00m)
            .When(Say.Appease(1, 10.00m)).ThenRefused("$.appeasement.lines[0].line_number")
            .Tells("E00000001", line => line with { Status = LineStatuses.Returned })
            .When(Say.Appease(1, 10.00m)).ThenPays("100: 1 = 11.00");

    [Test]
    public void a_return_of_an_exchange_is_undone_in_both_orders() => Shop(new() { AutoReleaseRefund = false }).Given(Say.Exchange(1)).SalesAnswers().Ships("E00000001")
        .Given(Say.Return(1)).SalesAnswers().Given(Say.ReturnOf("E00000001", 1)).ThenLeft(1, 0m)
        .When(Refuse("ST1-E00000001-R01", "E00000001"))
        .ThenRefundIs("CN00000001", "CANCELLED").ThenLeft(1, 11.00m)
        .ThenIs(s => (s.Order().Return("ST1-E00000001-R01")!.Status, s.Order("E00000001").Return("ST1-E00000001-R01")!.Status), ("CANCELLED", "CANCELLED"));

    [Test]
    public void a_return_that_nobody_knows_is_refused() => Shop().When(Refuse("none")).ThenRefused(new Reason("$.rma", "the number of a return of order 100", "none"));

    [Test, Rule("E-5")]
    public void a_number_of_ours_that_is_taken_counts_on() => Shop().Given(Say.Exchange(1))
        .When(RefuseChild("E00000001", isIdTaken: true))
        .Then(new Numbering.NumbersEvent.ExchangeNumbered(2), new OrderEvent.ChildRenumbered("E00000001", "E00000002"))
        .ThenIs(s => s.Announced<Create>()[0].Order.Id, "E00000002")
        .SalesAnswers().ThenIs(s => s.Order().Children[0].Content, null)
        .Given(Say.Exchange(2)).ThenIs(s => s.Announced<Create>()[0].Order.Id, "E00000003");

    [Test, Rule("E-5")]
    public void an_id_of_the_agents_choice_that_is_taken_ends_the_exchange() => Shop().Given(Say.Exchange(said => said with { NewOrderId = "200" }, 1))
        .When(RefuseChild("200", isIdTaken: true)).Then(new OrderEvent.ChildEnded("200", [1])).ThenIs(s => s.Order().ChildOf(1), null)
        .When(Say.Return(1)).ThenPays("100: 1 = 11.00");

    [Test, Rule("X-3")]
    public void a_reshipment_that_is_refused_leaves_no_return() => Shop().Given(Say.Reship(1))
        .When(RefuseChild("R00000001")).ThenFacts(typeof(OrderEvent.ChildEnded)).ThenIs(s => s.Order().Returns.Count, 0)
        .When(Say.Reship(1)).ThenIs(s => s.Announced<Create>()[0].Order.Id, "R00000002");

    [Test]
    public void a_refusal_that_comes_twice_or_late_or_of_somebody_elses_order_changes_nothing() => Shop().Given(Say.Exchange(1), RefuseChild("E00000001"))
        .When(RefuseChild("E00000001")).ThenNothing()
        .When(RefuseChild("300")).ThenNothing()
        .When(RefuseChild("300", parent: "999")).ThenNothing()
        .Given(Say.Exchange(1)).SalesAnswers().When(RefuseChild("E00000002")).ThenNothing();

    private static Scenario Shop(ChannelDefaults? settings = null) => PostsalesScenario.Of(Shipped(Physical(1), Physical(2), Shipping(3)), settings);
}
