using Oms.Postsales.Ledgers;
using static Oms.Postsales.Tests.Example;

namespace Oms.Postsales.Tests;

/// <summary>Lines 1 and 2, their shipping 3 and a service 4 of line 1 are shipped, and nothing is captured: the channel does so later, or a gateway is slow.</summary>
[Rule("P-2"), Rule("R-5")]
internal sealed class CapturingLate
{
    private const string First = "ST1-100-R01";

    [Test, Rule("R-6")]
    public void money_of_a_line_that_came_back_goes_back_as_soon_as_it_is_captured() => Shop()
        .When(Say.Return(1)).ThenReturnIs(First, "APPROVED").ThenReturns("100: 1").ThenPays()
        .SalesAnswers()
        .When(Captured(1)).ThenFacts(typeof(OrderEvent.Followed), typeof(OrderEvent.Booked), typeof(Numbering.NumbersEvent.CreditNoteNumbered), typeof(OrderEvent.Booked), typeof(RefundEvent.Opened))
        .ThenPays("100: 1 = 11.00")
        .ThenIs(s => s.Find<Refund>("ST1/CN00000001")!.Content is var told ? $"{told.Type} {told.Rma} {told.Lines[0].Words.Reason}" : "", $"return {First} WRONGSIZE")
        .SalesAnswers().ThenRefundIs("CN00000001", "RELEASED").ThenLeft(1, 0m);

    [Test, Rule("R-6")]
    public void it_waits_for_an_agent_where_refunds_are_released_by_hand() => Shop(new() { AutoReleaseRefund = false }).Given(Say.Return(1)).SalesAnswers()
        .When(Captured(1)).ThenRefundIs("CN00000001", "REQUESTED").ThenPays()
        .When(Say.Release("CN00000001")).ThenPays("100: 1 = 11.00");

    [Test]
    public void of_a_return_that_is_not_approved_yet_it_waits_for_the_approval() => Shop(new() { AutoApproveReturn = false }).Given(Say.Return(1))
        .When(Captured(1)).ThenFacts(typeof(OrderEvent.Followed), typeof(OrderEvent.Booked))
        .When(Say.Approve(First)).ThenPays("100: 1 = 11.00");

    [Test]
    public void what_is_captured_goes_at_the_approval_and_the_rest_later_under_the_same_number() => Shop().Given(Captured(1))
        .When(Say.Return(1, 2)).ThenPays("100: 1 = 11.00").SalesAnswers()
        .When(Captured(2, 3)).ThenPays("100: 2 = 11.00")
        .ThenIs(s => s.Order().Refunds, [new(First, "CN00000001"), new(First, "CN00000002")])
        .ThenLeft(3, 11.00m);

    [Test, Rule("RR-3"), Rule("RR-4")]
    public void what_goes_along_goes_when_it_is_captured() => Shop(new() { ReturnServiceLine = true, ShippingRefundRule = "onFirst" }).Given(Say.Return(1)).SalesAnswers()
        .When(Captured(3)).ThenPays("100: 3 = 11.00").SalesAnswers()
        .When(Captured(1, 2, 4)).ThenPays("100: 1 4 = 22.00").ThenLeft(2, 11.00m);

    [Test, Rule("A-7")]
    public void each_payment_of_a_line_goes_when_it_is_captured_less_what_was_appeased() => PostsalesScenario.Of(Split("CAPTURED", null))
        .Given(Say.Appease(1, 3.00m)).SalesAnswers()
        .When(Say.Return(1)).ThenPays("100: 1 = 3.30").SalesAnswers()
        .When(SalesPlayed.News(Split("CAPTURED", "CAPTURED"))).ThenPays("100: 1 = 4.40").ThenLeft(1, 0m)
        .ThenIs(s => s.Announced<RefundAsked>()[0].Lines[0].PaymentReference, "voucher");

    [Test, Rule("E-6"), Rule("E-7")]
    public void money_of_an_exchange_that_came_back_goes_where_it_was_paid() => Exchanged().Given(Say.Return(1)).SalesAnswers()
        .When(Say.ReturnOf("E00000001", 1)).ThenPays().SalesAnswers()
        .When(Captured(1)).ThenPays("100: 1 = 11.00")
        .ThenIs(s => s.Order().Refunds, [new("ST1-E00000001-R01", "CN00000001")]);

    [Test, Rule("E-6")]
    public void while_an_exchange_stands_for_the_line_it_stays() => Exchanged().Given(Say.Return(1)).SalesAnswers()
        .When(Captured(1)).ThenPays().ThenLeft(1, 11.00m)
        .When(Say.ReturnOf("E00000001", 1)).ThenPays("100: 1 = 11.00");

