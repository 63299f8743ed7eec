namespace Oms.Browser.Tests.Finding;

internal sealed class FindingOrders : AtTheDesk
{
    private ILocator Rows => Page.Locator("[data-rows] tr");

    private ILocator Email => Page.Locator("#filter-email");

    [OneTimeSetUp]
    public async Task SellAsync()
    {
        foreach (var (order, email) in new[] { ("F-1", "carl@shop.example"), ("F-2", "dora@shop.example"), ("F-3", "dora@shop.example") })
            await Shop.PlacedAsync("FOUND", order, each =>
            {
                foreach (var address in each["addresses"]!.AsArray())
                    address!["email"] = email;
            });
        await Shop.UntilAsync("F-3", "LOGISTICS/READYTOSHIP");
    }

    [SetUp]
    public async Task ListAsync()
    {
        foreach (var order in (string[])["F-1", "F-2", "F-3"])
            await OpenAsync("FOUND", order, "LOGISTICS");
        await Page.GotoAsync("/orders");
    }

    [Test]
    public async Task an_order_of_the_storefront_is_listed() =>
        await Expect(Rows.Filter(new() { Has = Page.GetByRole(AriaRole.Link, new() { Name = "F-1", Exact = true }) })).ToContainTextAsync("76.15");

    [Test]
    public async Task the_only_order_of_an_address_opens_at_once()
    {
        await ByEmailAsync("carl@shop.example");

        await Expect(Page.GetByRole(AriaRole.Heading, new() { Name = "Order F-1" })).ToBeVisibleAsync();
    }

    [Test]
    public async Task filters_stand_in_the_address_until_they_are_reset()
    {
        await ByEmailAsync("dora@shop.example");
        await Expect(Page.GetByRole(AriaRole.Status).Filter(new() { HasText = "2 orders" })).ToBeVisibleAsync();
        Assert.That(new Uri(Page.Url).Query, Does.Contain("email=dora%40shop.example").And.Not.Contain("name="));
        await Page.ReloadAsync();
        await Expect(Rows).ToHaveCountAsync(2);
        await Expect(Email).ToHaveValueAsync("dora@shop.example");

        await Page.Locator("#reset").ClickAsync();

        await Expect(Page).ToHaveURLAsync(new Uri(Stage.Address, "orders").ToString());
        await Expect(Email).ToHaveValueAsync("");
    }

    [Test]
    public async Task orders_are_sorted_by_a_column_without_loading_the_page()
    {
        await Page.GotoAsync("/orders?channel=FOUND");
        await Page.EvaluateAsync("() => { window.stayed = true; }");

        await Page.Locator("#sort-id").ClickAsync();
        await Expect(Page.Locator("th[aria-sort]")).ToHaveAttributeAsync("aria-sort", "ascending");
        await Expect(Rows.First).ToContainTextAsync("F-1");
        await Page.Locator("#sort-id").ClickAsync();
        await Expect(Page.Locator("th[aria-sort]")).ToHaveAttributeAsync("aria-sort", "descending");
        await Expect(Rows.First).ToContainTextAsync("F-3");

        Assert.That(await Page.EvaluateAsync<bool>("() => window.stayed === true"), Is.True);
    }

    [Test]
    public async Task an_export_has_the_chosen_columns_and_the_orders_found()
    {
        await Page.GotoAsync("/orders?channel=FOUND");
        await Page.GetByText("Columns", new() { Exact = true }).ClickAsync();
        await Page.GetByRole(AriaRole.Checkbox, new() { Name = "E-mail" }).CheckAsync();
        await Page.GetByRole(AriaRole.Checkbox, new() { Name = "Bill to" }).UncheckAsync();
        await Page.Locator("form[action='/orders/columns']").GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await Expect(Page.Locator("#sort-email, th:has-text('E-mail')").First).ToBeVisibleAsync();

        await Page.GetByText("Export", new() { Exact = true }).ClickAsync();
        var download = await Page.RunAndWaitForDownloadAsync(() => Page.GetByRole(AriaRole.Button, new() { Name = "CSV" }).ClickAsync());

        await Expect(Page.GetByText("3 orders exported.")).ToBeVisibleAsync();
        var lines = await File.ReadAllLinesAsync(await download.PathAsync());
        Assert.Multiple(() =>
        {
            Assert.That(lines[0], Does.Contain("E-mail").And.Not.Contain("Bill to"));
            Assert.That(lines, Has.Length.EqualTo(4));
            Assert.That(lines.Count(line => line.Contains("dora@shop.example", StringComparison.Ordinal)), Is.EqualTo(2));
        });
    }

    private async Task ByEmailAsync(string email)
    {
        await Email.FillAsync(email);
        await Page.GetByRole(AriaRole.Button, new() { Name = "Apply" }).ClickAsync();
    }
}
