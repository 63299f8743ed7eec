using Oms.Contracts.Catalog;
using Oms.Contracts.Logistics;
using Oms.Contracts.Logistics.FulfillmentManagement;
using Oms.Contracts.Postsales;
using Oms.Contracts.Postsales.RefundManagement;
using Oms.Contracts.Postsales.ReturnManagement;
using Oms.Contracts.Sales;
using Oms.Contracts.Sales.OrderManagement;

namespace Oms.Contracts.Tests.Samples;

/// <summary>What agents' tools and warehouses send after the sale, and what it says.</summary>
internal sealed class ReadingCarelessRequests
{
    private const string Agent = "you@youremail.com";

    [Test]
    public void a_return_knows_its_lines_by_number_only() =>
        Assert.That(Lenient.Read<Authorize>("return_without_ids"), Is.EqualTo(new Authorize
        {
            Return = new Return
            {
                SalesChannelId = "ST1",
                OrderId = "17",
                User = Agent,
                Lines = [new ReturnLine { LineNumber = 2, Reason = "WRONGSIZE", ReasonDescription = "Too small" }],
            },
            User = Agent,
        }));

    [Test]
    public void a_warehouse_names_itself_inside() =>
        Assert.That(Lenient.Read<Received>("return_received"), Is.EqualTo(new Received
        {
            Return = new Return
            {
                SalesChannelId = "ST1",
                OrderId = "17",
                SourceId = "WH1",
                User = "WH1",
                OriginDate = new(2020, 3, 2, 7, 45, 0, TimeSpan.Zero),
                Lines = [new ReturnLine { LineNumber = 2, Reason = "12", Condition = "GOOD" }],
            },
            User = "WH1",
        }));

    [Test]
    public void a_tracking_number_is_a_number() =>
        Assert.That(
            Lenient.Read<Contracts.Postsales.ReturnManagement.Update>("return_tracking").Return,
            Is.EqualTo(new ReturnChange { SalesChannelId = "ST1", OrderId = "17", Rma = "ST1-17-R01", ReturnTrackingNumber = "1234567890", User = Agent }));

    [Test]
    public void an_appeasements_amount_is_text_and_its_agent_stands_beside() =>
        Assert.That(Lenient.Read<Contracts.Postsales.AppeasementManagement.Create>("appeasement_as_text").Appeasement, Is.EqualTo(new Appeasement
        {
            SalesChannelId = "ST1",
            OrderId = "17",
            User = Agent,
            CreditNoteNumber = "",
            Lines = [new AppeasementLine { LineNumber = 1, Amount = 48.71m, Reason = "LATE", ReasonDescription = "A week late" }],
        }));

    [Test]
    public void a_sku_is_a_number_and_an_empty_agent_none() =>
        Assert.That(Lenient.Read<Contracts.Postsales.ExchangeManagement.Create>("exchange_of_numbers").Exchange, Is.EqualTo(new Exchange
        {
            SalesChannelId = "ST1", OrderId = "17", User = Agent, Lines = [new ExchangeLine { LineNumber = 1, NewSku = "4711" }],
        }));

    [Test]
    public void a_cancelled_order_names_no_channel() =>
        Assert.That(Lenient.Read<Contracts.Sales.OrderManagement.Cancel>("cancelled_order_without_channel"), Is.EqualTo(new Contracts.Sales.OrderManagement.Cancel { OrderId = "17" }));

    [Test]
    public void a_cancelled_lines_number_is_text() =>
        Assert.That(
            Lenient.Read<CancelLine>("cancelled_line_as_text"),
            Is.EqualTo(new CancelLine { SalesChannelId = "ST1", OrderId = "17", LineNumber = 2, Reason = "CUSTOMERREQ", User = Agent }));

    [Test]
    public void a_warehouse_cancels_line_numbers_only() =>
        Assert.That(Lenient.Read<CancelLines>("cancelled_numbers"), Is.EqualTo(new CancelLines { RequestId = "ST1-17-01", Items = [1, 2] }));

    [Test]
    public void a_warehouse_ships_line_numbers_only() =>
        Assert.That(Lenient.Read<ShipLines>("ship_numbers"), Is.EqualTo(new ShipLines
        {
            RequestId = "ST1-17-01",
            Items = [new Item { OrderLineNumber = 1 }, new Item { OrderLineNumber = 2 }],
            Packages = [new Package { Id = "1", Items = [1, 2] }],
        }));

    [Test]
    public void a_flag_is_a_one() =>
        Assert.That(
            Lenient.Read<Release>("released_as_text"),
            Is.EqualTo(new Release { SalesChannelId = "ST1", OrderId = "17", CreditNoteNumber = "CN00000002", Offline = true, User = Agent }));

    [Test]
    public void a_quote_is_asked_for_by_lines_or_for_what_is_left() =>
        Assert.That(
            (Lenient.Read<Quote>("quote_as_text"), Lenient.Read<Quote>("quote_of_nothing")),
            Is.EqualTo((new Quote { SalesChannelId = "ST1", OrderId = "17", LineNumbers = [2, 3] }, new Quote { SalesChannelId = "ST1", OrderId = "17" })));

    [Test]
    public void a_service_line_is_called_a_service_item() =>
        Assert.That(
            Lenient.Read<Contracts.Sales.SaleschannelManagement.Update>("return_service_item").SalesChannel.Settings,
            Is.EqualTo(new ChannelSettings { ReturnServiceLine = true, ReturnServiceOrder = false }));

    [Test]
    public void a_product_is_active_in_small_letters() =>
        Assert.That(Lenient.Read<Contracts.Catalog.ProductManagement.Updated>("product_in_small_letters").Product, Is.EqualTo(new Product
        {
            Id = "9", Type = "configurable", Sku = "24-MB", Status = "ACTIVE", Price = new() { Currency = "USD", Amount = 35.72m }, ChildrenSkus = ["24-MB04", "2405"],
        }));
}
