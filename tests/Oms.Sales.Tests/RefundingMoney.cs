using Oms.Contracts.Sales.PaymentManagement;
using Oms.Sales.Payments;
using static Oms.Sales.Tests.Example;
using static Oms.Sales.Tests.News;

namespace Oms.Sales.Tests;

internal sealed class RefundingMoney
{
    private const string Stream = "ST1/100/payments";

    [Test]
    public void what_was_captured_is_given_back_and_said_so() => Captured()
        .When(Ask("CN1", (1, 11.00m), (3, 4.50m)))
        .Then(new Change(typeof(OrderPayments), Stream, new PaymentEvent.Refunded(new AskedRefund(Store, Id, "CN1", "return", "USD", 15.50m, [Part(1, 11.00m), Part(3, 4.50m)]))))
        .ThenAnnounces(new Outgoing(new Settled { SalesChannelId = Store, OrderId = Id, CreditNoteNumber = "CN1", Outcome = "RELEASED" }));

    [Test]
    public void no_more_than_was_captured_over_all_refunds() => Captured()
        .Given(Ask("CN1", (1, 6.00m)), Ask("CN2", (1, 4.99m)))
        .When(Ask("CN3", (1, 0.02m)))
        .ThenFacts(typeof(PaymentEvent.RefundRefused))
        .ThenIs(s => s.Announced<Settled>()[0].Outcome, "REFUSED")
        .ThenIs(s => s.Announced<Settled>()[0].Reasons, [new Reason("$.lines[0].amount", "at most 0.01: what payment card captured of line 1 and was not given back", "0.02")])
        .When(Ask("CN4", (1, 0.01m)))
        .ThenFacts(typeof(PaymentEvent.Refunded));

    [Test]
    public void a_line_that_stands_twice_in_one_refund_is_asked_of_its_sum() => Captured()
        .When(Ask("CN1", (1, 6.00m), (1, 6.00m))).ThenIs(Refusals, ["$.lines[1].amount"]);

    [Test]
    public void a_refused_refund_takes_nothing_away() => Captured()
        .Given(Ask("CN1", (1, 12.00m)))
        .When(Ask("CN2", (1, 11.00m))).ThenFacts(typeof(PaymentEvent.Refunded));

    [Test, Rule("C-12")]
    public void what_was_never_captured_is_not_given_back() => Captured()
        .When(Ask("CN1", (2, 0.01m))).ThenIs(Refusals, ["$.lines[0].amount"])
        .When(Ask("CN2") with { Amount = 1m, Lines = [Part(1, 1m) with { PaymentReference = "cash" }] }).ThenIs(Refusals, ["$.lines[0].amount"])
        .When(Ask("CN3", (9, 1m))).ThenIs(Refusals, ["$.lines[0].line_number"]);

    [TestCase(0.001, "$.amount", "$.lines[0].amount"), TestCase(-1, "$.amount", "$.lines[0].amount")]
    public void an_amount_that_cannot_be_is_refused(decimal amount, params string[] paths) => Captured()
        .When(Ask("CN1", (1, amount))).ThenIs(Refusals, paths.ToValueList());

    [Test]
    public void it_must_add_up_and_be_of_the_orders_currency() => Captured()
        .When(Ask("CN1", (1, 1m)) with { Amount = 2m }).ThenIs(Refusals, ["$.amount"])
        .When(Ask("CN2", (1, 1m)) with { Currency = "EUR" }).ThenIs(Refusals, ["$.currency"]);

    [Test]
    public void a_repeat_gives_nothing_twice() => Captured()
        .Given(Ask("CN1", (1, 1.00m)), Ask("CN2", (1, 99m)))
        .When(Ask("CN1", (1, 1.0m))).ThenNothing()
        .When(Ask("CN2", (1, 99m))).ThenNothing()
        .When(Ask("CN1", (1, 2.00m))).ThenRefused("$.credit_note_number");

    [Test]
    public void a_refund_without_number_is_refused_and_one_of_an_unknown_order_too_early() => SalesScenario.Begin()
        .When(Ask("")).ThenRefused("$.credit_note_number")
        .When(Ask("CN1")).ThenTooEarly("$.order_id");

    /// <summary>Lines 1 and 3 shipped, line 2 waits.</summary>
    private static Scenario Captured() => SalesScenario.Begin().Given(Create(Physical(1), Physical(2), Shipping(3)), Request(First, (1, "SHIPPED")));

    private static Refund Ask(string number, params (int Line, decimal Amount)[] lines) => new()
    {
        SalesChannelId = Store,
        OrderId = Id,
        CreditNoteNumber = number,
        RefundType = "return",
        Currency = "USD",
        Amount = lines.Sum(line => line.Amount),
        Lines = lines.Select(line => Part(line.Line, line.Amount)).ToValueList(),
    };

    private static RefundedLine Part(int line, decimal amount) => new() { LineNumber = line, PaymentReference = "card", Amount = amount };

    private static ValueList<string> Refusals(Scenario scenario) => scenario.Announced<Settled>()[0].Reasons.Select(reason => reason.Path).ToValueList();
}
