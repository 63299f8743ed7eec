namespace Oms.Browser.Tests.Acting;

internal sealed class Replacing : AtTheDesk
{
    [Test]
    public async Task an_exchange_is_an_order_of_its_own_and_a_return_is_pending()
    {
        await Shop.SoldAsync(Channels.Usual, "E-1");
        await OpenAsync(Channels.Usual, "E-1", "COMPLETE");
        await ChooseAsync("New exchange");
        await Page.Locator("#line-1").CheckAsync();
        await Page.GetByLabel("Item to send instead of line 1").FillAsync("24-MB06");
        await Page.GetByLabel("Reason").FillAsync("Colour");
        await SendAsync("Create exchange");

        await SentAsync("Exchange line 1", "Done.");
        await Expect(Line(1)).ToContainTextAsync("Return pending");
        await ToChildAsync("E");
        await Expect(Page.Locator("#items")).ToContainTextAsync("24-MB06");
    }

    [Test]
    public async Task a_reshipment_goes_to_another_address()
    {
        await Shop.SoldAsync(Channels.Usual, "X-1");
        await OpenAsync(Channels.Usual, "X-1", "COMPLETE");
        await ChooseAsync("New reshipment");
        await Page.Locator("#line-2").CheckAsync();
        await Page.GetByLabel("Reason").FillAsync("Lost");
        foreach (var (field, text) in new[] { ("First name", "Ann"), ("Last name", "Other"), ("Address", "1 Elsewhere Road"), ("ZIP or postal code", "48201"), ("City", "Detroit"), ("State or region", "MI") })
            await Page.GetByLabel(field, new() { Exact = true }).FillAsync(text);
        await SendAsync("Create reshipment");

        await SentAsync("Send line 2 again", "Done.");
        await ToChildAsync("R");
        await Expect(Page.Locator("#details")).ToContainTextAsync("1 Elsewhere Road");
    }

    /// <summary>From the only related order to its page, which shows what it is.</summary>
    private async Task ToChildAsync(string badge)
    {
        var link = Page.Locator("#related a");
        await Expect(link).ToHaveCountAsync(1);
        await Expect(Page.Locator("#related .badge").Filter(new() { HasText = badge }).First).ToBeVisibleAsync();
        var child = await link.InnerTextAsync();
        await link.ClickAsync();
        await Expect(Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync(child);
        await Expect(Page.Locator("h1 .badge")).ToContainTextAsync(badge);
    }
}
