using Oms.Contracts.Sales.OrderManagement;
using Oms.Postsales.Ledgers;
using static Oms.Postsales.Tests.Example;
using static Oms.Postsales.Tests.SalesPlayed;

namespace Oms.Postsales.Tests;

internal sealed class FollowingAnOrder
{
    private static readonly WireOrder Open = Order(Physical(1), Physical(2), Shipping(3));
    private static readonly Money Paid = Money.Of(10.00m, [new("VAT", 10m, 1.00m)]);

    [Test]
    public void an_order_is_copied_as_it_was_placed() => PostsalesScenario.Begin()
        .When(new Created { Order = Open })
        .Then(new Change(typeof(Order), "ST1/100/postsales", new OrderEvent.Learned(1, Open)))
        .ThenAnnounces(Array.Empty<Type>());

    [Test]
    public void news_of_statuses_is_written_down_as_what_changed() => PostsalesScenario.Begin().Given(new Created { Order = Open })
        .When(News(Open with { Status = "ONHOLD", Lines = [Open.Lines[0], Open.Lines[1] with { Status = "PICKREADY" }, Open.Lines[2]] }))
        .Then(new OrderEvent.Followed(2, "ONHOLD", "READYTOSHIP", Now, [new(2, "PICKREADY", "INITIALORDER", null, null, null, null)]))
        .ThenIs(s => s.Order().Line(2)!.Status, "PICKREADY")
        .ThenIs(s => s.Order().Wire.Status, "ONHOLD");

    [Test]
    public void news_of_more_than_statuses_is_copied_whole() => PostsalesScenario.Begin().Given(new Created { Order = Open })
        .When(News(Open with { GiftMessage = "With love" }))
        .Then(new OrderEvent.Learned(2, Open with { GiftMessage = "With love" }));

    [Test]
    public void older_news_and_a_repeat_change_nothing() => PostsalesScenario.Begin()
        .OfVersion(3).Given(News(Shipped([.. Open.Lines])))
        .When(News(Open)).ThenNothing()
        .OfVersion(2).When(new Created { Order = Open }).ThenNothing()
        .ThenIs(s => s.Order().Line(1)!.Status, "SHIPPED");

    [Test]
    public void a_version_that_was_left_out_is_not_waited_for() => PostsalesScenario.Begin()
        .OfVersion(7).When(News(Open)).Then(new OrderEvent.Learned(7, Open));

    [Test]
    public void what_was_captured_is_booked_once() => PostsalesScenario.Begin().Given(new Created { Order = Open })
        .When(News(Open with { Lines = [Open.Lines[0].Shipped(), Open.Lines[1], Open.Lines[2].Shipped()] }))
        .ThenIs(s => s.Order().Ledger, [new(MoveKind.Captured, 1, "card", Paid), new(MoveKind.Captured, 3, "card", Paid)])
        .When(News(Shipped([.. Open.Lines])))
        .ThenIs(s => s.Order().Ledger, [new(MoveKind.Captured, 1, "card", Paid), new(MoveKind.Captured, 3, "card", Paid), new(MoveKind.Captured, 2, "card", Paid)])
        .ThenAnnounces(Array.Empty<Type>());

    [Test]
    public void two_payments_of_a_line_are_two_accounts() => PostsalesScenario.Of(Order(Physical(1).Shipped() with
    {
        Payments = [Captured(Price(6.00m, (10m, 0.60m))), Captured(Price(4.00m, (10m, 0.40m)), "voucher")],
    }))
        .ThenIs(s => s.Order().Money().Of(1).Select(account => $"{account.PaymentReference} {account.Left().Gross()}").ToValueList(), ["card 6.60", "voucher 4.40"]);

    [Test]
    public void a_tax_that_is_not_told_in_detail_has_the_rate_of_the_line() => PostsalesScenario.Of(Order(Physical(1).Shipped() with
    {
        Payments = [new() { PaymentReference = "card", NetAmount = 10.00m, GrossAmount = 11.00m, TaxRate = 10m, Status = "CAPTURED" }],
    }))
        .ThenIs(s => s.Order().Money().Captured(1), Paid);

