using Oms.Contracts.Logistics;
using Oms.Contracts.Logistics.WarehouseManagement;
using Oms.Contracts.Sales;
using Oms.Contracts.Sales.OrderManagement;

namespace Oms.Contracts.Tests.Samples;

/// <summary>What real clients send, and what it says.</summary>
internal sealed class ReadingRealTraffic
{
    [Test]
    public void numbers_come_as_text()
    {
        var line = Lenient.Read<Create>("numbers_as_text").Order.Lines.Single();
        Assert.That((line.LineNumber, line.Quantity, line.Amount.NetAmount, line.Amount.GrossAmount, line.Amount.TaxRate), Is.EqualTo((1, 2, 48.71m, 50.00m, 2.65m)));
    }

    [Test]
    public void what_is_missing_comes_as_null()
    {
        var order = Lenient.Read<Create>("nulls").Order;
        Assert.That(order, Is.EqualTo(new Order
        {
            Id = "17",
            OriginDate = new(2020, 2, 17, 11, 29, 46, TimeSpan.Zero),
            Lines = [new OrderLine { Id = "SHIPPING", LineNumber = 1, ProductType = "SHIPPING", Sku = "STANDARD" }],
        }));
    }

    [Test]
    public void a_store_is_called_store_id() =>
        Assert.That(Lenient.Read<Create>("store_id").Order, Is.EqualTo(new Order { Id = "17", Store = "ST1" }));

    [Test]
    public void a_request_comes_by_json_rpc()
    {
        var read = Lenient.Accept("json_rpc");
        Assert.That((read.Enveloped, read.Id?.GetRawText(), ((Create)read.Message).Order), Is.EqualTo((true, "\"42\"", new Order { Id = "17", Store = "ST1" })));
    }

    [Test]
    public void a_request_comes_without_jsonrpc_and_with_client()
    {
        var read = Lenient.Accept("json_rpc_of_the_mock");
        Assert.That((read.Enveloped, read.Id?.GetRawText(), read.Message.User), Is.EqualTo((true, "7", "you@youremail.com")));
    }

    [Test]
    public void dates_come_in_other_forms()
    {
        var order = Lenient.Read<Create>("dates").Order;
        Assert.That(
            (order.OriginDate, order.StatusDate, order.Lines[0].StatusDate, order.Lines[0].PromiseDeliveryDate),
            Is.EqualTo((At(11, 29, 46), At(11, 29, 46), At(11, 29, 46).AddMilliseconds(123), At(0, 0, 0))));
    }

    [Test]
    public void a_warehouse_declines_by_line_numbers_only() =>
        Assert.That(Lenient.Read<LinesDeclined>("declined_numbers"), Is.EqualTo(new LinesDeclined { RequestId = "ST1-17-01", Items = [1, 2] }));

    [Test]
    public void a_warehouse_ships_line_numbers_only() =>
        Assert.That(Lenient.Read<LinesShipped>("shipped_numbers"), Is.EqualTo(new LinesShipped
        {
            RequestId = "ST1-17-01",
            Items = [new Item { OrderLineNumber = 1 }, new Item { OrderLineNumber = 2 }],
            Packages = [new Package { Id = "1", Items = [1, 2], Details = new() { Name = "default", DimensionsUnit = "inches" } }],
        }));

    [Test]
    public void a_byte_order_mark_comes_first() =>
        Assert.That(Lenient.Read<Create>("byte_order_mark").Order.Id, Is.EqualTo("17"));

    [Test]
    public void gateways_bring_members_of_their_own()
    {
        var read = Lenient.Read<Create>("unknown_members");
        var attribute = read.Order.Payments[0].Transactions![0].GatewayInformation.CustomAttributes![0];
        Assert.That((attribute.Name, attribute.Unknown!["attribute_code"].GetString()), Is.EqualTo(("card", "cc")));
        Wire.AssertSame(Wire.Write(read), File.ReadAllText(Repository.Sample("lenient/unknown_members.json")));
    }

    [Test]
    public void no_file_is_left_unread() =>
        Assert.That(
            Directory.EnumerateFiles(Repository.Sample("lenient")).Select(path => Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal),
            Is.EqualTo(new[]
            {
                "answered_as_text", "appeasement_as_text", "byte_order_mark", "cancelled_line_as_text", "cancelled_numbers", "cancelled_order_without_channel",
                "capture_failed_bare", "captured_as_text", "captured_with_more",
                "dates", "declined_numbers", "exchange_of_numbers", "json_rpc", "json_rpc_of_the_mock", "nulls", "numbers_as_text",
                "product_in_small_letters", "quote_as_text", "quote_of_nothing", "released_as_text", "return_received", "return_service_item",
                "return_tracking", "return_without_ids", "ship_numbers", "shipped_numbers", "store_id", "unknown_members",
            }));

    private static DateTimeOffset At(int hour, int minute, int second) => new(2020, 2, 17, hour, minute, second, TimeSpan.Zero);
}
