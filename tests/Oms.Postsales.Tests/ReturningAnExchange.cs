using static Oms.Postsales.Tests.Example;

namespace Oms.Postsales.Tests;

/// <summary>Line 1 of order 100 was exchanged for line 1 of E00000001, which was placed and shipped.</summary>
[Rule("E-6")]
internal sealed class ReturningAnExchange
{
    private const string Child = "E00000001";

    [Test]
    public void the_return_of_the_parents_line_refunds_nothing() => Exchanged()
        .When(Say.Return(1)).ThenReturns("100: 1").ThenPays().ThenLeft(1, 11.00m);

    [Test]
    public void the_exchange_comes_back_only_after_the_line_it_stands_for() => Exchanged()
        .When(Say.ReturnOf(Child, 1)).ThenRefused(new Reason("$.return.lines[0].line_number", "line 1 of order 100 back first, which it stands for", "1"))
        .Given(Say.Return(1)).SalesAnswers()
        .When(Say.ReturnOf(Child, 1)).ThenReturns("E00000001: 1").ThenPays("100: 1 = 11.00")
        .SalesAnswers().ThenLeft(1, 0m).ThenIs(s => s.Order(Child).Line(1)!.Status, "RETURNED");

    [Test]
    public void a_return_that_was_only_requested_is_not_back() => Exchanged(new() { AutoApproveReturn = false }).Given(Say.Return(1))
        .When(Say.ReturnOf(Child, 1)).ThenRefused("$.return.lines[0].line_number");

    [Test, Rule("E-7")]
    public void with_auto_approve_off_the_approval_in_the_exchange_releases_the_refund_in_the_parent() =>
        Exchanged(new() { AutoApproveReturn = false, AutoReleaseRefund = false })
            .Given(Say.Return(1), Say.Approve("ST1-100-R01")).SalesAnswers()
            .When(Say.ReturnOf(Child, 1)).ThenReturnIs("ST1-E00000001-R01", "REQUESTED").ThenLeft(1, 11.00m)
            .When(Say.Approve("ST1-E00000001-R01", Child)).ThenRefundIs("CN00000001", "REQUESTED")
            .ThenIs(s => s.Find<Refund>("ST1/CN00000001")!.Content is var told ? $"{told.OrderId} {told.Rma} {told.Type}" : "", "100 ST1-E00000001-R01 return")
            .When(Say.Release("CN00000001")).ThenPays("100: 1 = 11.00");

    [Test, Rule("E-7")]
    public void a_return_of_the_exchange_that_is_cancelled_leaves_the_money_where_it_is() => Exchanged(new() { AutoApproveReturn = false })
        .Given(Say.Return(1), Say.Approve("ST1-100-R01"), Say.ReturnOf(Child, 1))
        .When(new Contracts.Postsales.ReturnManagement.Cancel { Return = new() { SalesChannelId = Store, OrderId = Child, Rma = "ST1-E00000001-R01" } })
        .ThenReturnIs("ST1-E00000001-R01", "CANCELLED").ThenLeft(1, 11.00m)
        .ThenIs(s => s.Order().Return("ST1-E00000001-R01")!.IsCancelled, true);

    [Test, Rule("RR-5"), Rule("RR-7")]
    public void what_goes_along_goes_along_in_the_order_that_was_paid_when_the_money_goes() =>
        Exchanged(new() { ReturnServiceLine = true, ReturnServiceOrder = true, ShippingRefundRule = "onLast" })
            .Given(Say.Return(2)).ThenPays("100: 2 5 = 22.00").SalesAnswers()
            .When(Say.Return(1)).ThenPays().ThenReturns("100: 1").SalesAnswers()
            .When(Say.ReturnOf(Child, 1)).ThenPays("100: 1 3 4 = 33.00").ThenReturns("E00000001: 1 2", "100: 3 4")
            .SalesAnswers().ThenIs(s => s.Order().Wire.Lines.All(line => s.Order().Money().Left(line.LineNumber).IsNothing()), true);

    [Test]
    public void money_follows_an_exchange_of_an_exchange_to_the_order_that_was_paid() => Exchanged()
        .Given(Say.ExchangeOf(Child, 1)).SalesAnswers().Ships("E00000002")
        .Given(Say.Return(1)).ThenPays().SalesAnswers()
        .When(Say.ReturnOf("E00000002", 1)).ThenRefused(new Reason("$.return.lines[0].line_number", "line 1 of order E00000001 back first, which it stands for", "1"))
        .When(Say.ReturnOf(Child, 1)).ThenPays().ThenReturns("E00000001: 1").SalesAnswers()
        .When(Say.ReturnOf("E00000002", 1)).ThenPays("100: 1 = 11.00").ThenReturns("E00000002: 1");

