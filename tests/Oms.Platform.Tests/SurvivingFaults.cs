using Oms.Testing;

namespace Oms.Platform.Tests;

/// <summary>What fails: a message for itself, every message, a stream the broker does not take.</summary>
[TestFixture]
internal sealed class SurvivingFaults : WithAToy
{
    [Test]
    public async Task a_message_that_fails_for_itself_lands_byte_for_byte_in_the_error_queue_and_its_batch_does_not()
    {
        const string queue = $"{Toy.Name}.{Toy.Comment}";
        var poison = CommentOf("poison", "throw");
        for (var i = 0; i < 20; i++)
        {
            // An expiration would let it vanish from the error queue, another's user id keep it out of it.
            await Client.PublishAsync(Toy.Comment, i == 7 ? poison : CommentOf("poisoned", $"fine {i}"), "a.key", $"id-poison-{i}", properties =>
            {
                (properties.Expiration, properties.UserId) = ("60000", "operator");
                properties.Headers = new Dictionary<string, object?> { ["x-mine"] = "kept" };
            });
        }

        await Shipments.AtLeastAsync(19, Of("poisoned"));
        await using var reader = await Host.Broker.ConnectAsync("operator");
        var failed = await (await reader.ConsumeAsync($"{queue}_error")).FirstAsync();
        Assert.Multiple(() =>
        {
            Assert.That(failed.Text, Is.EqualTo(poison));
            Assert.That(failed.Properties.MessageId, Is.EqualTo("id-poison-7"));
            Assert.That(failed.Header("oms-exception"), Does.Contain("told to"));
            Assert.That(failed.Header("x-mine"), Is.EqualTo("kept"));
            Assert.That(failed.Header("oms-routing-key"), Is.EqualTo("a.key"));
            Assert.That(failed.Properties.IsExpirationPresent(), Is.False, "it must wait for an operator");
            Assert.That(failed.Properties.IsUserIdPresent(), Is.False, "the broker takes no other's");
        });
        Assert.That(await CountAsync("poisoned"), Is.EqualTo(190));
    }

    [Test]
    public async Task a_document_that_violates_an_invariant_is_not_stored_and_its_message_is_put_aside_alone()
    {
        const string queue = $"{Toy.Name}.{Toy.Comment}";
        var wrong = CommentOf("violating", "break");
        for (var i = 0; i < 20; i++)
            await Client.PublishAsync(Toy.Comment, i == 7 ? wrong : CommentOf("keeping", $"fine {i}"), messageId: $"id-invariant-{i}");

        await Shipments.AtLeastAsync(19, Of("keeping"));
        await using var reader = await Host.Broker.ConnectAsync("operator");
        var failed = await (await reader.ConsumeAsync($"{queue}_error")).FirstAsync(each => each.Properties.MessageId == "id-invariant-7");
        Assert.Multiple(() =>
        {
            Assert.That(failed.Text, Is.EqualTo(wrong));
            Assert.That(failed.Header("oms-exception"), Does.Contain($"mt_doc_tally_{Toy.NotBelowZero}"));
        });
        Assert.That(await CountAsync("keeping"), Is.EqualTo(190));
        Assert.That(await Host.Database.RowsAsync("select 1 from mt_doc_tally where id = 'violating'"), Is.Empty);
        Assert.That(await Host.Database.RowsAsync("select 1 from facts where stream = 'violating'"), Is.Empty);
    }

    [Test]
    public async Task a_fault_that_every_message_would_meet_is_an_outage_and_none_of_theirs()
    {
        await Host.Database.ExecuteAsync("alter table inbox rename to inbox_away");
        for (var i = 0; i < 5; i++)
            await Client.PublishAsync(Toy.Comment, CommentOf("systemic", $"{i}"), messageId: $"id-systemic-{i}");
        await Task.Delay(TimeSpan.FromSeconds(3));
        await Host.Database.ExecuteAsync("alter table inbox_away rename to inbox");

        await Shipments.AtLeastAsync(5, Of("systemic"));
        Assert.That(await CountAsync("systemic"), Is.EqualTo(50));
        Assert.That((await Client.Channel.QueueDeclarePassiveAsync($"{Toy.Name}.{Toy.Comment}_error")).MessageCount, Is.Zero);
    }

