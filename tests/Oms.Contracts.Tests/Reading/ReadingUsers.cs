using Oms.Contracts.Sales.OrderManagement;

namespace Oms.Contracts.Tests.Reading;

internal sealed class ReadingUsers
{
    [TestCase("""{"order_comment":{"user":"ann"}}""")]
    [TestCase("""{"order_comment":{},"user":"ann"}""")]
    [TestCase("""{"order_comment":{"user":""},"user":"ann"}""")]
    [TestCase("""{"order_comment":{"user":"ann"},"user":""}""")]
    public void a_documented_user_is_the_same_beside_and_inside(string body)
    {
        var read = Wire.Read<CreateComment>(body);
        Assert.That((read.User, read.OrderComment.User), Is.EqualTo(("ann", "ann")));
    }

    [Test]
    public void two_users_are_both_kept()
    {
        var read = Wire.Read<CreateComment>("""{"order_comment":{"user":"ann"},"user":"bob"}""");
        Assert.That((read.User, read.OrderComment.User), Is.EqualTo(("bob", "ann")));
    }

    [Test]
    public void an_undocumented_user_inside_is_found() =>
        Assert.That(Wire.Read<Inventory.SourceManagement.Create>("""{"source":{"id":"WH1","user":"ann"}}""").User, Is.EqualTo("ann"));

    [Test]
    public void a_message_without_an_object_has_it_beside() =>
        Assert.That(Wire.Read<Logistics.ShipmentRequestManagement.Export>("""{"user":5}""").User, Is.EqualTo("5"));

    [Test]
    public void nobody_is_none() => Assert.That(Wire.Read<CreateComment>("""{"order_comment":{}}""").User, Is.Null);
}
