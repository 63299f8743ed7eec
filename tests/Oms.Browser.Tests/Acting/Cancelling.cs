namespace Oms.Browser.Tests.Acting;

internal sealed class Cancelling : AtTheDesk
{
    [Test]
    public async Task a_full_order_is_cancelled()
    {
        await WaitingAsync("C-1");
        await ChooseAsync("Cancel full order");

        await SendAsync("Cancel full order");

        await SentAsync("Cancel the order", "Done.");
        await Expect(Page.Locator("#summary")).ToContainTextAsync("CANCELLED");
    }

    [Test]
    public async Task selected_lines_are_cancelled_and_the_others_stay()
    {
        await WaitingAsync("C-2");
        await ChooseAsync("Cancel selected lines");
        await Page.Locator("#line-1").CheckAsync();
        await Expect(Page.GetByLabel("Reason")).ToHaveValueAsync("CUSTOMERREQ");

        await SendAsync("Cancel selected lines");

        await SentAsync("Cancel line 1", "Done.");
        await Expect(Line(1)).ToContainTextAsync("CANCELLED");
        await Expect(Line(2)).Not.ToContainTextAsync("CANCELLED");
    }

    [Test]
    public async Task what_a_warehouse_holds_says_why_it_cannot_be_cancelled()
    {
        await Shop.PlacedAsync(Channels.Usual, "C-3");
        await Shop.UntilAsync("C-3", "LOGISTICS/READYTOSHIP");
        await OpenAsync(Channels.Usual, "C-3", "LOGISTICS");

        await Page.Locator("details[data-menu] > summary").ClickAsync();

        await Expect(Page.Locator("details[data-menu] [aria-disabled]").Filter(new() { HasText = "Cancel full order" })).ToContainTextAsync("it has to be cancelled in the warehouse");
    }

    /// <summary>An order that waits out its remorse time.</summary>
    private async Task WaitingAsync(string order)
    {
        await Shop.PlacedAsync(Channels.Remorse, order, System.Tests.Shop.JustNow);
        await Shop.UntilAsync(order, "ONHOLD/PENDING_REMORSE_TIME");
        await OpenAsync(Channels.Remorse, order, "ONHOLD");
    }
}
