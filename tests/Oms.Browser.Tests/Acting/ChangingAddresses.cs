namespace Oms.Browser.Tests.Acting;

internal sealed class ChangingAddresses : AtTheDesk
{
    [Test]
    public async Task an_order_that_waits_goes_to_another_address()
    {
        await Shop.PlacedAsync(Channels.Remorse, "AD-1", System.Tests.Shop.JustNow);
        await Shop.UntilAsync("AD-1", "ONHOLD/PENDING_REMORSE_TIME");
        await OpenAsync(Channels.Remorse, "AD-1", "ONHOLD");
        await ChooseAsync("Change shipping address");
        await Expect(Field("Address")).ToHaveValueAsync("7700 W Parmer Ln");
        await Field("Address").FillAsync("1 Elsewhere Road");
        await Field("Country").FillAsync("CA");
        await SendAsync("Change shipping address");
        await Expect(Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Country: expected US");
        await Expect(Field("Address")).ToHaveValueAsync("1 Elsewhere Road");

        await Field("Country").FillAsync("US");
        await SendAsync("Change shipping address");

        await SentAsync("Change the shipping address to 1 Elsewhere Road, Austin", "Done.");
        await Expect(Page.Locator("#details")).ToContainTextAsync("1 Elsewhere Road");
        await Expect(Page.Locator("#details")).Not.ToContainTextAsync("7700 W Parmer Ln");
        await Expect(Page.Locator("#history")).ToContainTextAsync("New shipping address of lines 1, 2, 3, 4: 1 Elsewhere Road");
    }

    [Test]
    public async Task what_a_warehouse_has_says_why_it_goes_nowhere_else()
    {
        await Shop.PlacedAsync(Channels.Usual, "AD-2");
        await Shop.UntilAsync("AD-2", "LOGISTICS/READYTOSHIP");
        await OpenAsync(Channels.Usual, "AD-2", "LOGISTICS");

        await Page.Locator("details[data-menu] > summary").ClickAsync();

        await Expect(Page.Locator("details[data-menu] [aria-disabled]").Filter(new() { HasText = "Change shipping address" })).ToContainTextAsync("only while something holds the order");
    }

    private ILocator Field(string label) => Page.GetByLabel(label, new() { Exact = true });
}
