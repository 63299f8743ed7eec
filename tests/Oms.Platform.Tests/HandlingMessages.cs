using System.Text;
using Oms.Testing;

namespace Oms.Platform.Tests;

/// <summary>The shell with real servers: what becomes of each kind of message, seen by a foreign client and in the tables.</summary>
[TestFixture]
internal sealed class HandlingMessages
{
    private const string Start = Toy.Start;
    private const string Export = Toy.Export;
    private const string Comment = Toy.Comment;
    private const string Done = Toy.Done;
    private const string History = "oms.history.fact.recorded";
    private const string Errors = Toy.Errors;

    private ToyHost _toy = null!;
    private ForeignClient _client = null!;
    private Collected _done = null!;
    private Collected _history = null!;
    private Collected _errors = null!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        _toy = await ToyHost.CreateAsync();
        await _toy.StartAsync();
        _client = await _toy.Broker.ConnectAsync("operator");
        (_done, _history, _errors) = (await _client.CollectAsync(Done), await _client.CollectAsync(History), await _client.CollectAsync(Errors));
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        await _client.DisposeAsync();
        await _toy.DisposeAsync();
    }

    [Test]
    public async Task a_message_takes_effect_in_documents_history_and_announcements()
    {
        await PickAsync("once");

        var done = await _done.FirstAsync(Of("once"));
        var fact = await _history.FirstAsync(each => (string?)each.Json["fact"]!["stream"] == "once");
        Assert.Multiple(() =>
        {
            Assert.That((string?)done.Json["shipment"]!["shipment_id"], Is.EqualTo("1"));
            Assert.That((string?)fact.Json["fact"]!["name"], Is.EqualTo("tally.counted"));
            Assert.That((int?)fact.Json["fact"]!["data"]!["by"], Is.EqualTo(1));
        });
        Assert.That(await _toy.Database.ValueAsync<int>("select (data->>'count')::int from mt_doc_tally where id = 'once'"), Is.EqualTo(1));
    }

    [Test]
    public async Task what_goes_out_carries_our_properties_and_nothing_of_a_library()
    {
        using var listener = new System.Diagnostics.ActivityListener { ShouldListenTo = source => source.Name == Oms.Messaging.Telemetry.Name, Sample = (ref _) => System.Diagnostics.ActivitySamplingResult.AllDataAndRecorded };
        System.Diagnostics.ActivitySource.AddActivityListener(listener);
        const string parent = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";
        await _client.PublishAsync(Start, Request("wire"), with: properties => properties.Headers = new Dictionary<string, object?> { ["traceparent"] = parent });

        var done = await _done.FirstAsync(Of("wire"));

        Assert.Multiple(() =>
        {
            Assert.That(done.Key, Is.EqualTo("ST1"));
            Assert.That(done.Properties.Type, Is.EqualTo(Done));
            Assert.That(done.Properties.ContentType, Is.EqualTo("application/json"));
            Assert.That(Guid.Parse(done.Properties.MessageId!).Version, Is.EqualTo(7));
            Assert.That(done.Properties.IsTimestampPresent(), Is.True);
            Assert.That(done.Header("oms-stream"), Is.EqualTo("wire"));
            Assert.That(done.Header("oms-version"), Is.EqualTo("1"));
            Assert.That(done.Header("traceparent"), Does.StartWith("00-0af7651916cd43dd8448eb211c80319c-").And.Not.EqualTo(parent));
            Assert.That(done.Properties.Headers!.Keys, Is.EquivalentTo(new[] { "traceparent", "oms-stream", "oms-version", "x-dotnet-pub-seq-no" }));
        });
    }

    [Test]
    public async Task the_same_message_id_takes_effect_once_alone_and_in_a_batch()
    {
        for (var i = 0; i < 5; i++)
            await _client.PublishAsync(Start, Request("twice"), messageId: "id-twice");
        await PickAsync("twice");

        await _done.AtLeastAsync(2, Of("twice"));
        Assert.That(await CountAsync("twice"), Is.EqualTo(2));
        await _client.PublishAsync(Start, Request("twice"), messageId: "id-twice");
        await PickAsync("twice-later");
        await _done.FirstAsync(Of("twice-later"));
        Assert.That(await CountAsync("twice"), Is.EqualTo(2));
    }

    [Test]
    public async Task a_used_message_id_with_another_body_is_refused()
    {
        await _client.PublishAsync(Start, Request("used"), messageId: "id-used");
        await _client.PublishAsync(Start, Request("used-other"), messageId: "id-used");

        var error = await _errors.FirstAsync(each => each.Text.Contains("id-used", StringComparison.Ordinal));
        Assert.Multiple(() =>
        {
            Assert.That((string?)error.Json["reasons"]![0]!["path"], Is.EqualTo("$"));
            Assert.That((string?)error.Json["payload"], Is.EqualTo(Request("used-other")));
        });
    }

    [Test]
    public async Task without_an_id_only_listed_messages_are_deduplicated_by_body()
    {
        await _client.PublishAsync(Comment, CommentOf("bodies", "same"));
        await _client.PublishAsync(Comment, CommentOf("bodies", "same"));
        await _client.PublishAsync(Comment, CommentOf("bodies", "other"));
        await PickAsync("bodies");
        await PickAsync("bodies");

        await _done.AtLeastAsync(4, Of("bodies"));
        Assert.That(await CountAsync("bodies"), Is.EqualTo(22));
    }

    [Test]
    public async Task a_refusal_is_journaled_whole_and_announced_with_every_reason()
    {
        await _client.PublishAsync(Comment, CommentOf("refused", "refuse"), messageId: "id-refused");

        var error = await _errors.FirstAsync(each => each.Text.Contains("\\\"refused\\\"", StringComparison.Ordinal));
        Assert.Multiple(() =>
        {
            Assert.That((string?)error.Json["topic"], Is.EqualTo(Comment));
            Assert.That(error.Json["reasons"]!.AsArray().Select(reason => (string?)reason!["path"]), Is.EqualTo(new[] { "$.order_comment.comment", "$" }));
            Assert.That((string?)error.Json["payload"], Is.EqualTo(CommentOf("refused", "refuse")));
            Assert.That(error.Header("oms-stream"), Is.Null);
        });
        var journaled = await _toy.Database.RowsAsync($"select body, message_id, properties ->> 'message_id' from journal where id = '{error.Json["delivery_id"]}'");
        Assert.That(Encoding.UTF8.GetString((byte[])journaled[0][0]), Is.EqualTo(CommentOf("refused", "refuse")));
        Assert.That(journaled[0][1..], Is.EqualTo(new[] { "id-refused", "id-refused" }));
    }

    [Test]
    public async Task a_refusal_tells_those_who_must_hear_of_it_once_and_of_no_stream()
    {
        for (var i = 0; i < 3; i++)
            await _client.PublishAsync(Comment, CommentOf("told", "tell"), messageId: "id-told");
        await _errors.FirstAsync(each => each.Text.Contains("\\\"told\\\"", StringComparison.Ordinal));
        await _client.PublishAsync(Comment, CommentOf("told", "tell"), messageId: "id-told");
        await _client.PublishAsync(Comment, CommentOf("told", "count"), messageId: "id-told-after");

        var told = await _done.AtLeastAsync(2, Of("told"));
        Assert.Multiple(() =>
        {
            Assert.That(told.Select(each => (string?)each.Json["shipment"]!["shipment_id"]), Is.EqualTo(new[] { "told", "10" }));
            Assert.That(told[0].Key, Is.EqualTo("ST1"));
            Assert.That(told[0].Header("traceparent"), Is.Not.Null);
            Assert.That((told[0].Header("oms-stream"), told[0].Header("oms-version")), Is.EqualTo(((string?)null, (string?)null)));
            Assert.That(told[1].Header("oms-version"), Is.EqualTo("1"), "the refusal has changed nothing");
        });
    }

    [Test]
    public async Task what_came_too_early_is_tried_again_as_it_came()
    {
        await _client.PublishAsync(Comment, CommentOf("early", "wait"), messageId: "id-early");
        await Eventually.TrueAsync(async () => await _toy.Database.ValueAsync<long>("select count(*) from outbox where body like '%early%'::bytea") == 1
            || (await _toy.Database.RowsAsync("select 1 from inbox where id = 'id-early'")).Count == 1, () => "a parked message");
        await PickAsync("early");

        await _done.AtLeastAsync(2, Of("early"));
        Assert.That(await CountAsync("early"), Is.EqualTo(11));
    }

    [Test]
    public async Task a_timer_comes_when_it_is_due_and_holds_back_nothing()
    {
        var watch = System.Diagnostics.Stopwatch.StartNew();
        await _client.PublishAsync(Export, Request("timer"));
        await _done.AtLeastAsync(1, Of("timer"));
        Assert.That(await CountAsync("timer"), Is.Zero);

        await _done.AtLeastAsync(2, Of("timer"));
        Assert.That(watch.Elapsed, Is.GreaterThanOrEqualTo(Toy.TimerDelay));
        Assert.That(await CountAsync("timer"), Is.EqualTo(1));
    }

    [Test]
    public async Task many_messages_of_many_streams_keep_gap_free_rising_versions()
    {
        for (var i = 0; i < 300; i++)
            await PickAsync($"many-{i % 3}");

        for (var stream = 0; stream < 3; stream++)
        {
            var versions = (await _history.AtLeastAsync(100, each => (string?)each.Json["fact"]!["stream"] == $"many-{stream}")).Select(each => each.Header("oms-version"));
            Assert.That(versions, Is.EqualTo(Enumerable.Range(1, 100).Select(version => $"{version}")));
            Assert.That(await _toy.Database.ValueAsync<int>($"select facts from mt_doc_tally where id = 'many-{stream}'"), Is.EqualTo(100));
        }
    }

    private static Func<Received, bool> Of(string stream) => each => (string?)each.Json["shipment"]?["order_id"] == stream;

    private static string Request(string stream) => $$"""{"shipment_request_id": "{{stream}}"}""";

    private static string CommentOf(string order, string text) =>
        $$$"""{"order_comment": {"order_id": "{{{order}}}", "sales_channel_id": "ST1", "user": "u", "comment": "{{{text}}}"}}""";

    private Task PickAsync(string stream) => _client.PublishAsync(Start, Request(stream));

    private async Task<int> CountAsync(string stream) =>
        await _toy.Database.ValueAsync<int>($"select coalesce((data->>'count')::int, 0) from mt_doc_tally where id = '{stream}'");
}
