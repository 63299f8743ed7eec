using Oms.Contracts.Sales.PaymentManagement;
using Oms.Sales.Payments;
using static Oms.Sales.Tests.Example;
using static Oms.Sales.Tests.News;
using static Oms.Sales.Tests.Paying.Gateway;
using GatewayRefund = Oms.Contracts.Payments.PaymentsManagement.Refund;

namespace Oms.Sales.Tests.Paying;

internal sealed class RefundingByGateway
{
    [Test]
    public void what_the_gateway_took_is_asked_back_of_it_and_pending() => Captured()
        .When(Ask("CN1", (1, 4.00m), (2, 11.00m)))
        .ThenFacts(typeof(PaymentEvent.RefundAccepted), typeof(PaymentEvent.Requested))
        .ThenIs(s => Outcomes(s), ["PENDING"])
        .ThenIs(s => s.Announced<GatewayRefund>()[0].Payment.Amount, 15.00m)
        .ThenIs(s => s.Announced<GatewayRefund>()[0].Payment.Lines!.Select(line => (line.LineNumber, line.RefundAmount)).ToValueList(), [(1, 4.00m), (2, 11.00m)])
        .ThenIs(s => s.Operation(3).CreditNote, "CN1");

    [Test]
    public void a_yes_releases_it() => Captured().Given(Ask("CN1", (1, 4.00m)))
        .When(Yes(3, "refund", 4.00m)).ThenIs(Outcomes, ["RELEASED"])
        .ThenIs(s => s.Money().Find("CN1")!.IsReleased, true);

    [Test, Rule("P-7")]
    public void a_no_is_told_and_needs_a_person_and_may_be_tried_again() => Captured().Given(Ask("CN1", (1, 4.00m)))
        .When(No(3, "refund", 4.00m)).ThenIs(Outcomes, ["FAILED"]).ThenExceptions("3 REFUND_FAILED")
        .Given(new Retry { SalesChannelId = Store, OrderId = Id, Operation = 3, User = "operator" })
        .ThenIs(s => s.Announced<GatewayRefund>()[0].Payment.OperationReference, "ST1/100/3")
        .ThenExceptions()
        .When(Yes(3, "refund", 4.00m)).ThenIs(Outcomes, ["RELEASED"]);

    [Test, Rule("P-7")]
    public void one_that_is_given_up_is_refused_for_good_and_its_money_free_for_another() => Captured()
        .Given(Ask("CN1", (1, 11.00m)), No(3, "refund", 11.00m))
        .When(Asked.Close(3, "ABANDONED")).ThenIs(Outcomes, ["REFUSED"])
        .When(Ask("CN1", (1, 11.00m))).ThenNothing()
        .When(Ask("CN2", (1, 11.00m))).ThenIs(Outcomes, ["PENDING"]);

    [Test]
    public void a_person_may_say_that_it_is_out() => Captured().Given(Ask("CN1", (1, 4.00m)), No(3, "refund", 4.00m))
        .When(Asked.Close(3, "DONE")).ThenIs(Outcomes, ["RELEASED"]).ThenExceptions();

    [Test, Rule("C-12")]
    public void what_is_on_its_way_counts_as_given_back() => Captured().Given(Ask("CN1", (1, 6.00m)))
        .When(Ask("CN2", (1, 5.01m))).ThenIs(Outcomes, ["REFUSED"])
        .When(Ask("CN3", (1, 5.00m))).ThenIs(Outcomes, ["PENDING"]);

    [Test]
    public void what_failed_counts_until_it_is_given_up() => Captured().Given(Ask("CN1", (1, 11.00m)), No(3, "refund", 11.00m))
        .When(Ask("CN2", (1, 0.01m))).ThenIs(Outcomes, ["REFUSED"]);

    [Test]
    public void a_capture_without_answer_gives_nothing_back() => Cleared(Custom(), Physical(1)).Given(Request(First, (1, "SHIPPED")))
        .When(Ask("CN1", (1, 0.01m))).ThenIs(Outcomes, ["REFUSED"]);

    [Test]
    public void one_that_is_handed_over_outside_asks_nobody() => Captured()
        .When(Ask("CN1", (1, 4.00m)) with { Offline = true })
        .ThenFacts(typeof(PaymentEvent.Refunded))
        .ThenIs(Outcomes, ["RELEASED"])
        .ThenIs(s => s.Operation(3).IsOffline, true);

    [Test]
    public void of_a_mixed_one_the_gateway_pays_its_part_and_the_rest_goes_with_that() => MixedAndCaptured()
        .When(Both("CN1")).ThenIs(Outcomes, ["PENDING"])
        .ThenIs(s => s.Announced<GatewayRefund>()[0].Payment.Amount, 7.00m)
        .When(Yes(4, "refund", 7.00m)).ThenIs(Outcomes, ["RELEASED"])
        .ThenIs(s => Given(s), 11.00m);

