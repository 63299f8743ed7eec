using System.Text.RegularExpressions;
using Oms.System.Tests;

namespace Oms.Browser.Tests.Running;

/// <summary>An agent with a browser, signed in as the administrator. At the end of each test there is a picture, and the browser has nothing to complain of.</summary>
internal abstract class AtTheDesk
{
    private Visit _visit = null!;

    protected static Shop Shop => Stage.Shop;

    protected IPage Page => _visit.Page;

    protected virtual BrowserNewContextOptions Options => new() { StorageState = Stage.SignedIn };

    [SetUp]
    public async Task BeginAsync() => _visit = await Visit.BeginAsync(Options);

    [TearDown]
    public async Task EndAsync()
    {
        await using var visit = _visit;
        await visit.PictureAsync(Regex.Replace($"{GetType().Name}.{TestContext.CurrentContext.Test.Name}", @"[^\w.]+", "-").Trim('-'));
        Assert.That(visit.Faults, Is.Empty, "what the browser complains of");
    }

    /// <summary>The page of an order, as soon as this text stands there.</summary>
    protected async Task OpenAsync(string store, string order, string text)
    {
        var address = $"/orders/{store}/{order}";
        await Stage.ToldAsync(address, text);
        await Page.GotoAsync(address);
    }

    /// <summary>Chooses from the Actions menu.</summary>
    protected async Task ChooseAsync(string act)
    {
        await Page.Locator("details[data-menu] > summary").ClickAsync();
        await Page.Locator("details[data-menu]").GetByRole(AriaRole.Link, new() { Name = act, Exact = true }).ClickAsync();
        await Expect(Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(act);
    }

    protected Task SendAsync(string button) => Page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();

    /// <summary>What was sent from this console stands there with this result.</summary>
    protected Task SentAsync(string summary, string result) =>
        Expect(Page.Locator("#commands > div").Filter(new() { HasText = summary })).ToContainTextAsync(result);

    /// <summary>A line among the items of an order's page.</summary>
    protected ILocator Line(int number) => Page.Locator("#items tbody tr").Filter(new() { Has = Page.Locator("th").GetByText($"{number}", new() { Exact = true }) });
}
