namespace Oms.Browser.Tests.Acting;

internal sealed class Appeasing : AtTheDesk
{
    [Test]
    public async Task more_than_is_left_is_refused_in_words_and_a_part_is_taken_off()
    {
        await Shop.SoldAsync(Channels.Usual, "A-1");
        await OpenAsync(Channels.Usual, "A-1", "COMPLETE");
        await AppeaseAsync("1000");
        await SentAsync("Appeasement for line 1", "Refused:");
        await Expect(Page.Locator("#commands")).ToContainTextAsync("expected");

        var before = await AppeaseAsync("10");

        await Expect(Page.Locator("#commands > .alert-success")).ToContainTextAsync("Appeasement for line 1");
        await Expect(Page.Locator("#post-sales")).ToContainTextAsync("Credit note");
        await ChooseAsync("New appeasement");
        Assert.That(await LeftAsync(), Is.EqualTo(before - 10));
    }

    [Test]
    public async Task an_amount_that_cannot_be_read_is_not_sent()
    {
        await Shop.SoldAsync(Channels.Usual, "A-2");
        await OpenAsync(Channels.Usual, "A-2", "COMPLETE");

        await AppeaseAsync("a lot");

        await Expect(Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Refund amount of line 1: expected an amount in USD");
        await Expect(Page.GetByLabel("Refund amount of line 1")).ToHaveAttributeAsync("aria-invalid", "true");
    }

    /// <summary>What was left of line 1 before.</summary>
    private async Task<decimal> AppeaseAsync(string amount)
    {
        await ChooseAsync("New appeasement");
        var left = await LeftAsync();
        await Page.Locator("#line-1").CheckAsync();
        await Page.GetByLabel("Refund amount of line 1").FillAsync(amount);
        await Page.GetByLabel("Reason").FillAsync("Damaged");
        await Page.GetByLabel("Comment").FillAsync("A scratch");
        await SendAsync("Create appeasement");
        return left;
    }

    private async Task<decimal> LeftAsync()
    {
        var text = await Page.Locator("tr:has(#line-1) td.money").Last.InnerTextAsync();
        return decimal.Parse(text.Replace("USD", "", StringComparison.Ordinal).Trim(), global::System.Globalization.CultureInfo.InvariantCulture);
    }
}
