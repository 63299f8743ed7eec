using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using AngleSharp.Dom;
using Oms.CustomerService.Access;

namespace Oms.CustomerService.Web.Tests.Finding;

/// <summary>Columns and filters that are kept, sheets of them, and questions by HTTP.</summary>
internal sealed class ChoosingHowToSee
{
    private static readonly Role Everything = new() { Name = "everything", Level = 1, Permissions = Permission.All, Channels = Scope.All };

    private OrderDesk _desk = null!;
    private HttpClient _browser = null!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        _desk = await OrderDesk.OpenAsync(Entries.Some(60).Append(Entries.Of(60) with { BillTo = "=1+1" }));
        _browser = await _desk.SignedInAsync(Everything);
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        _browser.Dispose();
        await _desk.DisposeAsync();
    }

    [Test, Order(1)]
    public async Task a_sheet_has_all_that_is_found_with_the_zone_in_its_heading()
    {
        using var answer = await _browser.GetAsync(new Uri("/orders/export?format=csv&channel=ST1&sort=id", UriKind.Relative));
        Assert.That(answer.Content.Headers.ContentType!.MediaType, Is.EqualTo("text/csv"));
        Assert.That(answer.Content.Headers.ContentDisposition!.FileName, Does.Match("orders-.*[.]csv"));
        var lines = (await answer.Content.ReadAsStringAsync()).TrimStart('\uFEFF').Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.That(lines[0], Is.EqualTo("ID,Purchase point,Purchase date (UTC),Bill to,Ship to,Status,Grand total,Grand total: currency"));
        Assert.That(lines[1], Is.EqualTo("000000000,ST1,2026-01-01 00:00:00,Ann Smith,Smith Ann,RECEIVED,0,EUR"));
        Assert.That(lines[^1], Does.Contain(",'=1+1,"));
        Assert.That(lines, Has.Length.EqualTo(1 + 21));
    }

    [TestCase("format=doc")]
    [TestCase("format=csv&from=never")]
    public async Task a_sheet_that_cannot_be_is_refused(string query)
    {
        using var answer = await _browser.GetAsync(new Uri($"/orders/export?{query}", UriKind.Relative));
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
    }

    [Test, Order(2)]
    public async Task columns_are_kept_in_their_order()
    {
        using (await _browser.SubmitAsync("/orders", "/orders/columns", ("query", "channel=ST1"), ("column", "id"), ("column", "status"), ("column", "email"), ("place.id", "3"), ("place.status", "1"), ("place.email", "2")))
        {
        }
        var headings = (await _browser.PageAsync("/orders")).QuerySelectorAll("thead th").Select(heading => heading.TextContent.Trim());
        Assert.That(headings, Is.EqualTo(new[] { "Status", "E-mail", "ID" }));
        using (await _browser.SubmitAsync("/orders", "/orders/columns", ("query", ""), ("usual", "1")))
        {
        }
        Assert.That((await _browser.PageAsync("/orders")).QuerySelectorAll("thead th"), Has.Length.EqualTo(7));
    }

    [Test]
    public async Task a_filter_is_kept_under_a_name_until_it_is_forgotten()
    {
        using (var answer = await _browser.SubmitAsync("/orders", "/orders/filters", ("query", "channel=ST1&at=x&evil=1"), ("name", " Mine ")))
            Assert.That(answer.Headers.Location!.ToString(), Is.EqualTo("/orders?channel=ST1"));
        Assert.That((await _browser.PageAsync("/orders")).QuerySelectorAll("form[action='/orders/filters/forget'] a").Select(link => (link.TextContent, link.GetAttribute("href"))),
            Is.EqualTo(new[] { ("Mine", "/orders?channel=ST1") }));
        using (await _browser.SubmitAsync("/orders", "/orders/filters/forget", ("query", ""), ("name", "Mine")))
        {
        }
        Assert.That((await _browser.PageAsync("/orders")).QuerySelector("form[action='/orders/filters/forget']"), Is.Null);
    }

    [TestCase("/orders/columns")]
    [TestCase("/orders/filters")]
    [TestCase("/orders/filters/forget")]
    public async Task a_form_from_elsewhere_changes_nothing(string address)
    {
        using var form = new FormUrlEncodedContent([new("name", "x"), new("column", "id")]);
        using var answer = await _browser.PostAsync(new Uri(address, UriKind.Relative), form);
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
    }

    [Test]
    public async Task a_question_is_answered_page_by_page()
    {
        const string question = """{"exp": "eq", "args": [{"exp": "field", "args": [{"value": "sales_channel"}]}, {"value": "ST1"}]}""";
        var first = await AskAsync($$"""{"query": {{question}}, "sort": "id", "limit": 15}""");
        var second = await AskAsync($$"""{"query": {{question}}, "sort": "id", "limit": 15, "after": "{{first.Body["after"]}}"}""");
        Assert.That(first.Body["items"]!.AsArray().Concat(second.Body["items"]!.AsArray()).Select(item => (string?)item!["order_id"]),
            Is.EqualTo(Entries.Some(61).Where(entry => entry.Store == "ST1").Select(entry => entry.OrderId)));
        Assert.That(second.Body["after"], Is.Null);
    }

    [TestCase("{", "$")]
    [TestCase("[]", "$")]
    [TestCase("""{"query": 1}""", "$")]
    [TestCase("""{"query": {"exp": "eq", "args": [{"exp": "field", "args": [{"value": "colour"}]}, {"value": "1"}]}}""", "$.query.args[0].args[0].value")]
    [TestCase("""{"query": {"exp": "and", "args": [], "x": 1}}""", "$.query")]
    [TestCase("""{"sort": "sku"}""", "$.sort")]
    [TestCase("""{"limit": 501}""", "$.limit")]
    [TestCase("""{"after": "x"}""", "$.after")]
    [TestCase("""{"colour": 1}""", "$.colour")]
    public async Task a_question_that_is_none_is_refused_with_the_place(string body, string path)
    {
        var (status, answer) = await AskAsync(body);
        Assert.That(status, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(answer["error"]!["data"]!.AsArray().Select(reason => (string?)reason!["path"]), Is.EqualTo(new[] { path }));
    }

    private async Task<(HttpStatusCode Status, JsonNode Body)> AskAsync(string body)
    {
        using var content = new StringContent(body, System.Text.Encoding.UTF8, "application/json");
        using var answer = await _browser.PostAsync(new Uri("/api/orders/search", UriKind.Relative), content);
        return (answer.StatusCode, (await answer.Content.ReadFromJsonAsync<JsonNode>())!);
    }
}
