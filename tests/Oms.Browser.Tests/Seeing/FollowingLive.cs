namespace Oms.Browser.Tests.Seeing;

internal sealed class FollowingLive : AtTheDesk
{
    [Test]
    public async Task what_the_warehouse_ships_shows_without_loading_the_page()
    {
        await Shop.PlacedAsync(Channels.Usual, "L-1");
        await Shop.UntilAsync("L-1", "LOGISTICS/READYTOSHIP");
        await OpenAsync(Channels.Usual, "L-1", "LOGISTICS");
        await Expect(Page.Locator("#summary")).ToContainTextAsync("LOGISTICS");
        await Page.EvaluateAsync("() => { window.stayed = true; }");
        await Page.Locator("#note").FillAsync("half a sentence");

        await Shop.ShippedAsync(Channels.Usual, "L-1", 1, 2);

        await Expect(Page.Locator("#summary")).ToContainTextAsync("COMPLETE");
        await Expect(Line(1)).ToContainTextAsync("SHIPPED");
        await Expect(Page.Locator("#note")).ToHaveValueAsync("half a sentence");
        Assert.That(await Page.EvaluateAsync<bool>("() => window.stayed === true"), Is.True);
    }

    [Test]
    public async Task what_a_script_has_styled_is_exchanged_without_a_complaint()
    {
        await Shop.PlacedAsync(Channels.Usual, "L-3");
        await Shop.UntilAsync("L-3", "LOGISTICS/READYTOSHIP");
        await OpenAsync(Channels.Usual, "L-3", "LOGISTICS");
        // As extensions do, and the driver of this browser while it takes a picture: allowed by script, forbidden as an attribute's text.
        await Page.EvaluateAsync("() => document.querySelector('#history-kind').style.setProperty('caret-color', 'transparent')");

        await Shop.ShippedAsync(Channels.Usual, "L-3", 1, 2);

        await Expect(Page.Locator("#summary")).ToContainTextAsync("COMPLETE");
    }

    [Test]
    public async Task a_comment_is_text_whatever_it_says()
    {
        await Shop.PlacedAsync(Channels.Usual, "L-2");
        await Shop.UntilAsync("L-2", "LOGISTICS/READYTOSHIP");
        await OpenAsync(Channels.Usual, "L-2", "LOGISTICS");
        const string comment = "<script>window.ran = true</script><img src=x onerror='window.ran = true'>";

        await Page.Locator("#note").FillAsync(comment);
        await SendAsync("Save Comment");

        await Expect(Page.Locator("#history")).ToContainTextAsync(comment);
        await Page.ReloadAsync();
        await Expect(Page.Locator("#history")).ToContainTextAsync(comment);
        Assert.That(await Page.EvaluateAsync<bool>("() => window.ran === true"), Is.False);
    }
}