    [Test, Rule("C-12")]
    public void a_line_that_was_captured_and_cancelled_is_given_back() => PostsalesScenario.Begin().Given(News(Order(Physical(1).Shipped(), Paid2())))
        .When(News(Order(Physical(1).Shipped(), Paid2().Cancelled())))
        .ThenPays("100: 2 = 11.00")
        .ThenIs(s => s.Announced<RefundAsked>()[0].RefundType, "cancellation")
        .SalesAnswers()
        .ThenIs(s => s.Announced<RefundUpdated>()[0].Refund.Lines[0].Reason, "OUTOFSTOCK")
        .ThenLeft(2, 0m);

    [Test, Rule("C-12")]
    public void what_was_not_captured_is_not_given_back() => PostsalesScenario.Of(Open)
        .When(News(Open with { Lines = [.. Open.Lines.Select(line => line.Cancelled())] }))
        .ThenFacts(typeof(OrderEvent.Followed))
        .ThenAnnounces(Array.Empty<Type>());

    [Test, Rule("C-12")]
    public void what_is_cancelled_is_given_back_once_however_often_it_is_told() => PostsalesScenario.Begin().Given(News(Order(Paid2().Cancelled())))
        .When(News(Order(Paid2().Cancelled()) with { GiftMessage = "Sorry" })).ThenFacts(typeof(OrderEvent.Learned));

    [Test, Rule("C-12")]
    public void a_refund_that_sales_would_not_pay_is_not_asked_for_again() => PostsalesScenario.Begin()
        .Given(News(Order(Paid2().Cancelled())), SalesPlayed.Settled("CN00000001", "REFUSED"))
        .When(News(Order(Paid2().Cancelled()) with { GiftMessage = "Sorry" })).ThenFacts(typeof(OrderEvent.Learned))
        .ThenLeft(2, 11.00m);

    [Test, Rule("C-12")]
    public void an_appeasement_that_came_to_nothing_does_not_keep_the_money_of_a_line_that_is_cancelled_later() => PostsalesScenario.Begin()
        .Given(News(Order(Paid2())), Say.Appease(2, 4.00m), SalesPlayed.Settled("CN00000001", "REFUSED"))
        .When(News(Order(Paid2().Cancelled())))
        .ThenPays("100: 2 = 11.00");

    [Test, Rule("C-12"), Rule("A-7")]
    public void what_was_appeased_before_is_not_given_back_again() => PostsalesScenario.Begin().Given(News(Order(Paid2())), Say.Appease(2, 4.00m))
        .When(News(Order(Paid2().Cancelled())))
        .ThenPays("100: 2 = 6.60");

    [TestCase("REJECTED", "PAYMENT_REJECTED")]
    [TestCase("ABORTED", "TEST")]
    [TestCase("ERROR", "CAPTURE_FAILED")]
    [Rule("C-12"), Rule("P-3")]
    public void an_order_that_sales_stops_is_followed_and_gives_back_what_was_captured(string status, string reason) => PostsalesScenario.Begin()
        .Given(News(Order(Physical(1), Paid2(), Physical(3).Shipped())))
        .When(News(Order(Physical(1).Cancelled(), Paid2().Cancelled(), Physical(3).Shipped()) with { Status = status, StatusReason = reason }))
        .ThenPays("100: 2 = 11.00")
        .ThenIs(s => $"{s.Order().Wire.Status} {s.Order().Line(1)!.Status}", $"{status} CANCELLED").ThenLeft(3, 11.00m);

    [Test]
    public void news_without_ids_is_refused() => PostsalesScenario.Begin()
        .When(News(Open with { Id = "", Store = "S\u0001" })).ThenRefused("$.order.id", "$.order.store");

    /// <summary>Captured before it ships, as a gateway may.</summary>
    private static OrderLine Paid2() => Physical(2) with { Payments = [Captured(Physical(2).Amount)] };

    [Test]
    public void orders_that_name_each_other_as_the_one_before_are_followed_once() => PostsalesScenario.Of(Order(Physical(1)) with { OriginalOrderId = "200" })
        .Given(SalesPlayed.News(Order(Physical(1)) with { Id = "200", OriginalOrderId = Id }))
        .When(Say.Return(1)).ThenTooEarly("$.return.lines[0].line_number");
}
