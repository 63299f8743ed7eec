namespace Oms.Browser.Tests.Looking;

internal sealed class WorkingWithoutScripts : AtTheDesk
{
    protected override BrowserNewContextOptions Options => new() { JavaScriptEnabled = false, StorageState = Stage.SignedIn };

    [Test]
    public async Task an_order_is_found_opened_and_returned()
    {
        await Shop.SoldAsync("PLAIN", "N-1");
        await OpenAsync("PLAIN", "N-1", "COMPLETE");
        await Page.GotoAsync("/orders");
        await Page.GetByLabel("Sales channel").FillAsync("PLAIN");
        await Page.GetByRole(AriaRole.Button, new() { Name = "Apply" }).ClickAsync();
        await Expect(Page.GetByRole(AriaRole.Heading, new() { Name = "Order N-1" })).ToBeVisibleAsync();

        await ChooseAsync("New return");
        await Page.Locator("#line-1").CheckAsync();
        await SendAsync("Show what will happen");
        await Expect(Page.Locator("#quote tfoot")).ToContainTextAsync("38.67");
        await Page.GetByLabel("Reason").FillAsync("Too small");
        await Page.GetByLabel("Comment").FillAsync("Does not fit");
        await SendAsync("Create return");

        await Expect(Page.Locator("#commands")).ToContainTextAsync("Return line 1");
        await Shop.LineAsync("N-1", 1, "RETURNED");
        await OpenAsync("PLAIN", "N-1", "RETURNED");
        await Expect(Line(1)).ToContainTextAsync("RETURNED");
    }

    [Test]
    public async Task a_channel_is_configured_and_looking_again_tells_what_became_of_it()
    {
        await Page.GotoAsync("/admin/channels/new");
        await Page.GetByLabel("Id", new() { Exact = true }).FillAsync("SCRIPTLESS");
        await SendAsync("Add sales channel");
        await Stage.ToldAsync("/admin/channels/SCRIPTLESS", "Done.");
        await Page.ReloadAsync();
        await Page.GetByLabel("Backorders").SelectOptionAsync("yes");
        await SendAsync("Save");
        await Expect(Page.Locator("#sent")).ToContainTextAsync("backorders: not set → yes");
    }

    [Test]
    public async Task signing_out_and_in_works()
    {
        await using var visit = await Visit.BeginAsync(new() { JavaScriptEnabled = false });
        await visit.Page.SignInAsync("admin", Stage.Password);
        await Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Name = "Orders" })).ToBeVisibleAsync();

        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Sign out" }).ClickAsync();

        await Expect(visit.Page.GetByText("You have signed out.")).ToBeVisibleAsync();
    }
}