    [Test, Rule("RR-6")]
    public void of_a_reshipped_line_it_stays() => Shop().Given(Say.Reship(1)).SalesAnswers()
        .ThenReturnIs(First, "APPROVED").When(Captured(1)).ThenPays().ThenLeft(1, 11.00m);

    [Test]
    public void a_refund_that_was_cancelled_is_not_opened_again() => Shop(new() { AutoReleaseRefund = false }).Given(Say.Return(1)).SalesAnswers()
        .Given(Captured(1), Say.CancelRefund("CN00000001"))
        .When(Captured(1, 2)).ThenFacts(typeof(OrderEvent.Followed), typeof(OrderEvent.Booked)).ThenLeft(1, 11.00m);

    [Test]
    public void what_was_kept_of_one_payment_stays_when_the_other_is_captured() => PostsalesScenario.Of(Split("CAPTURED", "CAPTURE_FAILED"), new() { AutoReleaseRefund = false })
        .Given(Say.Return(1), Say.CancelRefund("CN00000001"))
        .When(SalesPlayed.News(Split("CAPTURED", "CAPTURED"))).ThenLeft(1, 6.60m)
        .When(Say.Release("CN00000002")).ThenPays("100: 1 = 4.40");

    [Test]
    public void a_return_that_sales_refused_gives_nothing_back() => Shop().Given(Say.Return(1), SalesPlayed.Refuse(First))
        .When(Captured(1)).ThenPays().ThenLeft(1, 11.00m);

    [Test, Rule("C-12"), Rule("P-3")]
    public void a_line_that_was_cancelled_before_the_gateway_answered_gives_back_what_it_took() => PostsalesScenario.Of(Order(Line(1).Uncaptured().Cancelled(), Line(2).Uncaptured()))
        .When(SalesPlayed.News(Order(Line(1).Captured().Cancelled(), Line(2).Uncaptured()))).ThenPays("100: 1 = 11.00");

    [Test]
    public void one_capture_may_end_two_returns_and_a_cancelled_line() => PostsalesScenario.Of(Shipped(Line(1), Line(2), Physical(5).Cancelled(), Line(3)))
        .Given(Say.Return(1), Say.Return(2)).SalesAnswers()
        .When(SalesPlayed.News(Shipped(Line(1).Captured(), Line(2).Captured(), Physical(5).Shipped().Cancelled(), Line(3))))
        .ThenPays("100: 5 = 11.00", "100: 1 = 11.00", "100: 2 = 11.00")
        .ThenIs(s => s.Order().Refunds, [new(First, "CN00000002"), new("ST1-100-R02", "CN00000003")]);

    [TestCase(null)]
    [TestCase("CAPTURE_REQUESTED")]
    [TestCase("CAPTURE_FAILED")]
    public void a_gateway_that_is_silent_or_says_no_has_captured_nothing(string? status) => PostsalesScenario.Of(Shipped(Line(1).Uncaptured(status)))
        .ThenIs(s => s.Order().Ledger, (ValueList<Move>)[])
        .When(Say.Appease(1, 0.01m)).ThenRefused("$.appeasement.lines[0].amount");

    private static OrderLine Line(int number) => (number switch { 3 => Shipping(3), 4 => Service(4, 1), _ => Physical(number) }).Shipped().Uncaptured();

    private static Scenario Shop(ChannelDefaults? settings = null) => PostsalesScenario.Of(Shipped(Line(1), Line(2), Line(3), Line(4)), settings);

    private static Scenario Exchanged() => Shop().Given(Say.Exchange(1)).SalesAnswers().Ships("E00000001");

    /// <summary>Sales tells that these lines are captured; what came back is told as shipped, which changes nothing here.</summary>
    private static Contracts.Sales.OrderManagement.Updated Captured(params int[] lines) =>
        SalesPlayed.News(Shipped([.. new[] { 1, 2, 3, 4 }.Select(line => lines.Contains(line) ? Line(line).Captured() : Line(line))]));

    /// <summary>Line 1, of which two payments pay 6.60 and 4.40.</summary>
    private static WireOrder Split(string? card, string? voucher) => Shipped(Physical(1).Shipped() with
    {
        Payments = [Example.Captured(Price(6.00m, (10m, 0.60m))) with { Status = card }, Example.Captured(Price(4.00m, (10m, 0.40m)), "voucher") with { Status = voucher }],
    });
}
