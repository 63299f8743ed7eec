using Oms.Contracts.Common;
using Oms.Contracts.Logistics;
using Oms.Contracts.Logistics.WarehouseManagement;
using Oms.Contracts.Sales;
using Oms.Contracts.Sales.OrderManagement;

namespace Oms.Contracts.Tests.Reading;

internal sealed class WritingStrictly
{
    [Test]
    public void on_one_line_with_required_lists_and_without_nulls() =>
        Assert.That(
            Wire.Write(new LinesDeclined { RequestId = "R", AggregatedItems = [new AggregatedItem { Sku = "S" }] }),
            Is.EqualTo("""{"request_id":"R","aggregated_items":[{"aggregated_line_id":"","sku":"S","quantity":0,"order_lines":[]}],"items_collection":[]}"""));

    [Test]
    public void money_with_its_decimals_and_text_as_it_is() =>
        Assert.That(
            Wire.Write(new CreateComment { OrderComment = new OrderComment { OrderId = "1", SalesChannelId = "ST1", User = "é", Comment = "<b>'&\"+" } }),
            Is.EqualTo("""{"order_comment":{"order_id":"1","sales_channel_id":"ST1","user":"é","comment":"<b>'&\"+"}}"""));

    [Test]
    public void amounts_are_numbers_that_keep_their_scale() =>
        Assert.That(
            System.Text.Encoding.UTF8.GetString(Json.WireJson.Write(new Price { NetAmount = 10.50m, GrossAmount = 11.00m, TaxAmount = 0.50m, TaxRate = 5, Currency = "USD" })),
            Is.EqualTo("""{"net_amount":10.50,"gross_amount":11.00,"tax_amount":0.50,"tax_rate":5,"taxes":[],"currency":"USD"}"""));

    [Test]
    public void addresses_number_their_lines_without_an_underscore() =>
        Assert.That(
            System.Text.Encoding.UTF8.GetString(Json.WireJson.Write(new Address { Address1 = "a", Address2 = "b" })),
            Is.EqualTo("""{"reference":"","first_name":"","last_name":"","address1":"a","address2":"b","city":"","country_code":""}"""));

    [Test]
    public void dates_with_their_offset() =>
        Assert.That(
            System.Text.Encoding.UTF8.GetString(Json.WireJson.Write(new OrderComment { CreatedDate = new(2020, 2, 17, 11, 29, 46, TimeSpan.FromHours(2)) })),
            Does.Contain("\"created_date\":\"2020-02-17T11:29:46+02:00\""));
}
