using Oms.Contracts.Sales.OrderManagement;

namespace Oms.Contracts.Tests.Reading;

internal sealed class ReadingStatuses
{
    [TestCase("NEW_ORDER", "NEW")]
    [TestCase("ON HOLD", "ONHOLD")]
    [TestCase("ON_HOLD", "ONHOLD")]
    [TestCase("On Hold", "ONHOLD")]
    [TestCase("onhold", "ONHOLD")]
    [TestCase("LOGISTICS_COMPLETE", "LOGISTICSCOMPLETE")]
    [TestCase("PENDING RELEASE", "PENDINGRELEASE")]
    [TestCase("CANCELED", "CANCELLED")]
    [TestCase("cancelled", "CANCELLED")]
    [TestCase("PARTIALLY COMPLETE", "PARTIALLY_COMPLETE")]
    [TestCase("Pre cancellation", "PRE_CANCELLATION")]
    [TestCase("Returned", "RETURNED")]
    [TestCase("PARTIALLY_SHIPPED", "PARTIALLY_SHIPPED")]
    [TestCase("PENDINGREMORSETIME", "PENDING_REMORSE_TIME")]
    [TestCase("PENDING_RETURN_PARENT_ORDER", "pending_return_parent_order")]
    [TestCase("PARTIALLYSHIPPED", "PARTIALLYSHIPPED")]
    [TestCase("readyToShip", "READYTOSHIP")]
    public void every_documented_spelling_is_read_as_the_first(string written, string read)
    {
        var order = Wire.Read<Create>("""{"order":{"status":"?","status_reason":"?"}}""".With(written, written)).Order;
        Assert.That((order.Status, order.StatusReason), Is.EqualTo((read, read)));
    }

    [TestCase("Rejected partial shipment")]
    [TestCase("TEST1")]
    [TestCase("")]
    public void what_nobody_documents_stays(string written) =>
        Assert.That(Wire.Read<Create>("""{"order":{"status_reason":"?"}}""".With(written)).Order.StatusReason, Is.EqualTo(written));

    [Test]
    public void what_a_status_means_after_the_sale_is_spelled_freely_too() =>
        Assert.That(
            (Wire.Read<Contracts.Postsales.RefundManagement.Updated>("""{"refund":{"status":{"code":"Pending release"}}}""").Refund.Status.Code,
                Wire.Read<Contracts.Postsales.ReturnManagement.Updated>("""{"return":{"status":{"code":"Canceled"}}}""").Return.Status.Code),
            Is.EqualTo(("PENDINGRELEASE", "CANCELLED")));

    [Test]
    public void warehouses_spell_freely_too()
    {
        var item = Wire.Read<Logistics.ShipmentRequestManagement.LinesChangeStatus>("""{"items":[{"status":"received by logistics","status_reason":"osreportrec"}]}""").Items[0];
        Assert.That((item.Status, item.StatusReason), Is.EqualTo(("RECEIVEDBYLOGISTICS", "OSREPORTREC")));
    }

    [Test]
    public void product_types_are_in_capitals() =>
        Assert.That(Wire.Read<Create>("""{"order":{"lines":[{"product_type":"physical"}]}}""").Order.Lines[0].ProductType, Is.EqualTo("PHYSICAL"));
}
