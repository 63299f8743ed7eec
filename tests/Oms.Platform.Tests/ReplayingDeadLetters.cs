using System.Text.Json.Nodes;
using Oms.Testing;

namespace Oms.Platform.Tests;

/// <summary>Messages that failed for themselves: told when they are put aside, and sent again when somebody asks for it.</summary>
[TestFixture]
internal sealed class ReplayingDeadLetters : WithAToy
{
    private const string Queue = $"{Toy.Name}.{Toy.Comment}";
    private const string Constraint = $"mt_doc_tally_{Toy.NotBelowZero}";

    private Collected _told = null!;

    private IEnumerable<Received> Aside => _told.All.Where(each => each.Exchange == "oms.system.message.put_aside");

    private IEnumerable<Received> Replayed => _told.All.Where(each => each.Exchange == "oms.system.message.replayed");

    [SetUp]
    public async Task ListenAsync()
    {
        _told = await Client.CollectAsync("oms.system.message.put_aside", "oms.system.message.replayed");
        await Client.Channel.QueuePurgeAsync($"{Queue}_error");
    }

    [Test]
    public async Task what_is_put_aside_is_told_whole_under_the_id_it_lies_there_with()
    {
        var body = CommentOf("told", "throw");
        await Client.PublishAsync(Toy.Comment, body, "a.key", "id-told", properties => properties.Headers = new Dictionary<string, object?> { ["x-mine"] = "kept" });

        var told = await _told.FirstAsync();
        var lying = (await LyingAsync(1)).Single();
        Assert.Multiple(() =>
        {
            Assert.That((string?)told.Json["id"], Is.EqualTo(lying.Header("oms-id")));
            Assert.That(new[] { "service", "queue", "topic", "message_id", "routing_key", "error", "payload" }.Select(member => (string?)told.Json[member]),
                Is.EqualTo(new[] { Toy.Name, Queue, Toy.Comment, "id-told", "a.key", "System.InvalidOperationException: told to", body }));
            Assert.That((string?)told.Json["exception"], Does.Contain(" at ").And.StartsWith("System.InvalidOperationException: told to"));
            Assert.That((string?)told.Json["headers"]!["x-mine"], Is.EqualTo("kept"));
            Assert.That(told.Json["replay_of"], Is.Null);
        });
    }

    [Test]
    public async Task those_that_are_asked_for_take_effect_once_and_the_others_stay_in_their_places()
    {
        for (var i = 0; i < 40; i++)
            await Client.PublishAsync(Toy.Comment, CommentOf($"places-{i}", "break"), "a.key");
        await AsideAsync(40);
        // Killed before it could acknowledge, a service puts a message aside twice.
        var twice = await DoubleAsync("places-7\"");
        string[] ids = [twice, IdOf("places-33\"")];
        await Host.Database.ExecuteAsync($"alter table mt_doc_tally drop constraint {Constraint}");

        await AskAsync(new JsonArray([.. ids.Select(id => (JsonNode)id)]), "ask-places");
        await Shipments.AtLeastAsync(1, Of("places-7"));
        await Shipments.AtLeastAsync(1, Of("places-33"));

        var left = await LyingAsync(38);
        Assert.That(string.Join(' ', left.Select(each => (string?)each.Json["order_comment"]!["order_id"])), Is.EqualTo(string.Join(' ', Enumerable.Range(0, 40).Except([7, 33]).Select(i => $"places-{i}"))));
        Assert.That((await CountAsync("places-7"), await CountAsync("places-33")), Is.EqualTo((-1000, -1000)));
        Assert.That(Replayed.Select(each => ((string?)each.Json["id"], (string?)each.Json["outcome"], (string?)each.Json["cause"], (string?)each.Json["user"])),
            Is.EquivalentTo(new[] { (ids[0], "sent", "ask-places", "ann"), (ids[0], "sent", "ask-places", "ann"), (ids[1], "sent", "ask-places", "ann") }));
        await Host.Database.ExecuteAsync($"delete from mt_doc_tally; alter table mt_doc_tally add constraint {Constraint} check ({Constraint}(data))");
    }

    [Test]
    public async Task what_is_not_there_is_told()
    {
        await AskAsync(new JsonArray("not-there"), "ask-missing");

        var told = await _told.FirstAsync();
        Assert.That(((string?)told.Json["id"], (string?)told.Json["outcome"], (string?)told.Json["cause"]), Is.EqualTo(("not-there", "not_found", "ask-missing")));
    }

    [Test]
    public async Task what_fails_again_is_put_aside_as_another_that_names_the_first()
    {
        await Client.PublishAsync(Toy.Comment, CommentOf("again", "throw"), "a.key");
        var first = (string?)(await _told.FirstAsync()).Json["id"];

        await AskAsync(new JsonArray(first), "ask-again");

        await AsideAsync(2);
        var second = Aside.Last();
        Assert.Multiple(() =>
        {
            Assert.That((string?)second.Json["replay_of"], Is.EqualTo(first));
            Assert.That((string?)second.Json["id"], Is.Not.EqualTo(first));
            Assert.That((string?)second.Json["routing_key"], Is.EqualTo("a.key"));
        });
        var lying = (await LyingAsync(1)).Single();
        Assert.That((lying.Header("oms-id"), lying.Header("oms-replay-of"), lying.Header("oms-exception")?.Split(':')[0]), Is.EqualTo(((string?)second.Json["id"], first, "System.InvalidOperationException")));
    }

