using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Oms.CustomerService.Access;

namespace Oms.CustomerService.Web.Tests.Finding;

/// <summary>Whoever asks, in whatever way: what is not his is not there.</summary>
internal sealed class SeeingOnlyOnesOwn
{
    private static readonly Role OfOneChannel = new() { Name = "one channel", Level = 3, Permissions = [Permission.ViewOrders, Permission.Export], Channels = Scope.Of("ST1") };
    private static readonly Role OfSources = new() { Name = "some sources", Level = 3, Permissions = [Permission.ViewOrders, Permission.Export], Channels = Scope.All };
    private static readonly Role Looking = new() { Name = "looking", Level = 3, Permissions = [Permission.ViewOrders], Channels = Scope.All };

    private OrderDesk _desk = null!;

    [OneTimeSetUp]
    public async Task OpenAsync() => _desk = await OrderDesk.OpenAsync(Entries.Some(60));

    [OneTimeTearDown]
    public async Task CloseAsync() => await _desk.DisposeAsync();

    [Test, Rule("U-2")]
    public async Task of_ones_channels_by_page_by_sheet_and_by_question()
    {
        using var browser = await _desk.SignedInAsync(OfOneChannel);
        await SeesAsync(browser, Entries.Some(60).Where(entry => entry.Store == "ST1").Select(entry => entry.OrderId));
    }

    [Test, Rule("U-3")]
    public async Task of_ones_sources_by_page_by_sheet_and_by_question()
    {
        using var browser = await _desk.SignedInAsync(OfSources, Scope.Of("WH1"));
        await SeesAsync(browser, Entries.Some(60).Where(entry => entry.Sources.Contains("WH1")).Select(entry => entry.OrderId));
    }

    [Test]
    public async Task who_may_only_look_takes_no_sheet_home()
    {
        using var browser = await _desk.SignedInAsync(Looking);
        Assert.That((await browser.PageAsync("/orders")).QuerySelector("[data-export]"), Is.Null);
        using var answer = await browser.GetAsync(new Uri("/orders/export?format=csv", UriKind.Relative));
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.Forbidden));
    }

    private static async Task SeesAsync(HttpClient browser, IEnumerable<string> orders)
    {
        var page = await browser.PageAsync("/orders?size=100&sort=id");
        Assert.That(page.QuerySelectorAll("tbody tr td:first-child a").Select(link => link.TextContent.Trim()), Is.EqualTo(orders));
        var sheet = await browser.GetStringAsync(new Uri("/orders/export?format=csv&sort=id", UriKind.Relative));
        Assert.That(sheet.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => line.Split(',')[0]), Is.EqualTo(orders));
        using var answer = await browser.PostAsJsonAsync(new Uri("/api/orders/search", UriKind.Relative), new { sort = "id", limit = 100 });
        Assert.That((await answer.Content.ReadFromJsonAsync<JsonNode>())!["items"]!.AsArray().Select(item => (string?)item!["order_id"]), Is.EqualTo(orders));
    }
}
