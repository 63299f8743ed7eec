using System.Diagnostics;
using Oms.Testing;

namespace Oms.Platform.Tests;

/// <summary>Whose step is whose: by the spans, and by the <c>traceparent</c> on what goes out.</summary>
[TestFixture]
internal sealed class TracingMessages : WithAToy
{
    private const string Trace = "0af7651916cd43dd8448eb211c80319c";
    private const string Sender = "b7ad6b7169203331";

    [Test]
    public async Task a_message_continues_its_senders_trace_and_hands_it_on()
    {
        using var listened = new Listened();
        await PickAsync("traced", $"00-{Trace}-{Sender}-01", "id-traced");

        var done = await Shipments.FirstAsync(Of("traced"));
        var (process, send) = (await SpanAsync(listened, $"process {Toy.Start}", "traced"), await SpanAsync(listened, $"send {Toy.Done}", "traced"));
        Assert.Multiple(() =>
        {
            Assert.That((process.TraceId.ToHexString(), process.ParentSpanId.ToHexString()), Is.EqualTo((Trace, Sender)));
            Assert.That(process.Kind, Is.EqualTo(ActivityKind.Consumer));
            Assert.That(done.Header("traceparent"), Is.EqualTo(process.Id), "whoever hears it continues the step that decided it");
            Assert.That((send.TraceId.ToHexString(), send.ParentSpanId), Is.EqualTo((Trace, process.SpanId)));
            Assert.That(send.Kind, Is.EqualTo(ActivityKind.Producer));
            Assert.That(send.StartTimeUtc, Is.GreaterThanOrEqualTo(process.StartTimeUtc + process.Duration), "in between it waited in the outbox");
            Assert.That(Tags(process, "messaging.system", "messaging.operation.type", "messaging.destination.name", "messaging.destination.subscription.name", "messaging.message.id", "oms.outcome"),
                Is.EqualTo(new[] { "rabbitmq", "process", Toy.Start, $"{Toy.Name}.{Toy.Start}", "id-traced", "accepted" }));
            Assert.That(Tags(send, "messaging.operation.type", "messaging.destination.name", "messaging.rabbitmq.destination.routing_key", "messaging.message.id"),
                Is.EqualTo(new[] { "send", Toy.Done, "ST1", done.Properties.MessageId }));
        });
    }

    [Test]
    public async Task what_the_database_does_for_a_message_stands_under_its_step_and_polls_are_in_no_trace()
    {
        using var listened = new Listened();
        await PickAsync("stored", $"00-{Trace}-{Sender}-01", "id-stored");

        var process = await SpanAsync(listened, $"process {Toy.Start}", "stored");
        await Task.Delay(TimeSpan.FromSeconds(1));
        var statements = listened.Spans.Where(span => span.Source.Name == "Npgsql").ToList();
        Assert.That(statements.Where(span => span.ParentSpanId == process.SpanId), Is.Not.Empty);
        Assert.That(statements.Where(span => span.ParentSpanId == default), Is.Empty);
    }

    [Test]
    public async Task messages_of_a_batch_keep_their_own_traces_and_share_a_unit_that_points_at_all()
    {
        using var listened = new Listened();
        await Host.StopAsync();
        // The first may be alone, the rest come while it is at work.
        var traces = Enumerable.Range(1, 50).Select(number => $"{number:x32}").ToList();
        foreach (var trace in traces)
            await PickAsync("batched", $"00-{trace}-{Sender}-01", $"id-{trace}");
        await Host.StartAsync();

        var done = await Shipments.AtLeastAsync(50, Of("batched"));
        Assert.That(done.Select(each => each.Header("traceparent")![3..35]), Is.EqualTo(traces));
        Activity? unit = null;
        await Eventually.TrueAsync(
            () => (unit = listened.Spans.FirstOrDefault(span => span.DisplayName == $"unit {Toy.Name}.{Toy.Start}" && span.Links.Count() > 1)) is not null,
            () => $"a unit of several among {string.Join(", ", listened.Spans.Select(span => span.DisplayName))}");
        var together = unit!.Links.Select(link => link.Context.TraceId.ToHexString()).ToList();
        Assert.That(together, Is.EqualTo(traces.SkipWhile(trace => trace != together[0]).Take(together.Count)));
        Assert.That(listened.Spans.Where(span => span.ParentSpanId == unit.SpanId && span.Source.Name == "Npgsql"), Is.Not.Empty);
    }

    [TestCase(null)]
    [TestCase("rubbish")]
    public async Task without_a_senders_trace_one_begins(string? traceparent)
    {
        using var listened = new Listened();
        var stream = $"begun-{traceparent ?? "none"}";
        await PickAsync(stream, traceparent, $"id-{stream}");

        var process = await SpanAsync(listened, $"process {Toy.Start}", stream);
        Assert.That(process.ParentSpanId, Is.EqualTo(default(ActivitySpanId)));
        Assert.That((await Shipments.FirstAsync(Of(stream))).Header("traceparent"), Is.EqualTo(process.Id));
    }

    [Test]
    public async Task a_step_that_fails_says_so_each_time()
    {
        using var listened = new Listened();
        await Client.PublishAsync(Toy.Comment, """{"order_comment": {"order_id": "x", "sales_channel_id": "ST1", "user": "u", "comment": "throw"}}""", messageId: "id-failing");

        IReadOnlyList<Activity> failed = [];
        await Eventually.TrueAsync(
            () => (failed = [.. listened.Spans.Where(span => span.GetTagItem("messaging.message.id") is "id-failing")]).Count == 5, () => "five tries");
        Assert.That(failed.Select(span => (span.Status, span.StatusDescription, span.GetTagItem("error.type"))),
            Is.All.EqualTo((ActivityStatusCode.Error, "told to", typeof(InvalidOperationException).FullName)));
    }

    private Task PickAsync(string stream, string? traceparent, string id) =>
        Client.PublishAsync(Toy.Start, $$"""{"shipment_request_id": "{{stream}}"}""", messageId: id, with: properties =>
        {
            if (traceparent is not null)
                properties.Headers = new Dictionary<string, object?> { ["traceparent"] = traceparent };
        });

    private static async Task<Activity> SpanAsync(Listened listened, string name, string stream)
    {
        Activity? found = null;
        await Eventually.TrueAsync(
            () => (found = listened.Spans.FirstOrDefault(span => span.DisplayName == name && span.GetTagItem("oms.stream") is string tag && tag == stream)) is not null,
            () => $"{name} of {stream}, there were {string.Join(", ", listened.Spans.Select(span => span.DisplayName))}");
        return found!;
    }

    private static string?[] Tags(Activity span, params string[] names) => [.. names.Select(name => span.GetTagItem(name)?.ToString())];
}
