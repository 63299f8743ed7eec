using Oms.Contracts.Sales.OrderManagement;
using static Oms.Postsales.Tests.Example;
using CreateReshipment = Oms.Contracts.Postsales.ReshipmentManagement.Create;
using ReturnRequested = Oms.Contracts.Postsales.ReturnManagement.Request;

namespace Oms.Postsales.Tests;

internal sealed class Reshipping
{
    private const string Child = "R00000001";
    private const string First = "ST1-100-R01";

    [Test, Rule("X-1"), Rule("X-3"), Rule("P-8")]
    public void lines_are_cloned_into_a_child_order_that_nobody_pays_for() => Shop()
        .When(Say.Reship(1)).ThenFacts(typeof(Numbering.NumbersEvent.ReshipmentNumbered), typeof(OrderEvent.LinesReplaced)).ThenAnnounces(typeof(Create))
        .ThenIs(s => s.Announced<Create>()[0].Order is var order
            ? PostsalesScenario.Text($"{order.Id} {order.Origin} {order.OriginalOrderId} {order.Payments[0].Reference} {order.Lines[0].Sku} {order.Lines[0].Amount.GrossAmount} {order.Lines[1].Sku}") : "",
            "R00000001 RE 100 ZEROPAY SKU-1 0 STANDARD");

    [Test, Rule("RR-6"), Rule("X-2")]
    public void once_it_is_placed_a_return_of_the_original_line_is_requested_that_refunds_nothing() => Shop().Given(Say.Reship(1))
        .When(Placed(Shop().When(Say.Reship(1)).Announced<Create>()[0].Order))
        .ThenAnnounces(typeof(ReturnUpdated), typeof(ReturnRequested), typeof(ReturnLines)).ThenReturns("100: 1").ThenPays()
        .ThenIs(s => s.Announced<ReturnUpdated>()[0].Return is var told ? $"{told.Status.Code} {told.Status.ReasonCode} {told.User} {told.Lines[0].Reason} {told.Lines[0].ReasonDescription}" : "",
            "APPROVED RESHIPMENT agent@shop LOST Never came")
        .SalesAnswers().ThenIs(s => s.Order().Line(1)!.Status, "RETURNED").ThenLeft(1, 11.00m);

    [Test, Rule("RR-6")]
    public void nothing_goes_along_with_goods_that_refund_nothing() => Shop(new() { ReturnServiceLine = true, ReturnServiceOrder = true, ShippingRefundRule = "onFirst" })
        .Given(Say.Reship(1)).SalesAnswers().ThenIs(s => s.Order().Wire.Lines.Where(line => line.Status == "RETURNED").Select(line => line.LineNumber).ToValueList(), [1]);

    [Test, Rule("RR-6"), Rule("X-4")]
    public void with_auto_approve_off_it_waits_and_refunds_nothing_when_it_is_approved() => Shop(new() { AutoApproveReturn = false })
        .Given(Say.Reship(1)).SalesAnswers().ThenReturnIs(First, "REQUESTED")
        .When(Say.Approve(First)).ThenReturns("100: 1").ThenPays();

    [Test, Rule("X-4"), Rule("RR-6")]
    public void when_the_reshipped_goods_come_back_the_money_goes_in_the_original_order() =>
        Shop(new() { AutoApproveReturn = false, ReturnServiceLine = true }).Given(Say.Reship(1)).SalesAnswers().Ships(Child)
            .When(Say.ReturnOf(Child, 1)).ThenRefused("$.return.lines[0].line_number")
            .Given(Say.Approve(First)).SalesAnswers().Given(Say.ReturnOf(Child, 1)).ThenLeft(1, 11.00m)
            .When(Say.Approve("ST1-R00000001-R01", Child)).ThenPays("100: 1 4 = 22.00").ThenReturns("R00000001: 1", "100: 4").ThenLeft(1, 0m);

    [Test, Rule("X-1")]
    public void by_any_method_and_to_any_address() => Shop(new() { ShippingMethods = ["STANDARD"] })
        .When(Say.Reship(said => said with { NewShippingMethod = "DRONE", NewShippingAddress = new() { Address1 = "7700 W Parmer Ln", City = "Austin" } }, 1))
        .ThenIs(s => s.Announced<Create>()[0].Order.Lines.Select(line => $"{line.Sku} {line.ShippingAddressReference}").ToValueList(), ["SKU-1 NEW", "DRONE NEW"])
        .When(Say.Reship(said => said with { NewShippingAddress = new() { City = "Austin" } }, 2)).ThenRefused(new Reason("$.reshipment.new_shipping_address", "an address with address1 and city", "Austin"));

