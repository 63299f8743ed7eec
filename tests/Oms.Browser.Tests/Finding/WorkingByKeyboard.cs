namespace Oms.Browser.Tests.Finding;

/// <summary>An agent's hands stay on the keys (seed 000's tasks, each without a mouse).</summary>
internal sealed class WorkingByKeyboard : AtTheDesk
{
    [OneTimeSetUp]
    public async Task SellAsync()
    {
        await Shop.PlacedAsync("KEYS", "K-1");
        await Shop.PlacedAsync("KEYS", "K-2");
        await Shop.UntilAsync("K-1", "LOGISTICS/READYTOSHIP");
        await Shop.UntilAsync("K-2", "LOGISTICS/READYTOSHIP");
    }

    [SetUp]
    public async Task ListAsync()
    {
        foreach (var order in (string[])["K-1", "K-2"])
            await OpenAsync("KEYS", order, "LOGISTICS");
        await Page.GotoAsync("/orders?channel=KEYS&sort=id");
        await Expect(Page.Locator("[data-rows] tr")).ToHaveCountAsync(2);
    }

    [Test]
    public async Task slash_goes_to_the_search_and_enter_finds()
    {
        await Page.Keyboard.PressAsync("/");
        await Expect(Page.Locator("#filter-id")).ToBeFocusedAsync();

        await Page.Keyboard.TypeAsync("K-2");
        await Page.Keyboard.PressAsync("Enter");

        await Expect(Page.GetByRole(AriaRole.Heading, new() { Name = "Order K-2" })).ToBeVisibleAsync();
    }

    [Test]
    public async Task arrows_go_from_row_to_row_and_enter_opens()
    {
        await Page.Keyboard.PressAsync("ArrowDown");
        await Expect(Row("K-1")).ToBeFocusedAsync();
        await Page.Keyboard.PressAsync("ArrowDown");
        await Expect(Row("K-2")).ToBeFocusedAsync();
        Assert.That(await Row("K-2").EvaluateAsync<string>("link => getComputedStyle(link).outlineStyle + getComputedStyle(link).boxShadow"), Is.Not.EqualTo("nonenone"), "the focus is seen");
        await Page.Keyboard.PressAsync("ArrowUp");
        await Expect(Row("K-1")).ToBeFocusedAsync();

        await Page.Keyboard.PressAsync("Enter");

        await Expect(Page.GetByRole(AriaRole.Heading, new() { Name = "Order K-1" })).ToBeVisibleAsync();
    }

    [Test]
    public async Task the_menu_opens_by_enter_closes_by_escape_and_an_act_is_left_by_it()
    {
        await Shop.SoldAsync(Channels.Usual, "K-3");
        await OpenAsync(Channels.Usual, "K-3", "COMPLETE");
        var menu = Page.Locator("details[data-menu]");
        await menu.Locator("summary").FocusAsync();
        await Page.Keyboard.PressAsync("Enter");
        await Expect(menu).ToHaveAttributeAsync("open", "");
        await Page.Keyboard.PressAsync("Escape");
        await Expect(menu).Not.ToHaveAttributeAsync("open", "");
        await Expect(menu.Locator("summary")).ToBeFocusedAsync();

        await Page.Keyboard.PressAsync("Enter");
        await Page.Keyboard.PressAsync("Tab");
        await Expect(menu.GetByRole(AriaRole.Link).First).ToBeFocusedAsync();
        var act = await menu.GetByRole(AriaRole.Link).First.InnerTextAsync();
        await Page.Keyboard.PressAsync("Enter");
        await Expect(Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(act);
        // Keys mean something as soon as scripts have run: this button has none without.
        await Expect(Page.Locator("[data-theme-toggle]")).ToBeVisibleAsync();

        await Page.Keyboard.PressAsync("Escape");

        await Expect(Page.GetByRole(AriaRole.Heading, new() { Name = "Order K-3" })).ToBeVisibleAsync();
    }

    private ILocator Row(string order) => Page.Locator("[data-rows]").GetByRole(AriaRole.Link, new() { Name = order, Exact = true });
}
