namespace Oms.System.Tests;

/// <summary><c>oms demo</c> against running services: whoever it plays keeps the order going to its end.</summary>
[TestFixture]
internal sealed class ShowingAJourney
{
    [Test]
    public async Task an_order_is_shipped_and_its_money_captured_by_the_gateway_that_is_played()
    {
        await using var oms = await OmsSystem.StartAsync(("Sales__CustomGateways__0", "PAYGATE"));
        var (code, output, error) = await OmsCommand.RunAsync(oms.Broker, "demo", "--as-is", "--delay", "50");
        Assert.That((code, error), Is.EqualTo((0, "")), output);
        var said = new[] { Wire.Validate, Wire.Validated, Wire.Requested, Wire.Capture, Wire.Captured };
        Assert.That(said.Select(message => output.IndexOf($"{message} ", StringComparison.Ordinal)), Is.Ordered.And.All.Positive, output);
        var (_, order, _) = await OmsCommand.RunAsync(oms.Broker, "order", "ST1", "100000000000001");
        Assert.That(order, Does.Match(@"2 *│ CREDITCARD *│ capture *│ SUCCEEDED *│ 76.15 .*notify_captured"));
    }

    [Test]
    public async Task where_nobody_asks_the_gateway_it_ends_without_one()
    {
        await using var oms = await OmsSystem.StartAsync();
        var (code, output, error) = await OmsCommand.RunAsync(oms.Broker, "demo", "--delay", "50");
        Assert.That((code, error), Is.EqualTo((0, "")), output);
        Assert.That(output, Does.Not.Contain("payments_management"));
    }
}
