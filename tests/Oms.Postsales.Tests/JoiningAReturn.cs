using Oms.Contracts.Postsales.ReturnManagement;
using static Oms.Postsales.Tests.Example;

namespace Oms.Postsales.Tests;

/// <summary>Lines 1 and 2 travel with shipping 11, line 3 with 12; 4 and 5 wrap 1 and 2, 6 is of the whole order.</summary>
internal sealed class JoiningAReturn
{
    private const string First = "ST1-100-R01";

    private static readonly OrderLine[] Lines =
    [
        Physical(1).With(11), Physical(2).With(11), Physical(3).With(12), Service(4, 1), Service(5, 2), Service(6), Shipping(11), Shipping(12),
    ];

    [Rule("RR-1"), Rule("RR-2"), Rule("RR-3"), Rule("RR-4"), Rule("RR-5"), Rule("RR-7"), Rule("RR-8")]
    [TestCase(false, false, "never", "1", "2", "3")]
    [TestCase(false, false, "onFirst", "1 11", "2", "3 12")]
    [TestCase(false, false, "onLast", "1", "2 11", "3 12")]
    [TestCase(false, true, "never", "1 4", "2 5", "3")]
    [TestCase(false, true, "onFirst", "1 4 11", "2 5", "3 12")]
    [TestCase(false, true, "onLast", "1 4", "2 5 11", "3 12")]
    [TestCase(true, false, "never", "1 6", "2", "3")]
    [TestCase(true, false, "onFirst", "1 6 11", "2", "3 12")]
    [TestCase(true, false, "onLast", "1 6", "2 11", "3 12")]
    [TestCase(true, true, "never", "1 4 6", "2 5", "3")]
    [TestCase(true, true, "onFirst", "1 4 6 11", "2 5", "3 12")]
    [TestCase(true, true, "onLast", "1 4 6", "2 5 11", "3 12")]
    public void every_combination_takes_along_what_it_says(bool order, bool line, string shipping, string first, string second, string third)
    {
        foreach (var isApprovedAtOnce in new[] { true, false })
        {
            var shop = Shop(new() { ReturnServiceOrder = order, ReturnServiceLine = line, ShippingRefundRule = shipping, AutoApproveReturn = isApprovedAtOnce });
            foreach (var (number, expected) in new[] { (1, first), (2, second), (3, third) })
            {
                shop.When(Say.Return(number)).ThenIs(GoingAlong, expected);
                if (!isApprovedAtOnce)
                    shop.When(Say.Approve($"ST1-100-R0{number}"));
                shop.ThenReturns($"100: {expected}").ThenPays(PostsalesScenario.Text($"100: {expected} = {11.00m * expected.Split(' ').Length:F2}")).SalesAnswers();
            }
        }
    }

    [Test, Rule("RR-5")]
    public void a_gift_wrap_may_be_listed_with_its_line_where_it_goes_along() => Shop(new() { ReturnServiceLine = true })
        .When(Say.Return(1, 4)).ThenPays("100: 1 4 = 22.00");

    [Test, Rule("RR-2"), Rule("RR-3")]
    public void the_warehouse_hears_of_goods_only() => Shop(new() { ReturnServiceLine = true, ReturnServiceOrder = true, ShippingRefundRule = "onFirst" })
        .When(Say.Return(1)).ThenIs(s => s.Announced<Request>()[0].Return.Lines.Select(line => line.LineNumber).ToValueList(), [1]);

    [TestCase("onFirst"), TestCase("onLast"), Rule("RR-7")]
    public void all_lines_at_once_take_each_shipping_line_along_once(string rule) => Shop(new() { ShippingRefundRule = rule })
        .When(Say.Return(1, 2, 3)).ThenReturns("100: 1 2 3 11 12").ThenPays("100: 1 2 3 11 12 = 55.00");

    [Test, Rule("RR-7")]
    public void cancelled_lines_do_not_keep_shipping_from_being_the_last() =>
        PostsalesScenario.Of(Shipped(Physical(1), Physical(2).Cancelled(), Shipping(3)), new() { ShippingRefundRule = "onLast" })
            .When(Say.Return(1)).ThenPays("100: 1 3 = 22.00");

    [Test, Rule("RR-7")]
    public void lines_that_are_still_open_do() => PostsalesScenario.Of(Shipped(Physical(1), Shipping(3)) with { Lines = [Physical(1).Shipped(), Physical(2), Shipping(3).Shipped()] },
            new() { ShippingRefundRule = "onLast" })
        .When(Say.Return(1)).ThenPays("100: 1 = 11.00");

