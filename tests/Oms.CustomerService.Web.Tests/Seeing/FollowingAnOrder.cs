using System.Net;
using System.Text;
using System.Text.Json;
using Oms.Contracts.History;
using Oms.Contracts.Json;

namespace Oms.CustomerService.Web.Tests.Seeing;

/// <summary>The page of an order as a browser gets it from the running console, and what it hears while it is open.</summary>
internal sealed class FollowingAnOrder
{
    /// <summary>Members of an anonymous type cannot be set.</summary>
    private static readonly JsonSerializerOptions Anonymous = new(WireJson.Options) { IgnoreReadOnlyProperties = false };

    private ConsoleApp _console = null!;
    private ForeignClient _service = null!;
    private HttpClient _browser = null!;

    /// <summary>The browser stands behind a proxy that says who it is: how people sign in is told elsewhere.</summary>
    [OneTimeSetUp]
    public async Task StartAsync()
    {
        _console = await ConsoleApp.StartAsync(("Console__Proxy__Addresses__0", "127.0.0.0/8"), ("Console__Proxy__Addresses__1", "::1/128"), ("Console__Proxy__NewUserRole", "Supervisor"));
        _service = await _console.Broker.ConnectAsync("sales");
        _browser = _console.Browser();
        _browser.DefaultRequestHeaders.Add("X-Forwarded-User", "ann");
        (await _browser.GetAsync("/sign-in")).Dispose();
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        _browser.Dispose();
        await _service.DisposeAsync();
        await _console.DisposeAsync();
    }

    [Test]
    public async Task an_order_has_a_page_once_it_was_placed()
    {
        Assert.That((await GetAsync("/orders/ST1/early")).Status, Is.EqualTo(HttpStatusCode.NotFound));
        await PublishAsync(Noted("early", 1));
        await PublishAsync(Placed("early"));
        await EventuallyAsync("/orders/ST1/early", "said 1");

        var (_, html) = await GetAsync("/orders/ST1/early");
        var page = await Rendered.Read(html);
        Assert.That(page.QuerySelector("h1")!.Text(), Is.EqualTo("Order early"));
        Assert.That(page.QuerySelector("#summary")!.Text(), Does.StartWith("NEW NEWFRONTEND"));
        Assert.That(page.QuerySelectorAll("script:not([src]), [style], [onclick]"), Is.Empty);
    }

    [Test]
    public async Task a_form_that_is_sent_twice_is_one_command_and_says_so()
    {
        await PublishAsync(Placed("twice"));
        await EventuallyAsync("/orders/ST1/twice", "Order twice");
        var form = await Rendered.Read((await GetAsync("/orders/ST1/twice/comment")).Html);
        var hidden = form.QuerySelectorAll("main input[type=hidden]").ToDictionary(input => input.GetAttribute("name")!, input => input.GetAttribute("value")!);

        var answers = new List<string>();
        foreach (var comment in new[] { "first", "second" })
        {
            using var answer = await _browser.PostAsync("/orders/ST1/twice/comment", new FormUrlEncodedContent(hidden.Append(new("comment", comment))));
            answers.Add($"{answer.Headers.Location}");
        }

        Assert.That(answers, Is.EqualTo(new[] { "/orders/ST1/twice?said=Sent", "/orders/ST1/twice?said=SentBefore" }));
        Assert.That(await _console.Database.ValueAsync<long>("select count(*) from agent_command where order_id = 'ST1/twice'"), Is.EqualTo(1));
        Assert.That((await GetAsync("/orders/ST1/twice?said=SentBefore")).Html, Does.Contain("nothing was sent again"));
    }