    [Test, Rule("X-1")]
    public void lost_goods_may_be_lost_again() => Shop().Given(Say.Reship(1)).SalesAnswers().Ships(Child)
        .Given(Say.ReshipOf(Child, 1)).SalesAnswers().Ships("R00000002")
        .When(Say.ReturnOf("R00000002", 1)).ThenPays("100: 1 = 11.00");

    [Test, Rule("X-5")]
    public void a_channel_may_allow_no_reshipments() => Shop(new() { ReshipmentEnabled = false })
        .When(Say.Reship(1)).ThenRefused(new Reason("$.reshipment.sales_channel_id", "a channel that allows reshipments", Store));

    [Test, Rule("X-5")]
    public void a_reason_must_be_one_of_the_channels() => Shop(new() { ReshipmentReasons = ["DAMAGED"] })
        .When(Say.Reship(1)).ThenRefused(new Reason("$.reshipment.lines[0].reason", "one of DAMAGED", "LOST"));

    [Test]
    public void a_line_that_comes_back_or_something_stands_for_is_not_sent_again() => Shop().Given(Say.Return(2), Say.Reship(1))
        .When(Say.Reship(2)).ThenRefused(new Reason("$.reshipment.lines[0].line_number", "a line that does not come back", "2, which is in return ST1-100-R01"))
        .When(Say.Reship(1)).ThenRefused(new Reason("$.reshipment.lines[0].line_number", "a line that was not exchanged or sent again before", "1, for which order R00000001 stands"));

    [Test]
    public void when_nothing_is_left_to_send_again_an_appeasement_gives_the_money_back() => Shop().Given(Say.Reship(1)).SalesAnswers()
        .When(Say.Appease(1, 10.00m)).ThenRefused("$.appeasement.lines[0].line_number")
        .Tells(Child, line => line.Cancelled()).When(Say.Appease(1, 10.00m)).ThenPays("100: 1 = 11.00");

    [Test]
    public void what_cannot_be_a_reshipment_is_refused_or_tried_again() => PostsalesScenario.Begin()
        .When(Say.Reship(1)).ThenTooEarly("$.reshipment.order_id")
        .When(Say.Reship()).ThenRefused(new Reason("$.reshipment.lines", "one line at least", "nothing"))
        .Given(SalesPlayed.News(Order(Physical(1))))
        .When(Say.Reship(1)).ThenTooEarly("$.reshipment.lines[0].line_number")
        .When(Say.Reship(said => said with { NewOrderId = Id }, 1)).ThenRefused("$.reshipment.new_order_id")
        .When(Say.Reship(said => said with { Lines = [said.Lines[0] with { ReasonDescription = new string('x', 1001) }] }, 1)).ThenRefused("$.reshipment.lines[0].reason_description");

    [Test]
    public void a_reshipment_as_it_was_published_is_made()
    {
        var said = System.Text.Json.JsonSerializer.Deserialize<CreateReshipment>(
            File.ReadAllBytes(Path.Combine(TestContext.CurrentContext.TestDirectory, "samples", "seeds", "magento.postsales.reshipment.management.create.json")), Contracts.Json.WireJson.Options)!;
        PostsalesScenario.Of(Shipped(Physical(1), Physical(2), Shipping(3)) with { Id = said.Reshipment.OrderId }).When(said)
            .ThenIs(s => s.Announced<Create>()[0].Order is var order ? $"{order.Id} {order.Lines[0].OriginalLineNumber} {order.Lines[1].Sku}" : "", "R00000001 2 flatrate Fixed");
    }

    [Test, Rule("RR-6")]
    public void a_line_that_came_back_before_the_reshipment_was_placed_is_in_one_return_only()
    {
        var shop = Shop().Given(Say.Reship(1, 2), Say.Return(1));
        shop.When(Placed(shop.Order().Child("R00000001")!.Content!))
            .ThenIs(s => s.Order().Returns.Select(each => $"{each.Rma}: {each.Asked}").ToValueList(), ["ST1-100-R01: [1]", "ST1-100-R02: [2]"]);
    }

    private static Created Placed(WireOrder order) => new() { Order = order };

    private static Scenario Shop(ChannelDefaults? settings = null) => PostsalesScenario.Of(Shipped(Physical(1), Physical(2), Shipping(3), Service(4, 1), Service(5)), settings);
}