    [Test]
    public async Task a_stream_that_the_broker_does_not_take_waits_and_holds_up_no_other()
    {
        const string requested = "magento.logistics.shipment_request_management.requested";
        await Client.Channel.ExchangeDeleteAsync(requested);
        for (var i = 0; i < 5; i++)
        {
            await PickAsync(Toy.Unsendable);
            await PickAsync("sendable");
        }
        await Shipments.AtLeastAsync(5, Of("sendable"));
        Assert.That(Shipments.All.Where(Of(Toy.Unsendable)).DistinctBy(each => each.Properties.MessageId).Count(), Is.EqualTo(1), "nothing after the first unconfirmed one");

        await Client.Channel.ExchangeDeclareAsync(requested, "topic", durable: true, autoDelete: false);

        await Eventually.TrueAsync(
            () => Shipments.All.Where(Of(Toy.Unsendable)).DistinctBy(each => each.Properties.MessageId).Count() == 5, () => "the rest of the stream");
        var versions = Shipments.All.Where(Of(Toy.Unsendable)).DistinctBy(each => each.Properties.MessageId).Select(each => each.Header("oms-version"));
        Assert.That(versions, Is.EqualTo(new[] { "1", "2", "3", "4", "5" }));
    }

    [Test]
    public async Task messages_that_need_too_many_documents_together_are_done_one_by_one_and_one_that_needs_them_alone_is_put_aside()
    {
        for (var i = 0; i < 40; i++)
            await Client.PublishAsync(Toy.Comment, CommentOf("vast", i == 20 ? "many 5000" : "many 900"), messageId: $"id-vast-{i}");

        await Shipments.AtLeastAsync(39, Of("vast"));
        await using var reader = await Host.Broker.ConnectAsync("operator");
        var failed = await (await reader.ConsumeAsync($"{Toy.Name}.{Toy.Comment}_error")).FirstAsync();
        Assert.That(failed.Properties.MessageId, Is.EqualTo("id-vast-20"));
        Assert.That(await CountAsync("vast"), Is.EqualTo(390));
    }

    /// <summary>A replica's clock may be ahead: its rows are dated later than those that follow them.</summary>
    [Test]
    public async Task a_stream_is_sent_in_its_order_whatever_the_clocks_of_those_who_wrote_it()
    {
        const string exchange = "magento.logistics.fulfillment_management.customer_shipment_done";
        await Host.Database.ExecuteAsync($$$"""
            insert into outbox (stream, due, exchange, routing_key, body, properties)
            select 'tally skewed', now() + seconds * interval '1 second', '{{{exchange}}}', '-',
              convert_to('{"shipment": {"order_id": "skewed", "number": ' || n || '}}', 'UTF8'), ('{"MessageId": "skewed-' || n || '"}')::json
            from (values (1, 4), (2, 0)) rows(n, seconds) order by n
            """);

        var sent = await Shipments.AtLeastAsync(2, Of("skewed"));
        Assert.That(sent.Select(each => (int)each.Json["shipment"]!["number"]!), Is.EqualTo(new[] { 1, 2 }));
    }

    [Test]
    public async Task what_the_broker_holds_and_does_not_hand_over_is_asked_for_anew()
    {
        await Host.StopReceivingAsync();

        await Client.PublishAsync(Toy.Comment, CommentOf("unheard", "hello"));

        await Shipments.AtLeastAsync(1, Of("unheard"));
        Assert.That(await CountAsync("unheard"), Is.EqualTo(10));
    }

    private static string CommentOf(string order, string text) =>
        $$$"""{"order_comment": {"order_id": "{{{order}}}", "sales_channel_id": "ST1", "user": "u", "comment": "{{{text}}}"}}""";

    private async Task<int> CountAsync(string stream) =>
        await Host.Database.ValueAsync<int>($"select coalesce((data->>'count')::int, 0) from mt_doc_tally where id = '{stream}'");
}
