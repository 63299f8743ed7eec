using System.Text.Json;
using Oms.CustomerService.Orders;
using Oms.Deciding;
using Fact = Oms.Contracts.History.Fact;

namespace Oms.CustomerService.Tests.Orders;

/// <summary>Which order a fact belongs to.</summary>
internal sealed class OwningFacts
{
    private static readonly string[] TheOrders = ["order", "comments", "withdrawal", "parent_return", "payments", "approval", "sourcing"];

    [TestCase("100", "ST1/100")]
    [TestCase("1/0%0", "ST1/1%2F0%250/payments")]
    public void a_stream_that_is_named_after_an_order_belongs_to_it(string order, string stream) => Assert.That(
        FactOwner.Of(new Fact { Service = "sales", Document = stream == "ST1/100" ? "order" : "payments", Stream = stream, Name = "any" }), Is.EqualTo(new FactOwner("ST1", order)));

    /// <summary>The rest of them come in a stream that is known by then.</summary>
    [TestCase("logistics", "shipment_request", "shipment_request.requested", """{"request": {"store": "ST1", "order_id": "100"}}""", "shipment_request.exported")]
    [TestCase("postsales", "return", "return.opened", """{"content": {"store": "ST1", "order_id": "100"}}""", "return.approved")]
    [TestCase("postsales", "refund", "refund.opened", """{"content": {"store": "ST1", "order_id": "100"}}""", "refund.released")]
    public void a_stream_with_a_name_of_its_own_tells_it_in_its_first_fact(string service, string document, string first, string data, string next)
    {
        Assert.That(FactOwner.Of(Of(service, document, first, data)), Is.EqualTo(new FactOwner("ST1", "100")));
        Assert.That(FactOwner.Of(Of(service, document, next, data)), Is.Null);
        Assert.That(FactOwner.Of(Of(service, document, first, "[]")), Is.Null);
    }

    /// <summary>A stream of two parts is not an order's only for looking like one.</summary>
    [Test]
    public void each_kind_of_fact_belongs_to_orders_or_to_none()
    {
        var owned = KnownFacts.All.Where(fact => FactOwner.Of(fact) is not null).Select(fact => fact.Document).Distinct();
        Assert.That(owned, Is.EquivalentTo(TheOrders.Concat(["shipment_request", "return", "refund"])));
    }

    [Test]
    public void what_an_order_decides_about_its_child_stays_its_own() => Assert.That(
        FactOwner.Of(Of("postsales", "order", "order.lines_replaced", """{"child": {"order_id": "E1", "content": {"store": "ST1", "id": "E1"}}}""", "ST1/100/postsales")), Is.EqualTo(new FactOwner("ST1", "100")));

    [TestCase("")]
    [TestCase("100")]
    [TestCase("/100")]
    public void a_damaged_name_is_nobodys(string stream) => Assert.That(FactOwner.Of(new Fact { Service = "sales", Document = "order", Stream = stream, Name = "order.placed" }), Is.Null);

    private static Fact Of(string service, string document, string name, string data, string? stream = null) =>
        new() { Service = service, Document = document, Stream = stream ?? StreamId.Of("X", "1"), Name = name, Data = new(JsonElement.Parse(data)) };
}