    [Test, Rule("RR-7")]
    public void a_line_that_is_cancelled_before_the_approval_no_longer_keeps_shipping() =>
        PostsalesScenario.Of(Shipped(Physical(1), Shipping(3)) with { Lines = [Physical(1).Shipped(), Physical(2), Shipping(3).Shipped()] },
                new() { ShippingRefundRule = "onLast", AutoApproveReturn = false })
            .Given(Say.Return(1)).Tells(Id, line => line.LineNumber == 2 ? line.Cancelled() : line)
            .When(Say.Approve(First)).ThenPays("100: 1 3 = 22.00").ThenReturns("100: 1 3").ThenIs(GoingAlong, "1 3");

    [Test, Rule("RR-7")]
    public void a_return_that_is_cancelled_lets_go_of_what_it_took_along() => Shop(ByHand("onFirst"))
        .Given(Say.Return(1), Say.CancelReturn(First))
        .When(Say.Return(2)).ThenIs(GoingAlong, "2 5 6 11");

    [Test, Rule("RR-7")]
    public void a_cancelled_return_does_not_count_for_the_last() => Shop(ByHand("onLast"))
        .Given(Say.Return(1), Say.CancelReturn(First), Say.Return(2)).When(Say.Approve("ST1-100-R02")).ThenPays("100: 2 5 6 = 33.00")
        .Given(Say.Return(1)).When(Say.Approve("ST1-100-R03")).ThenPays("100: 1 4 11 = 33.00");

    [Test, Rule("RR-7")]
    public void shipping_that_was_to_go_with_the_last_stays_when_another_return_is_cancelled() => Shop(ByHand("onLast"))
        .Given(Say.Return(1), Say.Return(2), Say.CancelReturn(First))
        .When(Say.Approve("ST1-100-R02"))
        .ThenPays("100: 2 5 6 = 33.00").ThenReturns("100: 2 5 6").ThenIs(GoingAlong, "2 5 6");

    [Test, Rule("RR-2")]
    public void a_service_of_the_order_goes_with_the_return_that_was_requested_first() => Shop(ByHand("never"))
        .Given(Say.Return(1), Say.Return(2))
        .When(Say.Approve("ST1-100-R02")).ThenPays("100: 2 5 = 22.00")
        .When(Say.Approve(First)).ThenPays("100: 1 4 6 = 33.00");

    [Test, Rule("RR-8")]
    public void without_a_number_goods_go_with_the_only_shipping_line_or_that_to_their_address()
    {
        PostsalesScenario.Of(Shipped(Physical(1), Shipping(2)), new() { ShippingRefundRule = "onLast" }).When(Say.Return(1)).ThenPays("100: 1 2 = 22.00");
        PostsalesScenario.Of(
            Shipped(Physical(1), Physical(2) with { ShippingAddressReference = "work" }, Shipping(3), Shipping(4) with { ShippingAddressReference = "work" }),
            new() { ShippingRefundRule = "onFirst" })
            .When(Say.Return(2)).ThenPays("100: 2 4 = 22.00")
            .When(Say.Return(1)).ThenPays("100: 1 3 = 22.00");
    }

    [Test, Rule("RR-8")]
    public void a_download_travels_with_no_shipping_line() => PostsalesScenario.Of(Shipped(Physical(1), Virtual(2), Shipping(3)), new() { ShippingRefundRule = "onLast" })
        .When(Say.Return(1)).ThenPays("100: 1 3 = 22.00");

    [Test, Rule("RR-4")]
    public void a_bundle_and_its_parts_are_goods_each() =>
        PostsalesScenario.Of(Shipped(Bundle(1), Physical(2) with { ParentLineNumber = 1 }, Shipping(3)), new() { ShippingRefundRule = "onLast" })
            .Given(Say.Return(2)).ThenPays("100: 2 = 11.00")
            .When(Say.Return(1)).ThenPays("100: 1 3 = 22.00");

    private static ChannelDefaults ByHand(string rule) =>
        new() { ReturnServiceOrder = true, ReturnServiceLine = true, ShippingRefundRule = rule, AutoApproveReturn = false };

    private static Scenario Shop(ChannelDefaults settings) => PostsalesScenario.Of(Shipped(Lines), settings);

    /// <summary>The lines of the return as announced last.</summary>
    private static string GoingAlong(Scenario scenario) => string.Join(' ', scenario.Announced<ReturnUpdated>()[0].Return.Lines.Select(line => line.LineNumber).Order());
}
