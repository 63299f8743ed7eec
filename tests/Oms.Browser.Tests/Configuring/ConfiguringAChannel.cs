namespace Oms.Browser.Tests.Configuring;

/// <summary>Sales channels by the real Sales: asked for, there, changed, and changed by two at once.</summary>
internal sealed class ConfiguringAChannel : AtTheDesk
{
    [Test]
    public async Task a_channel_is_made_a_mistake_shown_and_a_setting_changed_and_taken_back()
    {
        await Page.GotoAsync("/admin/channels");
        await Page.GetByRole(AriaRole.Link, new() { Name = "Add sales channel" }).ClickAsync();
        await Page.GetByLabel("Id", new() { Exact = true }).FillAsync("BOUTIQUE");
        await Page.GetByLabel("Remorse time", new() { Exact = true }).FillAsync("half an hour");
        await Page.GetByLabel("Approve returns at once").SelectOptionAsync("no");
        await Page.GetByLabel("Reasons for returns").FillAsync("Too small\nBroken");
        await SendAsync("Add sales channel");

        await Expect(Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Remorse time: expected 0 to 31536000 seconds; found half an hour");
        await Expect(Page.GetByLabel("Remorse time", new() { Exact = true })).ToHaveAttributeAsync("aria-invalid", "true");
        await Expect(Page.GetByLabel("Reasons for returns")).ToHaveValueAsync("Too small\nBroken");

        await Page.GetByLabel("Remorse time", new() { Exact = true }).FillAsync("30m");
        await SendAsync("Add sales channel");
        await DoneAsync(1);
        await Expect(Page.GetByLabel("Remorse time", new() { Exact = true })).ToHaveValueAsync("30m");

        await Page.GetByLabel("Approve returns at once").SelectOptionAsync("yes");
        await Page.GetByLabel("Remorse time", new() { Exact = true }).FillAsync("");
        await SendAsync("Save");
        await DoneAsync(2);
        await Expect(Page.GetByLabel("Approve returns at once")).ToHaveValueAsync("yes");
        await Expect(Page.GetByLabel("Remorse time", new() { Exact = true })).ToHaveValueAsync("");

        await Page.GetByRole(AriaRole.Link, new() { Name = "Audit" }).First.ClickAsync();
        await Expect(Page.GetByRole(AriaRole.Main)).ToContainTextAsync("auto_approve_return: no → yes");
        await Expect(Page.GetByRole(AriaRole.Main)).ToContainTextAsync("remorse_seconds: 30m → not set");
    }

    [Test]
    public async Task of_two_administrators_the_second_is_told_and_both_changes_stay()
    {
        await Shop.ChannelAsync("TWICE", new() { ["capture_days"] = 7 });
        await Stage.ToldAsync("/admin/channels", "TWICE");
        await Page.GotoAsync("/admin/channels/TWICE");
        await using (var other = await Visit.BeginAsync(new() { StorageState = Stage.SignedIn }))
        {
            await other.Page.GotoAsync("/admin/channels/TWICE");
            await other.Page.GetByLabel("Backorders").SelectOptionAsync("yes");
            await other.Page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
            await Expect(other.Page.Locator("#sent > .alert-success")).ToHaveCountAsync(1);
        }

        await Page.GetByLabel("Days until capture").FillAsync("9");
        await SendAsync("Save");
        await Expect(Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Backorders: not set → yes");
        await Expect(Page.GetByLabel("Backorders")).ToHaveValueAsync("yes");
        await Expect(Page.GetByLabel("Days until capture")).ToHaveValueAsync("9");

        await SendAsync("Save");
        await DoneAsync(2);
        await Expect(Page.GetByLabel("Backorders")).ToHaveValueAsync("yes");
        await Expect(Page.GetByLabel("Days until capture")).ToHaveValueAsync("9");
    }

    [Test]
    public async Task a_source_is_made_and_a_channel_ships_from_it()
    {
        await Page.GotoAsync("/admin/sources/new");
        await Page.GetByLabel("Id", new() { Exact = true }).FillAsync("DEPOT");
        await Page.GetByLabel("Name", new() { Exact = true }).FillAsync("Depot in the north");
        await Page.GetByLabel("Accepts returns").SelectOptionAsync("yes");
        await SendAsync("Add source");
        await DoneAsync(1);
        await Page.GotoAsync("/admin/channels/new");
        await Page.GetByLabel("Id", new() { Exact = true }).FillAsync("NORTH");
        await Page.GetByLabel("DEPOT Depot in the north").CheckAsync();
        await SendAsync("Add sales channel");
        await DoneAsync(1);
        await Expect(Page.GetByLabel("DEPOT Depot in the north")).ToBeCheckedAsync();
    }

    /// <summary>The page follows by itself what becomes of what was sent.</summary>
    private Task DoneAsync(int changes) => Expect(Page.Locator("#sent > .alert-success")).ToHaveCountAsync(changes);
}