    [Test]
    public void a_mixed_one_that_is_given_up_has_given_nothing() => MixedAndCaptured()
        .Given(Both("CN1"), No(4, "refund", 7.00m), Asked.Close(4, "ABANDONED"))
        .ThenIs(s => Given(s), 0m)
        .When(Both("CN2")).ThenIs(Outcomes, ["PENDING"]);

    [Test, Rule("P-7")]
    public void one_that_was_given_up_and_paid_all_the_same_counts_and_is_shown() => Captured()
        .Given(Ask("CN1", (1, 11.00m)), No(3, "refund", 11.00m), Asked.Close(3, "ABANDONED"))
        .When(Yes(3, "refund", 11.00m))
        .ThenIs(s => Given(s), 11.00m)
        .ThenExceptions("3 CONTRADICTION")
        .When(Ask("CN2", (1, 0.01m))).ThenIs(Outcomes, ["REFUSED"]);

    [Test, Rule("P-7")]
    public void it_does_not_when_the_money_went_another_way_meanwhile() => Captured()
        .Given(Ask("CN1", (1, 11.00m)), No(3, "refund", 11.00m), Asked.Close(3, "ABANDONED"), Ask("CN2", (1, 0.01m)))
        .When(Yes(3, "refund", 11.00m)).ThenRefused("$.payment.operation_reference")
        .WhenTold().ThenExceptions("3 CONTRADICTION");

    [Test, Rule("P-7")]
    public void of_a_mixed_one_what_goes_outside_counts_with_it() => MixedAndCaptured()
        .Given(Both("CN1"), No(4, "refund", 7.00m), Asked.Close(4, "ABANDONED"))
        .When(Yes(4, "refund", 7.00m)).ThenExceptions("4 CONTRADICTION")
        .ThenIs(s => Given(s), 11.00m)
        .When(Both("CN2")).ThenIs(Outcomes, ["REFUSED"]);

    [Test, Rule("P-7")]
    public void nor_when_only_what_goes_outside_went_another_way() => MixedAndCaptured()
        .Given(Both("CN1"), No(4, "refund", 7.00m), Asked.Close(4, "ABANDONED"))
        .Given(Ask("CN2") with { Amount = 4.00m, Lines = [new() { LineNumber = 1, PaymentReference = "voucher", Amount = 4.00m }] })
        .When(Yes(4, "refund", 7.00m)).ThenRefused("$.payment.operation_reference")
        .WhenTold().ThenExceptions("4 CONTRADICTION")
        .ThenIs(s => Given(s), 4.00m);

    [Test]
    public void one_of_what_was_paid_outside_asks_nobody() => MixedAndCaptured()
        .When(Ask("CN1") with { Amount = 4.00m, Lines = [new() { LineNumber = 1, PaymentReference = "voucher", Amount = 4.00m }] })
        .ThenIs(Outcomes, ["RELEASED"]);

    internal static Refund Ask(string number, params (int Line, decimal Amount)[] lines) => new()
    {
        SalesChannelId = Store,
        OrderId = Id,
        CreditNoteNumber = number,
        RefundType = "return",
        Currency = "USD",
        Amount = lines.Sum(line => line.Amount),
        Lines = lines.Select(line => new RefundedLine { LineNumber = line.Line, PaymentReference = "card", Amount = line.Amount }).ToValueList(),
    };

    private static Refund Both(string number) => Ask(number) with
    {
        Amount = 11.00m,
        Lines = [new() { LineNumber = 1, PaymentReference = "voucher", Amount = 4.00m }, new() { LineNumber = 1, PaymentReference = "card", Amount = 7.00m }],
    };

    private static Scenario Captured() => Cleared(Custom(), Physical(1), Physical(2)).Given(Request(First, (1, "SHIPPED"), (2, "SHIPPED")), Yes(2, "capture", 22.00m));

    /// <summary>Line 1, paid by voucher and card, has shipped; of both payments it is captured.</summary>
    private static Scenario MixedAndCaptured() => SalesScenario.WithMoney(Custom())
        .Given(Create(AgreeingHowItIsPaid.Mixed(7.00m)), Yes(1, "validate", 7.00m), Request(First, (1, "SHIPPED")), Yes(3, "capture", 7.00m));

    private static decimal Given(Scenario scenario) => scenario.Money().Operations.Where(each => each is { Command: "refund", Status: "SUCCEEDED" }).Sum(each => each.Amount);

    private static ValueList<string> Outcomes(Scenario scenario) => scenario.Announced<Settled>().Select(settled => settled.Outcome).ToValueList();
}
