namespace Oms.Platform.Tests;

/// <summary>What the numbers say of messages whose fate is known.</summary>
[TestFixture]
internal sealed class CountingMessages : WithAToy
{
    private const string Comments = $"{Toy.Name}.{Toy.Comment}";
    private const string Picks = $"{Toy.Name}.{Toy.Start}";

    [Test]
    public async Task each_delivery_is_counted_once_by_what_became_of_it()
    {
        using var listened = new Listened();
        await CommentAsync("counted", "fine", "id-1");
        await CommentAsync("counted", "fine", "id-1");
        await CommentAsync("counted", "fine", "id-1");
        await CommentAsync("counted", "nothing", "id-2");
        await CommentAsync("counted", "refuse", "id-3");
        await CommentAsync("uncounted", "wait", "id-4");
        await CommentAsync("counted", "throw", "id-5");

        await listened.UntilAsync($"oms.faults {Comments}", 1);
        await listened.UntilAsync($"oms.parked {Comments}", 1);
        Assert.Multiple(() =>
        {
            Assert.That(listened[$"oms.accepted {Comments}"], Is.EqualTo(2), "one with an effect, one without");
            Assert.That(listened[$"oms.duplicates {Comments}"], Is.EqualTo(2));
            Assert.That(listened[$"oms.refused {Comments}"], Is.EqualTo(1));
            Assert.That(listened["oms.facts tally"], Is.EqualTo(1));
            Assert.That(listened[$"oms.handling.batch {Comments}"], Is.EqualTo(6), "all that were committed");
        });
        await PickAsync("uncounted");
        await listened.UntilAsync($"oms.accepted {Comments}", 3);
        await listened.UntilAsync($"oms.error_queue.messages {Comments}", 1);
        Assert.That(listened[$"oms.error_queue.messages {Picks}"], Is.Zero);
    }

    [Test]
    public async Task the_time_from_delivery_to_commit_holds_an_outage()
    {
        using var listened = new Listened();
        await Host.Database.ExecuteAsync("alter table facts rename to facts_away");
        await PickAsync("slow");
        await Task.Delay(TimeSpan.FromSeconds(1));
        Assert.That(listened[$"oms.accepted {Picks}"], Is.NaN, "nothing is counted that is not committed");
        await Host.Database.ExecuteAsync("alter table facts_away rename to facts");

        await listened.UntilAsync($"oms.accepted {Picks}", 1);
        Assert.That(listened[$"oms.handling.duration {Picks}"], Is.InRange(1, 20));
    }

    [Test]
    public async Task the_outbox_shows_how_much_waits_and_since_when()
    {
        using var listened = new Listened();
        await listened.UntilAsync("oms.outbox.rows", 0);
        Assert.That(listened["oms.outbox.lag"], Is.Zero);
        await Client.Channel.ExchangeDeleteAsync("magento.logistics.shipment_request_management.requested");

        await PickAsync(Toy.Unsendable);
        await PickAsync(Toy.Unsendable);

        // Of the first, what follows the message that nobody takes; of the second everything; a timer is not due.
        await Client.PublishAsync(Toy.Export, """{"shipment_request_id": "later"}""");
        await listened.UntilAsync("oms.outbox.rows", 5);
        Assert.That(listened["oms.outbox.lag"], Is.GreaterThan(0));
        await Client.Channel.ExchangeDeclareAsync("magento.logistics.shipment_request_management.requested", "topic", durable: true, autoDelete: false);
        await listened.UntilAsync("oms.outbox.rows", 0);
    }

    [Test]
    public async Task a_measure_adds_up_what_documents_say_and_follows_them()
    {
        using var listened = new Listened();
        await listened.UntilAsync("oms.tally.open", 0);
        await CommentAsync("open-1", "open", "id-open-1");
        await CommentAsync("open-2", "open", "id-open-2");
        await listened.UntilAsync("oms.tally.open", 2);
        await PickAsync("open-1");
        await listened.UntilAsync("oms.tally.open", 1);
    }

    private Task CommentAsync(string stream, string text, string id) => Client.PublishAsync(
        Toy.Comment, $$$"""{"order_comment": {"order_id": "{{{stream}}}", "sales_channel_id": "ST1", "user": "u", "comment": "{{{text}}}"}}""", messageId: id);
}
