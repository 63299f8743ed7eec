using static Oms.Postsales.Tests.Example;
using static Oms.Postsales.Tests.SalesPlayed;
using RefundCode = Oms.Contracts.Postsales.RefundCode;

namespace Oms.Postsales.Tests;

internal sealed class SettlingARefund
{
    private const string Note = "CN00000001";

    [Test, Rule("A-5")]
    public void a_refund_is_announced_with_its_credit_note_and_every_tax_rate() =>
        PostsalesScenario.Of(Shipped(Physical(1).Priced(Price(20.00m, (5m, 0.50m), (20m, 2.00m)))))
            .Given(Say.Return(1)).When(Settled(Note, "RELEASED"))
            .ThenIs(s => s.Announced<RefundUpdated>()[0].Refund, new Contracts.Postsales.Refund
            {
                Client = Store,
                OrderId = Id,
                StoreId = Store,
                SalesChannelId = Store,
                CreditNoteNumber = Note,
                CreditNoteDate = Now,
                Status = new() { Code = "RELEASED", Name = "Released", ReasonCode = "REQUESTED", ReasonName = "Requested", Date = Now },
                RefundType = "return",
                Rma = "ST1-100-R01",
                User = Say.Agent,
                RefundReason = "RELEASESUCCESS",
                Lines =
                [
                    new()
                    {
                        OrderLine = "1",
                        OrderItemId = "line-1",
                        Reason = "WRONGSIZE",
                        ReasonDescription = "Too small",
                        Payments =
                        [
                            new()
                            {
                                Ref = "card",
                                Details = new()
                                {
                                    CostGross = "22.50",
                                    CostNet = "20.00",
                                    CostVat = "2.50",
                                    VatDetail = [new() { Type = "VAT", Amount = "0.50", Rate = "5" }, new() { Type = "VAT", Amount = "2.00", Rate = "20" }],
                                },
                                Status = new() { Code = "REFUNDED", Name = "Refunded" },
                            },
                        ],
                        Remaining = new() { CostGross = "0.00", CostNet = "0.00", CostVat = "0.00", VatRate = "0", VatDetail = [] },
                    },
                ],
            });

    [Test]
    public void each_payment_gets_its_own_back() => PostsalesScenario.Of(Shipped(Physical(1).Shipped() with
    {
        Payments = [Captured(Price(6.00m, (10m, 0.60m))), Captured(Price(4.00m, (10m, 0.40m)), "voucher")],
    }))
        .When(Say.Return(1))
        .ThenIs(s => s.Announced<RefundAsked>()[0].Lines.Select(line => PostsalesScenario.Text($"{line.LineNumber} {line.PaymentReference} {line.Amount}")).ToValueList(),
            ["1 card 6.60", "1 voucher 4.40"])
        .When(Settled(Note, "RELEASED"))
        .ThenIs(s => s.Announced<RefundUpdated>()[0].Refund.Lines[0].Payments.Select(part => $"{part.Ref} {part.Details.CostGross}").ToValueList(), ["card 6.60", "voucher 4.40"]);

    [Test]
    public void what_is_out_stays_out_whatever_comes_late() => Asked().Given(Settled(Note, "RELEASED"))
        .When(Settled(Note, "RELEASED")).ThenNothing()
        .When(Settled(Note, "PENDING")).ThenNothing()
        .When(Settled(Note, "FAILED")).ThenNothing()
        .When(Settled(Note, "REFUSED")).ThenNothing()
        .ThenRefundIs(Note, "RELEASED").ThenLeft(1, 0m);

    [Test]
    public void a_second_pending_changes_nothing() => Asked().Given(Settled(Note, "PENDING")).When(Settled(Note, "PENDING")).ThenNothing();

    [Test]
    public void a_gateway_that_fails_leaves_it_as_it_is() => Asked().Given(Settled(Note, "PENDING"))
        .When(Settled(Note, "FAILED")).Then(new RefundEvent.Failed([])).ThenAnnounces(Array.Empty<Type>()).ThenRefundIs(Note, "PENDINGRELEASE").ThenLeft(1, 0m);

    [Test, Rule("A-6")]
    public void of_a_gateway_that_is_asked_two_things_are_told() => Asked()
        .When(Settled(Note, "PENDING")).ThenAnnounces(typeof(RefundUpdated)).ThenRefundIs(Note, "PENDINGRELEASE")
        .When(Settled(Note, "RELEASED")).ThenAnnounces(typeof(RefundUpdated)).ThenRefundIs(Note, "RELEASED").ThenLeft(1, 0m);

    [Test, Rule("A-6")]
    public void what_a_gateway_says_stands_in_the_history_and_a_later_answer_ends_it() => Asked().Given(Settled(Note, "PENDING"))
        .When(Settled(Note, "FAILED") with { Reasons = [new("$.response", "a refund", "expired")] })
        .Then(new RefundEvent.Failed([new("$.response", "a refund", "expired")])).ThenRefundIs(Note, "PENDINGRELEASE")
        .When(Settled(Note, "RELEASED")).ThenFacts(typeof(RefundEvent.Released)).ThenRefundIs(Note, "RELEASED");

    [Test, Rule("A-6"), Rule("A-7")]
    public void money_of_a_refund_that_an_operator_abandoned_may_be_given_another_way() => Asked().Given(Settled(Note, "PENDING"), Settled(Note, "FAILED"))
        .When(Settled(Note, "REFUSED")).ThenFacts(typeof(OrderEvent.Booked), typeof(RefundEvent.Cancelled)).ThenRefundIs(Note, "CANCELLED").ThenLeft(1, 11.00m)
        .When(Say.Appease(1, 10.00m)).ThenPays("100: 1 = 11.00").ThenLeft(1, 0m);

    [Test]
    public void what_sales_will_not_pay_is_cancelled_and_the_money_is_there_again() => Asked()
        .When(Settled(Note, "REFUSED")).ThenFacts(typeof(OrderEvent.Booked), typeof(RefundEvent.Cancelled))
        .ThenIs(s => s.Announced<RefundUpdated>()[0].Refund.Status.Code, "CANCELLED").ThenLeft(1, 11.00m)
        .ThenIs(s => s.Announced<RefundUpdated>()[0].Refund.Status is var told ? $"{told.ReasonCode} {told.ReasonName}" : "", "REFUSEDBYSALES $.amount: expected at most 5.00, found 11.00")
        .When(Settled(Note, "REFUSED")).ThenNothing();

    [Test]
    public void money_that_is_out_although_the_refund_was_cancelled_is_no_small_matter() => Asked().Given(Settled(Note, "REFUSED"))
        .When(Settled(Note, "RELEASED")).ThenRefused(new Reason("$.outcome", "nothing of a refund that was cancelled", "RELEASED"));

    [Test]
    public void an_unknown_credit_note_and_an_unknown_outcome_are_refused() => Asked()
        .When(Settled("CN00000009", "RELEASED")).ThenRefused(new Reason("$.credit_note_number", "a credit note of this order", "CN00000009"))
        .When(Settled(Note, "LOST")).ThenRefused(new Reason("$.outcome", "PENDING, RELEASED, FAILED or REFUSED", "LOST"));

    [Test]
    public void only_the_listed_ways_lead_from_status_to_status() => Assert.That(
        RefundStatus.Transitions.Select(step => step.From).Except([RefundCode.Requested, RefundCode.PendingRelease]), Is.Empty);

    private static Scenario Asked() => PostsalesScenario.Of(Shipped(Physical(1))).Given(Say.Return(1));
}
