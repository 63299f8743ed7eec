using Oms.Contracts.Postsales;
using static Oms.Postsales.Tests.Example;

namespace Oms.Postsales.Tests;

internal sealed class QuotingARefund
{
    [Test, Rule("A-2")]
    public void every_line_tells_its_money() => Shop(new() { AutoReleaseRefund = false })
        .Given(Say.Appease(1, 4.00m), Say.Return(2), Say.CancelRefund("CN00000002"))
        .When(Say.Quote())
        .ThenAnswered(new RefundQuote
        {
            SalesChannelId = Store,
            OrderId = Id,
            Currency = "USD",
            Lines =
            [
                new() { LineNumber = 1, Captured = Of(10.00m, 1.00m), Appeased = Of(4.00m, 0.40m), Refundable = Of(6.00m, 0.60m) },
                new() { LineNumber = 2, Captured = Of(10.00m, 1.00m), Waived = Of(10.00m, 1.00m), Refundable = Of(10.00m, 1.00m) },
                new() { LineNumber = 3, Captured = Of(10.00m, 1.00m), Refundable = Of(10.00m, 1.00m) },
                new() { LineNumber = 4, Captured = Of(10.00m, 1.00m), Refundable = Of(10.00m, 1.00m) },
            ],
        });

    [Test, Rule("E-4")]
    public void a_line_tells_what_stands_for_it_and_whether_it_still_has_to_come_back() => Shop().Given(Say.Exchange(1)).SalesAnswers().Given(Say.Reship(2)).SalesAnswers()
        .When(Say.Quote()).ThenIs(s => Lines(s, Say.Quote()), ["1 E00000001 pending", "2 R00000001", "3", "4"])
        .Given(Say.Return(1)).ThenIs(s => Lines(s, Say.Quote()), ["1 E00000001", "2 R00000001", "3", "4"]);

    [Test, Rule("E-4"), Rule("E-8")]
    public void a_cancelled_exchange_stands_for_nothing() => Shop().Given(Say.Exchange(1)).SalesAnswers().Tells("E00000001", line => line.Cancelled())
        .ThenIs(s => Lines(s, Say.Quote()), ["1", "2", "3", "4"]);

    [Test, Rule("A-7"), Rule("RR-3"), Rule("RR-4")]
    public void a_return_is_reckoned_line_by_line_with_its_reasons_and_nothing_changes() =>
        Shop(new() { ReturnServiceLine = true, ShippingRefundRule = "onFirst" }).Given(Say.Appease(1, 4.00m))
            .ThenIs(s => Refunds(s, Say.Quote(1)),
            [
                "100 1 6.60 R-5: it comes back; what was given back before is taken off (A-7)", "100 3 11.00 RR-4: goes along with line 1", "100 4 11.00 RR-3: goes along with line 1",
            ])
            .ThenIs(s => Answer(s, Say.Quote(1)).RefundTotal, 28.60m)
            .ThenIs(s => s.Order().Returns.Count, 0)
            .When(Say.Return(1)).ThenPays("100: 1 3 4 = 28.60");

    [Test, Rule("P-2"), Rule("A-7")]
    public void of_what_is_not_captured_it_says_that_it_goes_later() => PostsalesScenario.Of(Shipped(Physical(1).Shipped().Uncaptured(), Split(), Physical(3) with { Status = "SHIPPED" }))
        .ThenIs(s => Refunds(s, Say.Quote(1, 2, 3)),
        [
            "100 1 0 R-5: it comes back; what was given back before is taken off (A-7); not captured yet: goes when it is",
            "100 2 6.60 R-5: it comes back; what was given back before is taken off (A-7); 4.40 of it is not captured yet: goes when it is",
            "100 3 0 R-5: it comes back; what was given back before is taken off (A-7); not captured yet: goes when it is",
        ])
        .ThenIs(s => Answer(s, Say.Quote(1, 2, 3)).RefundTotal, 6.60m);

    [Test, Rule("E-6"), Rule("E-7")]
    public void of_an_exchange_it_says_where_the_money_is() => Shop().Given(Say.Exchange(1)).SalesAnswers().Ships("E00000001")
        .ThenIs(s => Refunds(s, Say.Quote(1)), ["100 1 0 E-6: order E00000001 stands for it; its money goes when that comes back"])
        .Given(Say.Return(1)).SalesAnswers()
        .ThenIs(s => Refunds(s, Say.QuoteOf("E00000001", 1)), ["E00000001 1 0 E-7: it was paid for in order 100", "100 1 11.00 E-6: what was sent instead comes back, too"]);

    [Test, Rule("RR-6")]
    public void of_a_reshipped_line_it_says_so() => Shop(new() { AutoApproveReturn = false }).Given(Say.Reship(1)).SalesAnswers()
        .Given(Say.CancelReturn("ST1-100-R01"))
        .ThenIs(s => Refunds(s, Say.Quote(1)), ["100 1 0 RR-6: order R00000001 stands for it; its money goes when that comes back"]);

    [Test, Rule("R-1")]
    public void a_return_that_would_be_refused_says_why() => PostsalesScenario.Of(Order(Physical(1), Physical(2).Cancelled(), Shipping(3)))
        .ThenIs(s => Answer(s, Say.Quote(1, 2, 9, 3)).Refusals,
        [
            new("$.line_numbers[1]", "a returnable line: one that is SHIPPED", "2, which is CANCELLED"),
            new("$.line_numbers[2]", "the number of a line of order 100", "9"),
            new("$.line_numbers[3]", "a product: services and shipping go along by the channel's refund return rules", "3, SHIPPING"),
            new("$.line_numbers[0]", "a returnable line: one that is SHIPPED", "1, which is NEW"),
        ]);

    [Test]
    public void an_unknown_order_has_no_quote() => PostsalesScenario.Begin().When(Say.Quote()).ThenRefused(new Reason("$.order_id", "an order that is known", Id));

    private static OrderLine Split() => Physical(2).Shipped() with
    {
        Payments = [Captured(Price(6.00m, (10m, 0.60m))), Captured(Price(4.00m, (10m, 0.40m)), "voucher") with { Status = "CAPTURE_REQUESTED" }],
    };

    private static QuotedMoney Of(decimal net, decimal tax) => new() { Net = net, Tax = tax, Gross = net + tax };

    private static ValueList<string> Lines(Scenario scenario, object quote) => Answer(scenario, quote).Lines
        .Select(line => $"{line.LineNumber}{(line.ReplacedBy is null ? "" : $" {line.ReplacedBy}")}{(line.IsReturnPending ? " pending" : "")}").ToValueList();

    private static ValueList<string> Refunds(Scenario scenario, object quote) => Answer(scenario, quote).Refunds
        .Select(refund => PostsalesScenario.Text($"{refund.OrderId} {refund.LineNumber} {refund.Amount.Gross} {refund.Because}")).ToValueList();

    private static RefundQuote Answer(Scenario scenario, object quote) => (RefundQuote)scenario.When(quote).Answer()!;

    private static Scenario Shop(ChannelDefaults? settings = null) => PostsalesScenario.Of(Shipped(Physical(1), Physical(2), Shipping(3), Service(4, 1)), settings);
}
