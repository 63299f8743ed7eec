using Oms.Browser.Tests.Looking;
using Oms.System.Tests;
using Oms.System.Tests.MoneyIn;

namespace Oms.Browser.Tests.Acting;

internal sealed class DealingWithExceptions : AtTheDesk
{
    private PlayedAdapter _gateway = null!;

    [OneTimeSetUp]
    public async Task OpenAsync()
    {
        _gateway = await PlayedAdapter.LogInAsync(Stage.Broker);
        await Shop.GatewayChannelAsync(Channels.Card);
    }

    [OneTimeTearDown]
    public async Task CloseAsync() => await _gateway.DisposeAsync();

    [Test]
    public async Task a_capture_that_failed_is_found_tried_again_and_marked_as_paid()
    {
        await FailedAsync("PX-1");
        await Page.GotoAsync($"/exceptions?channel={Channels.Card}");
        Assert.That(await Axe.FindAsync(Page), Is.Empty);
        await Expect(Row("PX-1")).ToContainTextAsync("Payment not captured");
        await Expect(Row("PX-1")).ToContainTextAsync("76.15");
        _gateway.Says("PX-1", Wire.Capture, Reply.Silence);
        await Row("PX-1").GetByRole(AriaRole.Link, new() { Name = "Retry payment", Exact = true }).ClickAsync();
        await SendAsync("Retry payment");
        await SentAsync("Try operation 2 again", "Done.");

        await Page.Locator("#payments").GetByRole(AriaRole.Link, new() { Name = "Mark as paid", Exact = true }).ClickAsync();
        await Page.GetByLabel("Comment").FillAsync("Seen on the statement");
        await SendAsync("Mark as paid");

        await SentAsync("Mark operation 2 as paid", "Done.");
        await Expect(Page.Locator("#payments")).ToContainTextAsync("mark_captured");
        await Page.GotoAsync($"/exceptions?status=closed&channel={Channels.Card}");
        await Expect(Row("PX-1")).ToContainTextAsync("Closed by admin.");
    }

    [Test]
    public async Task a_capture_that_failed_is_given_up_with_a_reason()
    {
        await FailedAsync("PX-2");
        await Page.GotoAsync($"/exceptions?channel={Channels.Card}");
        await Row("PX-2").GetByRole(AriaRole.Link, new() { Name = "Close exception", Exact = true }).ClickAsync();
        Assert.That(await Axe.FindAsync(Page), Is.Empty);
        await Page.GetByLabel("It will not be done").CheckAsync();
        await Page.GetByLabel("Comment").FillAsync("A gift");

        await SendAsync("Close exception");

        await SentAsync("Close the exception of operation 2", "Done.");
        await Expect(Page.Locator("#payments")).ToContainTextAsync("ABANDONED");
    }

    /// <summary>Shipped, and the gateway would not take the money.</summary>
    private async Task FailedAsync(string order)
    {
        _gateway.Says(order, Wire.Capture, Reply.No);
        await Shop.PlacedByCardAsync(Channels.Card, order);
        await Shop.ShippedAsync(Channels.Card, order, 1, 2);
        await Shop.ExceptionAsync(order, "2 NOT_CAPTURED OPEN");
        await Stage.ToldAsync("/exceptions", order);
    }

    private ILocator Row(string order) => Page.Locator("#exceptions tbody tr").Filter(new() { HasText = order });
}
