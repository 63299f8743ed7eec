using System.Text.Json.Nodes;
using Oms.Testing;

namespace Oms.Platform.Tests;

/// <summary>Stored facts, asked for by whoever missed them.</summary>
[TestFixture]
internal sealed class ReplayingFacts : WithAToy
{
    private const string Replay = "oms.history.fact_management.replay";
    private const string Recorded = "oms.history.fact.recorded";

    private int _asked;

    [Test]
    public async Task a_stream_is_sent_again_byte_for_byte_as_it_was_announced_and_then_the_end()
    {
        var announced = await Client.CollectAsync(Recorded);
        for (var i = 0; i < 3; i++)
            await PickAsync("again");
        await Client.PublishAsync(Toy.Export, """{"shipment_request_id": "again", "user": "Zoë"}""");
        var live = await announced.AtLeastAsync(4, each => each.Header("oms-stream") == "again");

        var answers = await AskAsync("""{"stream": "again"}""");

        Assert.Multiple(() =>
        {
            Assert.That(answers.SkipLast(1).Select(each => each.Text), Is.EqualTo(live.Take(4).Select(each => each.Text)));
            Assert.That(answers.SkipLast(1).Select(each => (each.Header("oms-stream"), each.Header("oms-version"))), Is.EqualTo(live.Take(4).Select(each => (each.Header("oms-stream"), each.Header("oms-version")))));
            Assert.That(answers.SkipLast(1).Select(each => each.Properties.Type), Is.All.EqualTo(Recorded));
            Assert.That(answers[^1].Properties.Type, Is.EqualTo(Replay));
            Assert.That(answers[^1].Text, Is.EqualTo("""{"replayed":{"service":"logistics","facts":4,"complete":true,"last":{"document":"tally","stream":"again","version":4}}}"""));
        });
    }

    [Test]
    public async Task what_is_asked_for_may_be_narrowed()
    {
        for (var i = 0; i < 3; i++)
            await PickAsync("narrow");
        await Shipments.AtLeastAsync(3, Of("narrow"));

        Assert.That(Versions(await AskAsync("""{"stream": "narrow", "from_version": 2}""")), Is.EqualTo(new[] { 2, 3 }));
        Assert.That(Versions(await AskAsync("""{"stream": "narrow", "document": "tally", "from_version": 4}""")), Is.Empty);
        Assert.That(Versions(await AskAsync("""{"stream": "narrow", "document": "another"}""")), Is.Empty);
        Assert.That(Versions(await AskAsync("""{"stream": "nobody's"}""")), Is.Empty);
    }

    [Test]
    public async Task all_of_a_long_history_comes_page_by_page_in_its_order_and_once()
    {
        using var listened = new Listened();
        await Host.Database.ExecuteAsync("""
            insert into facts select 'tally', 'long ' || n / 7, n % 7 + 1, 'tally.counted', now(), null, 'cause', '{"by": 1}' from generate_series(0, 1399) n
            """);

        var facts = await AskAsync("""{"document": "tally"}""");

        var keys = facts.SkipLast(1).Select(each => (string)each.Json["fact"]!["stream"]! + " " + (int)each.Json["fact"]!["version"]!).ToList();
        var stored = (await Host.Database.RowsAsync("select stream, version from facts order by document, stream, version")).Select(row => $"{row[0]} {row[1]}").ToList();
        Assert.That(keys.Where(key => key.StartsWith("long ", StringComparison.Ordinal)), Is.EqualTo(stored.Where(key => key.StartsWith("long ", StringComparison.Ordinal))));
        Assert.That((int)facts[^1].Json["replayed"]!["facts"]!, Is.EqualTo(keys.Count));
        Assert.That(listened[$"oms.accepted {Toy.Name}.{Replay}"], Is.GreaterThanOrEqualTo(3), "a page each");
    }

    [Test]
    public async Task with_a_limit_the_asker_goes_on_itself()
    {
        for (var i = 0; i < 5; i++)
            await PickAsync("limited");
        await Shipments.AtLeastAsync(5, Of("limited"));

        var versions = new List<int>();
        JsonNode? after = null;
        for (var complete = false; !complete;)
        {
            var answers = await AskAsync(new JsonObject { ["stream"] = "limited", ["limit"] = 2, ["after"] = after }.ToJsonString());
            versions.AddRange(Versions(answers));
            var end = answers[^1].Json["replayed"]!;
            Assert.That((int)end["facts"]!, Is.LessThanOrEqualTo(2));
            (complete, after) = ((bool)end["complete"]!, end["last"]!.DeepClone());
        }
        Assert.That(versions, Is.EqualTo(new[] { 1, 2, 3, 4, 5 }));
    }