    [Test]
    public async Task its_sections_come_without_the_rest_of_the_page()
    {
        await PublishAsync(Placed("part"), Noted("part", 1));
        await EventuallyAsync("/orders/ST1/part/sections", "said 1");
        var (_, html) = await GetAsync("/orders/ST1/part/sections?history=Comment");
        Assert.That(html, Does.Not.Contain("<html").And.Not.Contain("Order placed:"));
        Assert.That((await GetAsync("/orders/ST1/part/sections?history=nonsense")).Html, Does.Contain("Order placed:"));
        Assert.That((await GetAsync("/orders/ST1/nobody/sections")).Status, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That((await GetAsync("/orders/ST1/nobody/live")).Status, Is.EqualTo(HttpStatusCode.NotFound));
    }

    [Test]
    public async Task an_open_page_hears_of_what_happens()
    {
        await PublishAsync(Placed("live"), Noted("live", 1));
        await EventuallyAsync("/orders/ST1/live", "said 1");
        using var events = new StreamReader(await _browser.GetStreamAsync("/orders/ST1/live/live?seen=2"));
        Assert.That(await NextAsync(events), Is.EqualTo("known 2"));
        await PublishAsync(Noted("live", 2));
        Assert.That(await NextAsync(events), Is.EqualTo("changed 3"));
        Assert.That((await GetAsync("/orders/ST1/live/sections")).Html, Does.Contain("said 2"));
    }

    /// <summary>What happened between the page and its first word is not missed.</summary>
    [Test]
    public async Task a_page_that_is_behind_hears_so_at_once()
    {
        await PublishAsync(Placed("behind"), Noted("behind", 1));
        await EventuallyAsync("/orders/ST1/behind", "said 1");
        using var events = new StreamReader(await _browser.GetStreamAsync("/orders/ST1/behind/live?seen=1"));
        Assert.That(await NextAsync(events), Is.EqualTo("changed 2"));
    }

    /// <summary>Its stream has ended, and the address is that of the page as it was: what was told since counts.</summary>
    [Test]
    public async Task a_page_that_comes_again_hears_only_what_it_was_not_told()
    {
        await PublishAsync(Placed("again"), Noted("again", 1));
        await EventuallyAsync("/orders/ST1/again", "said 1");
        using var request = new HttpRequestMessage(HttpMethod.Get, "/orders/ST1/again/live?seen=1") { Headers = { { "Last-Event-ID", "2" } } };
        using var answer = await _browser.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        using var events = new StreamReader(await answer.Content.ReadAsStreamAsync());
        Assert.That(await NextAsync(events), Is.EqualTo("known 2"));
    }

    [Test]
    public async Task orders_lead_to_what_replaces_them_and_back()
    {
        var asked = JsonSerializer.SerializeToElement(new { child = new { order_id = "child", origin = "EX", lines = new[] { new { line_number = 1 } } } });
        await PublishAsync(Placed("parent"), Placed("child", original: "parent"),
            new Fact { Service = Party.Postsales, Document = "order", Stream = "ST1/parent/postsales", Version = 1, Name = "order.lines_replaced", At = Seen.Noon, Data = new(asked) });
        await EventuallyAsync("/orders/ST1/child", "in place of lines 1");
        Assert.That((await Rendered.Read((await GetAsync("/orders/ST1/child")).Html)).QuerySelector("#related a")!.GetAttribute("href"), Is.EqualTo("/orders/ST1/parent"));
        Assert.That((await Rendered.Read((await GetAsync("/orders/ST1/parent")).Html)).QuerySelector("#related a")!.GetAttribute("href"), Is.EqualTo("/orders/ST1/child"));
    }

    [Test, Rule("U-3")]
    public async Task who_has_one_source_does_not_see_what_another_ships()
    {
        await PublishAsync(Placed("far"), Sourced("far", "WH2"), Placed("near"), Sourced("near", "WH1"));
        await EventuallyAsync("/orders/ST1/near", "WH1");
        await EventuallyAsync("/orders/ST1/far", "WH2");
        using var clerk = _console.Browser();
        clerk.DefaultRequestHeaders.Add("X-Forwarded-User", "clerk");
        (await clerk.GetAsync("/sign-in")).Dispose();
        await _console.Database.ExecuteAsync("""update mt_doc_console_user set data = jsonb_set(data, '{sources}', '["WH1"]') where id = 'clerk'""");
        Assert.That((await clerk.GetAsync("/orders/ST1/near")).StatusCode, Is.EqualTo(HttpStatusCode.OK));
        foreach (var address in new[] { "", "/sections", "/live" })
            Assert.That((await clerk.GetAsync($"/orders/ST1/far{address}")).StatusCode, Is.EqualTo(HttpStatusCode.NotFound), address);
    }

    private static Fact Placed(string order, string? original = null) => FactOf("order", $"ST1/{order}", 1, "order.placed",
        new { order = Seen.View.Placed with { Id = order, OriginalOrderId = original, Origin = original is null ? "WEB" : "EX" } });

    private static Fact Sourced(string order, string source) =>
        FactOf("order", $"ST1/{order}", 2, "order.lines_sourced", new { lines = new[] { new { line_number = 1, source_id = source, shipment_request_id = "R", total_source_allocations = 1 } } });

    private static Fact Noted(string order, int version) => FactOf("comments", $"ST1/{order}/comments", version, "comments.added", new { comment = new { user = "ann", comment = $"said {version}" } });

    private static Fact FactOf(string document, string stream, int version, string name, object data) => new()
    {
        Service = Party.Sales,
        Document = document,
        Stream = stream,
        Version = version,
        Name = name,
        At = Seen.Noon.AddMinutes(version),
        Data = new(JsonSerializer.SerializeToElement(data, Anonymous)),
    };

    private async Task PublishAsync(params Fact[] facts)
    {
        foreach (var fact in facts)
            await _service.PublishAsync("oms.history.fact.recorded", Encoding.UTF8.GetString(WireJson.Write(new FactRecorded { Fact = fact })));
    }

    private async Task<(HttpStatusCode Status, string Html)> GetAsync(string address)
    {
        using var answer = await _browser.GetAsync(address);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    private Task EventuallyAsync(string address, string text) => Eventually.TrueAsync(
        async () => await GetAsync(address) is (HttpStatusCode.OK, var html) && html.Contains(text, StringComparison.Ordinal), () => $"{address} says {text}");

    /// <summary>The next event and its data.</summary>
    private static async Task<string> NextAsync(StreamReader events)
    {
        using var limit = new CancellationTokenSource(Eventually.Patience);
        var (name, data) = ("", "");
        while (await events.ReadLineAsync(limit.Token) is { } line)
        {
            if (line.StartsWith("event:", StringComparison.Ordinal))
                name = line[6..].Trim();
            else if (line.StartsWith("data:", StringComparison.Ordinal))
                data = line[5..].Trim();
            else if (line.Length == 0 && name.Length > 0)
                return $"{name} {data}";
        }
        return "nothing";
    }
}
