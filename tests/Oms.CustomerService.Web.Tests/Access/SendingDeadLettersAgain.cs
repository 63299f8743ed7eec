using System.Net;
using System.Text;
using System.Text.Json;
using Oms.Contracts.History;
using Oms.Contracts.Json;
using Oms.Contracts.Operations;
using Replayed = Oms.Contracts.Operations.Replayed;

namespace Oms.CustomerService.Web.Tests.Access;

/// <summary>System &gt; Events over the real broker: what services put aside, sent again by who may.</summary>
internal sealed class SendingDeadLettersAgain
{
    private const string Address = "/events/dead-letters";
    private const string Queue = "sales.magento.sales.order_management.create_comment";
    private const string Evil = "<script>alert(1)</script><img src=x onerror=alert(1)>";

    private static readonly DateTimeOffset Noon = new(2026, 7, 2, 12, 0, 0, TimeSpan.Zero);

    private static DateTimeOffset Now => TimeProvider.System.GetUtcNow();

    private ForeignClient _sales = null!;
    private ForeignClient _operator = null!;
    private Collected _commands = null!;
    private Visitor _specialist = null!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        _sales = await Gatehouse.Console.Broker.ConnectAsync("sales");
        _operator = await Gatehouse.Console.Broker.ConnectAsync("operator");
        _commands = await _operator.CollectAsync("oms.system.message_management.replay");
        _specialist = await Gatehouse.SignedInAsync("specialist", "Operations Specialist");
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        _specialist.Dispose();
        await _operator.DisposeAsync();
        await _sales.DisposeAsync();
    }

    [Test]
    public async Task a_dead_letter_is_looked_at_sent_once_and_told_what_became_of_it()
    {
        await SayAsync(PutAside("first"), PutAside("second") with { FailedAt = Noon.AddHours(3) });
        await SayAsync(new FactRecorded
        {
            Fact = new()
            {
                Service = Party.Sales, Document = "comments", Stream = "ST1/100/comments", Version = 1, Name = "comments.added", At = Noon.AddHours(2),
                Data = new(JsonSerializer.SerializeToElement(new { text = "x" })),
            },
        });
        await EventuallyAsync(Address, "dead-letters/second");
        await Eventually.TrueAsync(async () => await Gatehouse.Console.Database.ValueAsync<long>("select count(*) from fact_log where stream = 'ST1/100/comments'") == 1, () => "the fact");
        var preview = $"{Address}/replay?id=first&id=second";
        var articles = (await _specialist.GetAsync(preview)).Page.QuerySelectorAll("article").Select(Rendered.Text).ToList();
        Assert.That(articles, Has.Count.EqualTo(2));
        Assert.That(articles[0], Does.Contain($"goes to {Queue}").And.Contain("System.Exception: it broke").And.Contain("facts since it failed: 1, the last one comments.added"));
        Assert.That(articles[1], Does.Contain("nothing has happened since"));

        var form = Guid.NewGuid().ToString();
        (string, string)[] both = [("form", form), ("id", "first"), ("id", "second")];
        Assert.That((await _specialist.SubmitAsync(preview, $"{Address}/replay", both)).Location, Is.EqualTo($"{Address}?said=Sent"));
        Assert.That((await _specialist.SubmitAsync(preview, $"{Address}/replay", both)).Location, Is.EqualTo($"{Address}?said=SentBefore"));
        var command = await _commands.FirstAsync(each => each.Properties.MessageId == $"{form}-1");
        Assert.That((command.Text, _commands.All.Count(each => each.Properties.MessageId!.StartsWith(form, StringComparison.Ordinal))), Is.EqualTo(
            ($$"""{"service":"sales","queue":"{{Queue}}","ids":["first","second"],"user":"specialist"}""", 1)));
        Assert.That(await Gatehouse.Console.Database.ValueAsync<string>($"select by_whom || ' ' || action || ' ' || (changes->0->>'after') from console_audit where subject = '{Queue}'"), Is.EqualTo("specialist messages.replayed first second"));

        await SayAsync(new Replayed { User = "specialist", Id = "first", Service = "sales", Queue = Queue, At = Noon.AddDays(1), Cause = $"{form}-1", Outcome = "sent" });
        // A service that was killed asks its queue again, and does not find there what it has sent.
        await SayAsync(new Replayed { User = "specialist", Id = "first", Service = "sales", Queue = Queue, At = Noon.AddDays(2), Cause = $"{form}-1", Outcome = "not_found" });
        await SayAsync(new Replayed { User = "specialist", Id = "second", Service = "sales", Queue = Queue, At = Noon.AddDays(1), Cause = $"{form}-1", Outcome = "not_found" });
        await EventuallyAsync($"{Address}/second", "not in the queue");
        await EventuallyAsync($"{Address}/first", "sent again");
        await SayAsync(PutAside("third") with { ReplayOf = "first", FailedAt = Noon.AddDays(3) });
        await EventuallyAsync($"{Address}/first", "came back");
        await EventuallyAsync($"{Address}/first", "/events/dead-letters/third");
        Assert.That((await _specialist.SubmitAsync(preview, $"{Address}/replay", ("form", Guid.NewGuid().ToString()), ("id", "first"))).Status, Is.EqualTo(HttpStatusCode.UnprocessableEntity));
    }

    [Test]
    public async Task what_nobody_announced_is_counted_and_sent_with_all_of_its_queue()
    {
        const string queue = "sales.magento.sales.order_management.cancel";
        await SayAsync(PutAside("known") with { Queue = queue }, new ErrorQueuesCounted { Service = "sales", At = Now, Queues = [new() { Queue = queue, Messages = 3 }] });
        await EventuallyAsync(Address, "differs");
        await EventuallyAsync(Address, "dead-letters/known");
        Assert.That((await _specialist.GetAsync(Address)).Page.Rows("#queues"), Has.Some.Match($"^{queue} \\| 3 \\| 1 differs"));

        await _specialist.SubmitAsync($"{Address}/replay?queue={queue}", $"{Address}/replay");

        Assert.That((await _commands.FirstAsync(each => each.Text.Contains(queue, StringComparison.Ordinal))).Text, Is.EqualTo($$"""{"service":"sales","queue":"{{queue}}","ids":[],"all":true,"user":"specialist"}"""));
    }

    [Test]
    public async Task nothing_of_a_message_becomes_markup()
    {
        await SayAsync(PutAside("evil") with
        {
            Queue = "sales.evil",
            Payload = Evil,
            Error = Evil,
            Exception = Evil,
            RoutingKey = Evil,
            MessageId = Evil,
            ContentType = Evil,
            Headers = new(JsonSerializer.SerializeToElement(new Dictionary<string, string> { [Evil] = Evil })),
        });
        await EventuallyAsync(Address, "dead-letters/evil");
        foreach (var address in new[] { Address, $"{Address}/evil", $"{Address}/replay?id=evil" })
        {
            var page = (await _specialist.GetAsync(address)).Page;
            Assert.That(page.Body!.TextContent, Does.Contain(Evil), address);
            Assert.That(page.QuerySelectorAll("script:not([src]), [onerror]"), Is.Empty, address);
        }
    }

    [Test]
    public async Task an_outbox_is_shown_as_of_its_last_report_and_a_service_that_is_silent_is_said_to_be()
    {
        await SayAsync(new OutboxObserved
        {
            Service = "sales", Replica = "box-1", At = Now, Due = 1, OldestDue = Now.AddMinutes(-3), Waiting = 1,
            Exchanges = [new() { Exchange = "some.exchange", Due = 1, Waiting = 1 }],
            Rows = [new() { Id = 1, Exchange = "some.exchange", Stream = "order ST1/1", Due = Now.AddMinutes(-3) }, new() { Id = 2, Exchange = "some.timer", Stream = "t", Due = Now.AddHours(1), Tries = 2 }],
        });
        await EventuallyAsync("/events/outbox", "some.timer");
        await EventuallyAsync("/events/outbox", "aria-label=\"customer_service\"");
        var page = (await _specialist.GetAsync("/events/outbox")).Page;
        Assert.That(page.QuerySelector("section[aria-label=sales]")!.Text(), Does.Contain("box-1").And.Contain("Due and not sent: 1").And.Not.Contain("Not heard of"));
        Assert.That(page.Body!.TextContent, Does.Contain("Nothing has been heard of logistics"));

        await Gatehouse.Console.Database.ExecuteAsync("update service_report set heard = now() - interval '3 minutes' where service = 'sales'");

        Assert.That((await _specialist.GetAsync("/events/outbox")).Page.QuerySelector("section[aria-label=sales]")!.Text(), Does.Contain("Not heard of for more than two minutes"));
    }

    private static PutAside PutAside(string id) => new()
    {
        Id = id, Service = "sales", Queue = Queue, Topic = "magento.sales.order_management.create_comment", MessageId = $"m-{id}", RoutingKey = "ST1", FailedAt = Noon.AddHours(1),
        Error = "System.Exception: it broke", Exception = "System.Exception: it broke\n  at x", Payload = """{"order_comment":{"order_id":"100","sales_channel_id":"ST1"}}""",
    };

    private async Task SayAsync(params Message[] messages)
    {
        foreach (var message in messages)
            await _sales.PublishAsync(WireCatalogue.Of(message.GetType()).Name, Encoding.UTF8.GetString(WireJson.Write(message)));
    }

    private Task EventuallyAsync(string address, string text) => Eventually.TrueAsync(
        async () => (await _specialist.GetAsync(address)).Text.Contains(text, StringComparison.Ordinal), () => $"{address} says {text}");
}