    /// <summary>What has been delivered a hundred times the broker puts there, without a header of ours.</summary>
    [Test]
    public async Task all_of_a_queue_are_sent_again_also_those_that_nobody_announced()
    {
        await Client.PublishAsync("", CommentOf("unannounced", "hello"), $"{Queue}_error");
        await Client.PublishAsync("", CommentOf("unannounced", "again"), $"{Queue}_error", "id-unannounced");

        await Client.PublishAsync("oms.system.message_management.replay", $$"""{"service": "{{Toy.Name}}", "queue": "{{Queue}}", "all": true}""");

        await Shipments.AtLeastAsync(2, Of("unannounced"));
        await LyingAsync(0);
        Assert.That(Replayed.Count(each => (string?)each.Json["outcome"] == "sent"), Is.EqualTo(2));
    }

    /// <summary>Without an id each of two is another, and both count. Put aside twice by a service that was killed, they are one.</summary>
    [Test]
    public async Task what_came_without_an_id_and_lies_there_twice_takes_effect_once()
    {
        var queue = $"{Toy.Name}.{Toy.Start}";
        for (var i = 0; i < 2; i++)
        {
            await Client.PublishAsync("", """{"shipment_request_id": "nameless"}""", $"{queue}_error",
                with: properties => properties.Headers = new Dictionary<string, object?> { ["oms-id"] = "one-failure", ["oms-queue"] = queue });
        }

        await Client.PublishAsync("oms.system.message_management.replay", $$"""{"service": "{{Toy.Name}}", "queue": "{{queue}}", "ids": ["one-failure"]}""");
        await Eventually.TrueAsync(() => Replayed.Count(each => (string?)each.Json["outcome"] == "sent") == 2, () => "both are sent");
        await PickAsync("behind-them");
        await Shipments.AtLeastAsync(1, Of("behind-them"));

        Assert.That(await CountAsync("nameless"), Is.EqualTo(1));
        await PickAsync("nameless");
        await Shipments.AtLeastAsync(2, Of("nameless"));
    }

    [Test]
    public async Task a_queue_of_nobody_and_a_wish_for_nothing_are_refused()
    {
        await Client.PublishAsync("oms.system.message_management.replay", $$"""{"service": "{{Toy.Name}}", "queue": "{{Queue}}_error"}""", messageId: "ask-nothing");

        var refusal = await Refusals.FirstAsync(each => (string?)each.Json["message_id"] == "ask-nothing");
        Assert.That(refusal.Json["reasons"]!.AsArray().Select(reason => (string?)reason!["path"]), Is.EqualTo(new[] { "$.queue", "$.ids" }));
    }

    private Task AskAsync(JsonArray ids, string messageId) => Client.PublishAsync(
        "oms.system.message_management.replay", new JsonObject { ["user"] = "ann", ["service"] = Toy.Name, ["queue"] = Queue, ["ids"] = ids }.ToJsonString(), messageId: messageId);

    private Task AsideAsync(int count) => Eventually.TrueAsync(() => Aside.Count() >= count, () => $"{count} put aside, are {Aside.Count()}");

    private string IdOf(string text) => (string)Aside.First(each => ((string)each.Json["payload"]!).Contains(text, StringComparison.Ordinal)).Json["id"]!;

    /// <summary>Puts the one with the text there once more, behind the others.</summary>
    private async Task<string> DoubleAsync(string text)
    {
        var id = IdOf(text);
        var body = (string)Aside.First(each => (string?)each.Json["id"] == id).Json["payload"]!;
        await Client.PublishAsync("", body, $"{Queue}_error", with: properties => properties.Headers = new Dictionary<string, object?> { ["oms-id"] = id, ["oms-queue"] = Queue });
        return id;
    }

    /// <summary>What lies in the error queue, in its order; the test has it from here on.</summary>
    private async Task<IReadOnlyList<Received>> LyingAsync(int count)
    {
        await Eventually.TrueAsync(
            async () => (await Client.Channel.QueueDeclarePassiveAsync($"{Queue}_error")).MessageCount == count, () => $"{count} messages in the error queue");
        await using var reader = await Host.Broker.ConnectAsync("operator");
        var lying = new List<Received>();
        while (await reader.Channel.BasicGetAsync($"{Queue}_error", autoAck: true) is { } each)
            lying.Add(new(each.Exchange, each.RoutingKey, new(each.BasicProperties), each.Body.ToArray()));
        return lying;
    }

    private static string CommentOf(string order, string text) =>
        $$$"""{"order_comment": {"order_id": "{{{order}}}", "sales_channel_id": "ST1", "user": "u", "comment": "{{{text}}}"}}""";

    private async Task<int> CountAsync(string stream) => await Host.Database.ValueAsync<int>($"select (data->>'count')::int from mt_doc_tally where id = '{stream}'");
}
