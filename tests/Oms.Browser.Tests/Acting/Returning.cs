namespace Oms.Browser.Tests.Acting;

internal sealed class Returning : AtTheDesk
{
    [Test]
    public async Task a_line_comes_back_for_the_amount_that_was_shown()
    {
        await Shop.SoldAsync(Channels.Usual, "R-1");
        await OpenAsync(Channels.Usual, "R-1", "COMPLETE");
        await ChooseAsync("New return");
        await Expect(Page.Locator("#quote")).ToContainTextAsync("Choose lines");

        await Page.Locator("#line-1").CheckAsync();
        await Expect(Page.Locator("#quote tfoot")).ToContainTextAsync("38.67");
        await Page.GetByLabel("Reason").FillAsync("Too small");
        await SendAsync("Create return");
        await Expect(Page.GetByLabel("Comment")).ToBeFocusedAsync();
        await Page.GetByLabel("Comment").FillAsync("Does not fit");
        await SendAsync("Create return");

        await SentAsync("Return line 1", "Done.");
        await Expect(Line(1)).ToContainTextAsync("RETURNED");
        await Expect(Page.Locator("#post-sales")).ToContainTextAsync("Credit note");
        await Expect(Page.Locator("#post-sales")).ToContainTextAsync("38.67");
        await Expect(Page.Locator("#post-sales")).ToContainTextAsync("RELEASED");
    }

    [Test]
    public async Task a_return_of_nothing_is_refused_in_words()
    {
        await Shop.SoldAsync(Channels.Usual, "R-2");
        await OpenAsync(Channels.Usual, "R-2", "COMPLETE");
        await ChooseAsync("New return");
        await Page.GetByLabel("Reason").FillAsync("Too small");
        await Page.GetByLabel("Comment").FillAsync("Does not fit");

        await SendAsync("Create return");

        await Expect(Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Lines: expected one line at least, found none");
        await Expect(Page.GetByLabel("Comment")).ToHaveValueAsync("Does not fit");
    }

    [Test]
    public async Task a_return_waits_for_its_approval_and_its_refund_for_the_release()
    {
        await RequestedAsync("R-3");

        await ConfirmAsync("Approve return");
        await SentAsync("Approve return", "Done.");
        await Expect(Page.Locator("#post-sales h3").Filter(new() { HasText = "Credit note" })).ToContainTextAsync("REQUESTED");
        await ConfirmAsync("Approve refund");

        await SentAsync("Release refund", "Done.");
        await Expect(Page.Locator("#post-sales")).ToContainTextAsync("RELEASED");
    }

    [Test]
    public async Task a_return_that_waits_can_be_cancelled()
    {
        await RequestedAsync("R-4");

        await ConfirmAsync("Cancel return");

        await SentAsync("Cancel return", "Done.");
        await Expect(Line(1)).ToContainTextAsync("SHIPPED");
        await Expect(Page.Locator("#post-sales")).ToContainTextAsync("CANCELLED");
    }

    [Test]
    public async Task a_refund_that_waits_can_be_cancelled()
    {
        await RequestedAsync("R-5");
        await ConfirmAsync("Approve return");
        await SentAsync("Approve return", "Done.");

        await ConfirmAsync("Cancel refund");

        await SentAsync("Cancel refund", "Done.");
        await Expect(Page.Locator("#post-sales")).ToContainTextAsync("CANCELLED");
    }

    /// <summary>A return of line 1 that waits.</summary>
    private async Task RequestedAsync(string order)
    {
        await Shop.SoldAsync(Channels.Careful, order);
        await Shop.ReturnAsync(Channels.Careful, order, 1);
        await OpenAsync(Channels.Careful, order, "REQUESTED");
    }

    /// <summary>Follows the link beside a return or a refund, and does what it offers.</summary>
    private async Task ConfirmAsync(string act)
    {
        await Page.Locator("#post-sales").GetByRole(AriaRole.Link, new() { Name = act, Exact = true }).ClickAsync();
        await SendAsync(act);
    }
}
