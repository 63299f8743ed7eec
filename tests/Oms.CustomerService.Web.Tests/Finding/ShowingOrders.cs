using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Oms.CustomerService.Access;
using Oms.CustomerService.Web.Finding;

namespace Oms.CustomerService.Web.Tests.Finding;

/// <summary>The page of orders, as a browser without scripts sees it, and as htmx asks for it.</summary>
internal sealed class ShowingOrders
{
    private static readonly Role Everything = new() { Name = "everything", Level = 1, Permissions = Permission.All, Channels = Scope.All };

    private OrderDesk _desk = null!;
    private HttpClient _browser = null!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        _desk = await OrderDesk.OpenAsync(Entries.Some(60).Concat(new[] { "evil", "worse" }.Select(id => Entries.Of(1_000) with { OrderId = id, BillTo = "<script>alert(1)</script>" })));
        _browser = await _desk.SignedInAsync(Everything);
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        _browser.Dispose();
        await _desk.DisposeAsync();
    }

    [Test]
    public async Task it_has_the_columns_of_the_seed_and_links_each_order()
    {
        var page = await _browser.PageAsync("/orders");
        Assert.That(page.QuerySelectorAll("thead th").Select(TextOf), Is.EqualTo(new[] { "ID", "Purchase point", "Purchase date", "Bill to", "Ship to", "Status", "Grand total" }));
        Assert.That(page.QuerySelectorAll("tbody tr"), Has.Length.EqualTo(20));
        Assert.That(page.QuerySelectorAll("tbody tr td:first-child a").Select(link => link.GetAttribute("href")), Has.All.StartsWith("/orders/ST").Or.StartsWith("/orders/st"));
        Assert.That(TextOf(page.QuerySelector("[role=status]")!), Is.EqualTo("62 orders"));
    }

    [Test]
    public async Task each_filter_has_a_label_and_keeps_what_was_written()
    {
        var page = await _browser.PageAsync("/orders?name=an&type=exchange&size=10");
        var fields = page.QuerySelectorAll("form[role=search] input:not([type=hidden]), form[role=search] select");
        Assert.That(fields.Where(field => page.QuerySelector($"label[for='{field.Id}']") is null), Is.Empty);
        Assert.That(fields, Has.Length.EqualTo(22));
        Assert.That(page.QuerySelector("#filter-name")!.GetAttribute("value"), Is.EqualTo("an"));
        Assert.That(page.QuerySelector<IHtmlSelectElement>("#filter-type")!.Value, Is.EqualTo("exchange"));
        Assert.That(page.QuerySelectorAll(".badge a").Select(link => link.GetAttribute("href")), Is.EqualTo(new[] { "/orders?type=exchange&size=10", "/orders?name=an&size=10" }));
    }

    [Test]
    public async Task the_next_page_and_back_are_links()
    {
        var first = await _browser.PageAsync("/orders?size=10");
        var second = await _browser.PageAsync(first.QuerySelector("#page-next")!.GetAttribute("href")!);
        Assert.That(IdsOf(second).Intersect(IdsOf(first)), Is.Empty);
        var back = await _browser.PageAsync(second.QuerySelector("#page-previous")!.GetAttribute("href")!);
        Assert.That(IdsOf(back), Is.EqualTo(IdsOf(first)));
        Assert.That(back.QuerySelector("#page-previous"), Is.Null);
    }

    [Test]
    public async Task a_heading_orders_by_its_column()
    {
        var address = (await _browser.PageAsync("/orders")).QuerySelector("#sort-grand_total")!.GetAttribute("href")!;
        var page = await _browser.PageAsync(address);
        Assert.That(page.QuerySelectorAll("th[aria-sort]").Select(heading => (TextOf(heading), heading.GetAttribute("aria-sort"))), Is.EqualTo(new[] { ("Grand total", "ascending") }));
        Assert.That(TextOf(page.QuerySelector("tbody tr td:last-child")!), Is.EqualTo("0.00 EUR"));
    }

    [Test]
    public async Task the_only_hit_opens_the_order()
    {
        using var answer = await _browser.GetAsync(new Uri("/orders?id=000000017", UriKind.Relative));
        Assert.That((answer.StatusCode, answer.Headers.Location?.ToString()), Is.EqualTo((HttpStatusCode.Redirect, "/orders/st1/000000017")));
        using var part = await PartAsync("/orders?id=000000017");
        Assert.That(part.Headers.GetValues("HX-Redirect"), Is.EqualTo(new[] { "/orders/st1/000000017" }));
    }

    [Test]
    public async Task only_the_rows_are_exchanged()
    {
        using var answer = await PartAsync("/orders?type=exchange");
        var text = await answer.Content.ReadAsStringAsync();
        Assert.That(text, Does.Not.Contain("<html").And.Not.Contain("<form"));
        Assert.That(new HtmlParser().ParseDocument(text).QuerySelector("section#orders table"), Is.Not.Null);
    }

    [Test]
    public async Task nothing_found_says_what_to_do()
    {
        var page = await _browser.PageAsync("/orders?id=none");
        Assert.That(TextOf(page.QuerySelector(".empty-title")!), Is.EqualTo("No order is like that"));
        Assert.That(page.QuerySelector(".empty a")!.GetAttribute("href"), Is.EqualTo("/orders"));
    }

    [Test]
    public async Task a_wrong_filter_is_told_beside_it_and_finds_nothing()
    {
        var page = await _browser.PageAsync("/orders?from=yesterday");
        Assert.That(TextOf(page.QuerySelector("#filter-from-problem")!), Does.StartWith("Expected a date such as"));
        Assert.That(page.QuerySelector("#filter-from")!.GetAttribute("aria-describedby"), Is.EqualTo("filter-from-problem"));
        Assert.That(page.QuerySelector("table"), Is.Null);
    }

    [Test]
    public async Task what_comes_from_outside_is_text()
    {
        var page = await _browser.PageAsync("/orders?size=100&name=%3Cscript%3E");
        Assert.That(page.QuerySelectorAll("script").Select(script => script.GetAttribute("src")), Has.All.StartsWith("/"));
        Assert.That(page.QuerySelector("#filter-name")!.GetAttribute("value"), Is.EqualTo("<script>"));
    }

    private async Task<HttpResponseMessage> PartAsync(string address)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address) { Headers = { { "HX-Request", "true" }, { "HX-Target", FindingPages.Swapped } } };
        return await _browser.SendAsync(request);
    }

    private static IEnumerable<string> IdsOf(IDocument page) => page.QuerySelectorAll("tbody tr td:first-child a").Select(TextOf);

    private static string TextOf(IElement element) => string.Join(' ', element.TextContent.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));
}
