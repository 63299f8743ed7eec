using Npgsql;
using Oms.Contracts;
using Oms.Contracts.Sales.OrderManagement;
using Oms.Deciding;
using Oms.Testing;

namespace Oms.Platform.Tests;

/// <summary>A message that needs those documents of which something waits, whatever their ids: from a database, and in a scenario.</summary>
[TestFixture]
internal sealed class ListingDocuments : WithAToy
{
    [Test]
    public async Task pages_follow_by_the_bytes_of_the_id_and_hold_what_is_measured()
    {
        foreach (var stream in new[] { "page-b", "page-C", "page-ä", "page-a", "page-closed" })
            await CommentAsync(stream, "open");
        await Shipments.AtLeastAsync(5, each => ((string?)each.Json["shipment"]?["order_id"])!.StartsWith("page-", StringComparison.Ordinal));
        await PickAsync("page-closed");
        await Shipments.AtLeastAsync(2, Of("page-closed"));

        Assert.That(await AskAsync("page-", 2), Is.EqualTo("""["page-C","page-a"]"""));
        Assert.That(await AskAsync("page-a", 2), Is.EqualTo("""["page-b","page-ä"]"""));
        Assert.That(await AskAsync("page-ä", 2), Is.EqualTo("[]"));
    }

    [Test]
    public async Task what_is_listed_is_kept_from_nobody_and_waits_for_nobody()
    {
        await CommentAsync("locked", "open");
        await Shipments.FirstAsync(Of("locked"));
        await using var held = await HoldAsync("locked");

        Assert.That(await AskAsync("locke", 1), Is.EqualTo("""["locked"]"""));
    }

    [Test]
    public async Task in_a_batch_each_has_its_own_list_of_what_was_there_and_finds_what_those_before_it_changed()
    {
        foreach (var stream in new[] { "zclose-1", "zclose-2", "zclose-3" })
        {
            await CommentAsync(stream, "open");
            await Shipments.FirstAsync(Of(stream));
        }
        await using (await HoldAsync("zclose-3"))
        {
            // The first keeps the service at work while the others come.
            await CommentAsync("zclose-3", "open", "id-first");
            await CommentAsync("zclose-0", "close");
            await CommentAsync("zclose-1", "close");
            await Task.Delay(TimeSpan.FromSeconds(1));
        }

        await Eventually.TrueAsync(async () => await CountsAsync() is [1, 101, 1], () => "each closed once, the second told twice");
        Assert.That(await AskAsync("zclose-", 10), Is.EqualTo("[]"));
    }

    [Test]
    public void a_scenario_lists_as_the_database_does()
    {
        var scenario = Scenario.Of(Toy.Service);
        foreach (var stream in new[] { "b", "C", "a", "closed" })
            scenario.Given<Tally>(stream, new TallyEvent.Opened());
        scenario.Given<Tally>("closed", new TallyEvent.Counted(1));

        scenario.When(Closing.Question("", 2)).ThenAnswered((ValueList<string>)["C", "a"]);
        scenario.When(Closing.Question("a", 2)).ThenAnswered((ValueList<string>)["b"]);
        scenario.When(new CreateComment { OrderComment = new() { OrderId = "C", SalesChannelId = "ST1", User = "u", Comment = "close" } })
            .Then(new Change(typeof(Tally), "a", new TallyEvent.Counted(1)), new Change(typeof(Tally), "b", new TallyEvent.Counted(1)));
        scenario.When(Closing.Question("", 2)).ThenAnswered((ValueList<string>)["C"]);
    }

    [Test]
    public void what_cannot_be_listed_says_so()
    {
        var behaviour = Toy.Service.Behaviours[0];

        Assert.That(() => new Listing("closed", "", 1).MeasureOf(behaviour), Throws.InvalidOperationException.With.Message.Contains("no measure in a column closed"));
        Assert.That(() => Need.ToList<Tally>("open", null, 0), Throws.TypeOf<ArgumentOutOfRangeException>());
        Assert.That(() => Listing.Among([Need.ToList<Tally>("open", null, 1), Need.ToList<Tally>("open", null, 2)]), Throws.ArgumentException);
    }

    private Task CommentAsync(string stream, string text, string? id = null) => Client.PublishAsync(
        Toy.Comment, $$$"""{"order_comment": {"order_id": "{{{stream}}}", "sales_channel_id": "ST1", "user": "u", "comment": "{{{text}}}"}}""", messageId: id);

    /// <summary>Changes the tally and does not commit, until it is disposed of.</summary>
    private async Task<IAsyncDisposable> HoldAsync(string stream)
    {
        var connection = new NpgsqlConnection(Host.Database.ConnectionString);
        await connection.OpenAsync();
        var transaction = await connection.BeginTransactionAsync();
        await using var change = new NpgsqlCommand($"update mt_doc_tally set data = data where id = '{stream}'", connection, transaction);
        await change.ExecuteNonQueryAsync();
        return connection;
    }

    private async Task<string> AskAsync(string after, int size)
    {
        var answers = await Client.CollectAsync();
        await Client.PublishAsync(Toy.Ask, $$"""{"order_id": "open {{after}} {{size}}", "sales_channel_id": "ST1"}""", with: properties => properties.ReplyTo = answers.Queue);
        return (await answers.FirstAsync(_ => true)).Text;
    }

    private async Task<IReadOnlyList<int>> CountsAsync() =>
        [.. (await Host.Database.RowsAsync("select (data ->> 'count')::integer from mt_doc_tally where id like 'zclose-%' order by id")).Select(row => (int)row[0])];
}
