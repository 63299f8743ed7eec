using Oms.Testing;

namespace Oms.Platform.Tests;

/// <summary>Queries over reply_to, in both forms.</summary>
[TestFixture]
internal sealed class AnsweringQueries : WithAToy
{
    [Test]
    public async Task a_query_is_answered_in_the_form_it_was_asked()
    {
        await PickAsync("asked");
        await Shipments.FirstAsync(Of("asked"));
        var answers = await Client.CollectAsync();
        await AskAsync("""{"order_id": "asked", "sales_channel_id": "ST1"}""", "bare");
        await AskAsync("""{"jsonrpc": "2.0", "id": 7, "method": "magento.sales.order_management.get_comments", "params": {"order_id": "asked", "sales_channel_id": "ST1"}}""", "rpc");
        await AskAsync("""{"jsonrpc": "2.0", "id": "x", "params": {"order_id": "nobody", "sales_channel_id": "ST1"}, "method": "magento.sales.order_management.get_comments"}""", "refused");

        Task<Received> Answer(string correlation) => answers.FirstAsync(each => each.Properties.CorrelationId == correlation);
        Assert.That((await Answer("bare")).Text, Is.EqualTo("""{"counts":[1]}"""));
        Assert.That((await Answer("rpc")).Text, Is.EqualTo("""{"jsonrpc":"2.0","id":7,"result":{"counts":[1]}}"""));
        var refused = (await Answer("refused")).Json;
        Assert.That((string?)refused["id"], Is.EqualTo("x"));
        Assert.That((string?)refused["error"]!["data"]![0]!["path"], Is.EqualTo("$.order_id"));

        Task AskAsync(string body, string correlation) => Client.PublishAsync(Toy.Ask, body, with: properties =>
            (properties.ReplyTo, properties.CorrelationId) = (answers.Queue, correlation));
    }

    [TestCase(null)]
    [TestCase("sales.magento.sales.order_management.create")]
    [TestCase("oms.unrouted")]
    public async Task a_query_that_cannot_be_answered_is_refused(string? replyTo)
    {
        var body = $$"""{"order_id": "unanswerable {{replyTo}}", "sales_channel_id": "ST1"}""";
        await Client.PublishAsync(Toy.Ask, body, with: properties => properties.ReplyTo = replyTo);

        var error = await Refusals.FirstAsync(each => (string?)each.Json["payload"] == body);
        Assert.That((string?)error.Json["reasons"]![0]!["path"], Is.EqualTo("reply_to"));
    }
}
