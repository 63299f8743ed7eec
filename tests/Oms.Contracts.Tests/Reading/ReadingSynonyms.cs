using Oms.Contracts.Logistics.FulfillmentManagement;
using Oms.Contracts.Logistics.ShipmentRequestManagement;
using Oms.Contracts.Logistics.WarehouseManagement;
using Oms.Contracts.Sales;
using Oms.Contracts.Sales.OrderManagement;
using Oms.Contracts.Sales.SaleschannelManagement;

namespace Oms.Contracts.Tests.Reading;

internal sealed class ReadingSynonyms
{
    private static readonly string[] Names = ["store", "store_id", "sales_channel", "sales_channel_id"];

    [TestCaseSource(nameof(Names))]
    public void an_orders_store_has_four_names(string name) =>
        Assert.That(Wire.Read<Contracts.Sales.OrderManagement.Create>("""{"order":{"?":"ST1"}}""".With(name)).Order, Is.EqualTo(new Order { Store = "ST1" }));

    [TestCaseSource(nameof(Names))]
    public void a_comments_channel_has_four_names(string name) =>
        Assert.That(Wire.Read<CreateComment>("""{"order_comment":{"?":"ST1"}}""".With(name)).OrderComment, Is.EqualTo(new OrderComment { SalesChannelId = "ST1" }));

    [TestCaseSource(nameof(Names))]
    public void and_so_it_is_at_the_root(string name)
    {
        var body = """{"?":"ST1"}""".With(name);
        Assert.That(
            (Wire.Read<GetComments>(body), Wire.Read<Delete>(body), Wire.Read<Deleted>(body), Wire.Read<RequestShipment>(body)),
            Is.EqualTo((new GetComments { SalesChannelId = "ST1" }, new Delete { SalesChannelId = "ST1" }, new Deleted { SalesChannel = "ST1" }, new RequestShipment { SalesChannel = "ST1" })));
    }

    [TestCaseSource(nameof(Names))]
    public void and_in_logistics(string name) =>
        Assert.That(
            (Wire.Read<CustomerShipmentDone>("""{"shipment":{"?":"ST1"}}""".With(name)).Shipment.StoreId,
                Wire.Read<Requested>("""{"shipment_request":{"?":"ST1"}}""".With(name)).ShipmentRequest.Store),
            Is.EqualTo(("ST1", "ST1")));

    [Test]
    public void the_documented_name_wins_wherever_it_stands() =>
        Assert.That(
            (Wire.Read<GetComments>("""{"store":"A","sales_channel_id":"B"}"""), Wire.Read<GetComments>("""{"sales_channel_id":"B","store":"A"}""")),
            Is.EqualTo((new GetComments { SalesChannelId = "B" }, new GetComments { SalesChannelId = "B" })));

    [TestCase("""{"store":"A","sales_channel_id":null}""")]
    [TestCase("""{"store":"A","sales_channel_id":""}""")]
    [TestCase("""{"sales_channel_id":"","store":"A"}""")]
    public void an_empty_documented_name_does_not_win(string body) =>
        Assert.That(Wire.Read<GetComments>(body).SalesChannelId, Is.EqualTo("A"));

    [Test]
    public void a_request_id_is_called_either_way() =>
        Assert.That(
            (Wire.Read<StartPicking>("""{"request_id":"R"}"""), Wire.Read<LinesShipped>("""{"shipment_request_id":"R"}""")),
            Is.EqualTo((new StartPicking { ShipmentRequestId = "R" }, new LinesShipped { RequestId = "R" })));

    [Test]
    public void a_whole_channel_is_not_an_id() =>
        Assert.That(
            Wire.Read<Contracts.Sales.SaleschannelManagement.Create>("""{"sales_channel":{"id":"ST1"},"store":"kept"}""").Unknown!["store"].GetString(),
            Is.EqualTo("kept"));

    [Test]
    public void a_synonym_of_a_wrong_type_is_refused_where_it_stands() =>
        Assert.That(Wire.Refuse<GetComments>("""{"store":[]}""").Single(), Is.EqualTo(new Reason("$.store", "text", "a list")));

    [TestCase("""{"return_service_item":true}""", true)]
    [TestCase("""{"return_service_item":"0"}""", false)]
    [TestCase("""{"return_service_item":true,"return_service_line":false}""", false)]
    [TestCase("""{"return_service_line":false,"return_service_item":true}""", false)]
    [TestCase("""{"return_service_item":true,"return_service_line":null}""", true)]
    public void a_setting_has_two_names_and_the_documented_one_wins(string settings, bool read) =>
        Assert.That(
            Wire.Read<Contracts.Sales.SaleschannelManagement.Update>("""{"sales_channel":{"settings":?}}""".With(settings)).SalesChannel.Settings,
            Is.EqualTo(new ChannelSettings { ReturnServiceLine = read }));

    [Test]
    public void and_it_is_a_flag_under_both() =>
        Assert.That(
            Wire.Refuse<Contracts.Sales.SaleschannelManagement.Update>("""{"sales_channel":{"settings":{"return_service_item":"often"}}}""").Single(),
            Is.EqualTo(new Reason("$.sales_channel.settings.return_service_item", "true or false", "\"often\"")));

    [Test]
    public void a_refund_has_both_its_documented_names() =>
        Assert.That(
            Wire.Read<Contracts.Postsales.RefundManagement.Updated>("""{"refund":{"store_id":"A","sales_channel_id":"B"}}""").Refund,
            Is.EqualTo(new Contracts.Postsales.Refund { StoreId = "A", SalesChannelId = "B" }));
}