    [Test]
    public async Task facts_as_large_as_a_page_are_pages_of_their_own()
    {
        await Host.Database.ExecuteAsync("""
            insert into facts select 'tally', 'large', n, 'tally.counted', now(), null, 'cause', json_build_object('text', repeat('x', 1500000)) from generate_series(1, 5) n
            """);
        using var listened = new Listened();
        Assert.That(Versions(await AskAsync("""{"stream": "large"}""")), Is.EqualTo(new[] { 1, 2, 3, 4, 5 }));
        Assert.That(listened[$"oms.accepted {Toy.Name}.{Replay}"], Is.EqualTo(3));
    }

    [Test]
    public async Task to_a_JSON_RPC_question_the_end_is_the_result_and_the_facts_are_bodies()
    {
        await PickAsync("rpc");
        await Shipments.FirstAsync(Of("rpc"));

        var answers = await AskAsync("""{"jsonrpc": "2.0", "id": 7, "method": "oms.history.fact_management.replay", "params": {"stream": "rpc", "service": "logistics"}}""");

        Assert.That(Versions(answers), Is.EqualTo(new[] { 1 }));
        Assert.That((int)answers[^1].Json["id"]!, Is.EqualTo(7));
        Assert.That((int)answers[^1].Json["result"]!["replayed"]!["facts"]!, Is.EqualTo(1));
    }

    [Test]
    public async Task a_question_to_another_service_is_not_answered()
    {
        var answers = await Client.CollectAsync();
        await PublishAsync("""{"service": "sales"}""", answers.Queue, "not for us");
        await PublishAsync("""{"service": "logistics", "stream": "nobody's"}""", answers.Queue, "for us");
        await answers.FirstAsync(each => each.Properties.CorrelationId == "for us");
        Assert.That(answers.All, Has.Count.EqualTo(1));
    }

    [TestCase("""{"limit": 0}""", "$.limit", TestName = "a limit below one is refused")]
    [TestCase("""{"from_version": 2}""", "$.stream", TestName = "a version of no stream is refused")]
    [TestCase("""{"service": "salse"}""", "$.service", TestName = "a service that nobody knows is refused")]
    public async Task what_nobody_could_answer_is_refused(string question, string path)
    {
        var answers = await Client.CollectAsync();
        await PublishAsync(question, answers.Queue, "none");
        Assert.That((string?)(await answers.FirstAsync()).Json["error"]!["data"]![0]!["path"], Is.EqualTo(path));
    }

    [Test]
    public async Task what_was_stored_before_facts_were_kept_as_text_stays()
    {
        await Host.StopAsync();
        await Host.Database.ExecuteAsync("alter table facts alter column data type jsonb using data::jsonb");
        await Host.Database.ExecuteAsync("""insert into facts values ('tally', 'old', 1, 'tally.counted', now(), null, 'cause', '{"by": 1}')""");
        await Host.StartAsync();
        Assert.That((string?)(await AskAsync("""{"stream": "old"}"""))[0].Json["fact"]!["name"], Is.EqualTo("tally.counted"));
        Assert.That(await Host.Database.ValueAsync<string>("select data_type::text from information_schema.columns where table_name = 'facts' and column_name = 'data'"), Is.EqualTo("json"));
    }

    private static IEnumerable<int> Versions(IReadOnlyList<Received> answers) => answers.SkipLast(1).Select(each => (int)each.Json["fact"]!["version"]!);

    /// <summary>All answers, the end being the last.</summary>
    private async Task<IReadOnlyList<Received>> AskAsync(string body)
    {
        var answers = await Client.CollectAsync();
        var question = $"question {++_asked}";
        await PublishAsync(body, answers.Queue, question);
        await answers.FirstAsync(each => each.Properties.Type == Replay);
        Assert.That(answers.All.Select(each => each.Properties.CorrelationId), Is.All.EqualTo(question));
        Assert.That(answers.All[^1].Properties.Type, Is.EqualTo(Replay), "nothing comes behind the end");
        return answers.All;
    }

    private Task PublishAsync(string body, string queue, string question) =>
        Client.PublishAsync(Replay, body, with: properties => (properties.ReplyTo, properties.CorrelationId) = (queue, question));
}