    [Test]
    public void a_lost_exchange_that_was_sent_again_waits_for_the_first_line_too() => Exchanged()
        .Given(Say.ReshipOf(Child, 1)).SalesAnswers().Ships("R00000001")
        .When(Say.ReturnOf("R00000001", 1)).ThenRefused(new Reason("$.return.lines[0].line_number", "line 1 of order 100 back first, which it stands for", "1"))
        .Given(Say.Return(1)).ThenPays().SalesAnswers()
        .When(Say.ReturnOf("R00000001", 1)).ThenPays("100: 1 = 11.00");

    [Test, Rule("E-8")]
    public void when_the_exchange_is_cancelled_the_line_stands_for_itself_again() => Exchanged(isShipped: false).Tells(Child, line => line.Cancelled())
        .ThenIs(s => s.Order().ChildOf(1), null)
        .When(Say.Exchange(1)).ThenFacts(typeof(Numbering.NumbersEvent.ExchangeNumbered), typeof(OrderEvent.LinesReplaced)).SalesAnswers().Tells("E00000002", line => line.Cancelled())
        .When(Say.Return(1)).ThenPays("100: 1 = 11.00");

    [TestCase("REJECTED")]
    [TestCase("ABORTED")]
    [Rule("E-8")]
    public void an_exchange_that_sales_stops_stands_for_nothing_either(string status) => Exchanged(isShipped: false)
        .Given(Of(status, Exchanged(isShipped: false).Order(Child).Wire))
        .ThenIs(s => s.Order().ChildOf(1), null)
        .When(Say.Return(1)).ThenPays("100: 1 = 11.00");

    [Test, Rule("E-9")]
    public void when_the_exchange_runs_out_of_stock_an_appeasement_gives_the_money_back() => Exchanged(isShipped: false).Given(Say.Return(1)).SalesAnswers()
        .When(Say.Appease(1, 10.00m)).ThenRefused("$.appeasement.lines[0].line_number")
        .Tells(Child, line => line.Cancelled())
        .When(Say.Appease(1, 10.00m)).ThenPays("100: 1 = 11.00").ThenLeft(1, 0m);

    [Test, Rule("E-9")]
    public void one_line_of_an_exchange_may_be_cancelled_and_the_other_stays() => Exchanged(isShipped: false, lines: [1, 2]).Tells(Child, line => line.LineNumber == 1 ? line.Cancelled() : line)
        .ThenIs(s => (s.Order().ChildOf(1), s.Order().ChildOf(2)?.OrderId), (null, Child))
        .When(Say.Return(1)).ThenPays("100: 1 = 11.00")
        .When(Say.Return(2)).ThenPays();

    [Test, Rule("A-2")]
    public void while_something_stands_for_a_line_it_is_not_appeased_nor_after_its_money_went() => Exchanged()
        .When(Say.Appease(1, 1.00m))
        .ThenRefused(new Reason("$.appeasement.lines[0].line_number", "a line that nothing stands for; this one's money goes when order E00000001 comes back", "1"))
        .Given(Say.Return(1)).SalesAnswers().Given(Say.ReturnOf(Child, 1)).SalesAnswers()
        .When(Say.Appease(1, 0.01m)).ThenRefused(new Reason("$.appeasement.lines[0].amount", "at most 0.00 net, what is left of the line", "0.01"));

    [Test, Rule("A-7")]
    public void what_was_appeased_before_the_exchange_is_not_given_back_with_it() => Exchanged(appeased: 4.00m)
        .Given(Say.Return(1)).SalesAnswers()
        .When(Say.ReturnOf(Child, 1)).ThenPays("100: 1 = 6.60");

    private static Contracts.Sales.OrderManagement.Updated Of(string status, WireOrder child) =>
        SalesPlayed.News(child with { Status = status, StatusReason = "REJECTED", Lines = child.Lines.Select(line => line.Cancelled()).ToValueList() });

    private static Scenario Exchanged(ChannelDefaults? settings = null, bool isShipped = true, decimal? appeased = null, params int[] lines)
    {
        var shop = PostsalesScenario.Of(Shipped(Physical(1), Physical(2), Shipping(3), Service(4, 1), Service(5)), settings);
        if (appeased is { } amount)
            shop.Given(Say.Appease(1, amount)).SalesAnswers();
        shop.Given(Say.Exchange(lines.Length == 0 ? [1] : lines)).SalesAnswers();
        return isShipped ? shop.Ships(Child) : shop;
    }
}
