using Oms.Contracts.Sales;
using Oms.Contracts.Sales.OrderManagement;

namespace Oms.Contracts.Tests.Reading;

internal sealed class KeepingUnknownMembers
{
    private const string Body = """{"trace":"t","order":{"id":"17","x":{"b":[1.50,null],"a":"é"},"lines":[{"line_number":1,"gift":true}]}}""";

    [Test]
    public void they_are_written_out_again() =>
        Wire.AssertSame(
            Wire.Write(Wire.Read<Create>(Body)),
            """
            {"order":{"id":"17","store":"","ip":"","vat_country":"","origin":"","origin_date":"0001-01-01T00:00:00+00:00","customer":{"id":""},
             "addresses":[],"payments":[],"lines":[{"id":"","line_number":1,"product_type":"","sku":"","shipping_address_reference":"","payment_reference":"",
             "amount":{"net_amount":0,"gross_amount":0,"tax_amount":0,"tax_rate":0,"taxes":[]},"gift":true}],"x":{"b":[1.50,null],"a":"é"}},"trace":"t"}
            """);

    [Test]
    public void they_count_when_messages_are_compared() =>
        Assert.That(Wire.Read<Create>(Body), Is.Not.EqualTo(Wire.Read<Create>(Body.Replace("é", "e", StringComparison.Ordinal))));

    [Test]
    public void neither_order_nor_the_way_a_number_is_written_makes_a_difference()
    {
        var one = Wire.Read<Create>("""{"order":{"x":1.0,"y":{"a":1,"b":20}}}""");
        var other = Wire.Read<Create>("""{"order":{"y":{"b":2e1,"a":1},"x":1}}""");
        Assert.That((other, other.GetHashCode()), Is.EqualTo((one, one.GetHashCode())));
    }

    [Test]
    public void a_synonym_is_not_one_of_them() =>
        Assert.That(Wire.Read<Create>("""{"order":{"store_id":"ST1"}}""").Order, Is.EqualTo(new Order { Store = "ST1" }));

    [Test]
    public void settings_nobody_knows_are_there_to_be_refused() =>
        Assert.That(
            Wire.Read<Contracts.Sales.SaleschannelManagement.Update>("""{"sales_channel":{"settings":{"remorse_seconds":"60","colour":"red"}}}""").SalesChannel.Settings!.Unknown!.Keys,
            Is.EqualTo(new[] { "colour" }));

    [Test]
    public void the_data_of_a_fact_compares_by_value() =>
        Assert.That(
            Wire.Read<History.FactRecorded>("""{"fact":{"data":{"a":1,"b":2.0}}}"""),
            Is.EqualTo(Wire.Read<History.FactRecorded>("""{"fact":{"data":{"b":2,"a":1}}}""")));
}
