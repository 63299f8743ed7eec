using Oms.Testing;


namespace Oms.System.Tests.AfterTheSale;

/// <summary>Returns as a shop meets them, from the agent's click to the money.</summary>
[TestFixture]
internal sealed class ReturningGoods
{
    private OmsSystem _oms = null!;
    private Shop _shop = null!;

    [OneTimeSetUp]
    public async Task OpenAsync()
    {
        _oms = await OmsSystem.StartAsync();
        _shop = await Shop.OpenAsync(_oms.Broker);
    }

    [OneTimeTearDown]
    public async Task CloseAsync()
    {
        await _oms.NothingPutAsideAsync();
        await _shop.DisposeAsync();
        await _oms.DisposeAsync();
    }

    [Test]
    [Rule("R-4")]
    [Rule("RR-3")]
    [TestCase("onFirst", "2 21.65, 3 5.00, 4 10.83", "1 38.67")]
    [TestCase("onLast", "2 21.65, 3 5.00", "1 38.67, 4 10.83")]
    [TestCase("never", "2 21.65, 3 5.00", "1 38.67")]
    public async Task of_a_gift_wrapped_line_gives_back_what_the_channel_says(string rule, string first, string last)
    {
        var (store, order) = ($"ST-{rule}", $"G-{rule}");
        await _shop.ChannelAsync(store, new() { ["return_service_line"] = true, ["shipping_refund_rule"] = rule });
        await _shop.SoldAsync(store, order);

        var told = await _shop.ReturnAsync(store, order, 2);
        Assert.That((string?)told["status"]!["code"], Is.EqualTo("APPROVED"));
        Assert.That(Shop.LinesOf((await _shop.ReleasedAsync(order)).Last(each => (string?)each["store_id"] == store)), Is.EqualTo(first));
    }
}
