using Oms.Testing;

namespace Oms.System.Tests.MoneyIn;

/// <summary>The answer to a capture got lost, and an operator knows that the money is there.</summary>
[TestFixture]
internal sealed class MarkingAsPaid
{
    private const string Store = "ST-paid";

    private static Shop Shop => TheShop.Open;

    private static PlayedAdapter Gateway => TheShop.Gateway;

    [OneTimeSetUp]
    public Task ConfigureAsync() => Shop.GatewayChannelAsync(Store);

    [Test]
    [Rule("P-7")]
    public async Task ends_the_wait_and_an_answer_that_agrees_changes_nothing_more()
    {
        const string order = "P-agrees";
        var capture = await MarkedAsync(order);

        await Gateway.AnswerAsync(Wire.Captured, capture);

        await Eventually.TrueAsync(async () => (string?)await LastOfAsync(order, "event") == Wire.Captured, () => "the answer is kept");
        Assert.That((string?)await LastOfAsync(order, "response"), Is.EqualTo("approved"));
        Assert.That(await Shop.OperationsAsync(Store, order), Is.EqualTo(new[] { "1 validate SUCCEEDED 76.15", "2 capture SUCCEEDED 76.15" }));
        Assert.That(await Shop.TroublesAsync(Store, order), Is.Empty);
        Assert.That(await Shop.MoneyAsync(Store, order), Is.EqualTo((76.15m, 0m, 76.15m)), "once");
    }

    [Test]
    [Rule("P-7")]
    public async Task is_contradicted_by_a_later_no_and_a_person_has_to_look()
    {
        const string order = "P-contradicts";
        var capture = await MarkedAsync(order);

        await Gateway.AnswerAsync(Wire.CaptureFailed, capture);

        await Shop.ExceptionAsync(order, "2 CONTRADICTION OPEN");
        Assert.That(await Shop.TroublesAsync(Store, order), Is.EqualTo(new[] { "2 CONTRADICTION" }));
        Assert.That(Shop.MoneyOf(order), Is.EqualTo("CAPTURED CAPTURED CAPTURED CAPTURED"), "the person's word stands");
        await Shop.CloseExceptionAsync(Store, order, 2, outcome: null);
        await Shop.ExceptionAsync(order, "2 CONTRADICTION CLOSED");
        Assert.That(await Shop.TroublesAsync(Store, order), Is.Empty);
    }

    /// <summary>Shipped, the capture not answered, and marked as paid.</summary>
    private static async Task<Received> MarkedAsync(string order)
    {
        Gateway.Says(order, Wire.Capture, Reply.Silence);
        await Shop.PlacedByCardAsync(Store, order);
        await Shop.ShippedAsync(Store, order, 1, 2);
        var capture = await Gateway.HeardAsync(order, Wire.Capture);
        Assert.That(Shop.MoneyOf(order), Is.EqualTo("CAPTURE_REQUESTED CAPTURE_REQUESTED CAPTURE_REQUESTED CAPTURE_REQUESTED"));

        await Shop.MarkCapturedAsync(Store, order, 2);

        await Shop.UntilAsync(order, "COMPLETE/FULLYSHIPPED");
        Assert.That(Shop.MoneyOf(order), Is.EqualTo("CAPTURED CAPTURED CAPTURED CAPTURED"));
        Assert.That((string?)await LastOfAsync(order, "event"), Is.EqualTo("mark_captured"));
        var said = (await Shop.FactAsync("sales", $"{Store}/{order}/payments", "payments.settled_by_hand")).Json["fact"]!;
        Assert.That(((string?)said["by"], (string?)said["data"]!["by"], (string?)said["data"]!["reason"]), Is.EqualTo(("ann", "ann", "On the settlement report")));
        return capture;
    }

    private static async Task<global::System.Text.Json.Nodes.JsonNode?> LastOfAsync(string order, string member) => (await Shop.PaymentsAsync(Store, order))!["operations"]!.AsArray()[^1]![member];
}
