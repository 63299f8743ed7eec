using System.Text.Json.Nodes;
using Oms.Testing;

namespace Oms.System.Tests;

/// <summary><c>oms exceptions</c> and <c>oms paid</c>, with Sales played: what they ask, what they print, what they send.</summary>
[TestFixture]
internal sealed class LookingAfterExceptions
{
    private TestBroker _broker = null!;
    private ForeignClient _sales = null!;

    [OneTimeSetUp]
    public async Task ConnectAsync()
    {
        _broker = await TestBroker.CreateAsync();
        _sales = await _broker.ConnectAsync("operator");
    }

    [OneTimeTearDown]
    public async Task DisconnectAsync()
    {
        await _sales.DisposeAsync();
        await _broker.DisposeAsync();
    }

    [Test]
    public async Task all_pages_are_listed()
    {
        var asked = await _sales.ConsumeAsync($"sales.{Wire.FindExceptions}");
        await using var listing = OmsCommand.Start(_broker, "exceptions", "--store", "ST1", "--json");
        await AnswerAsync((await asked.AtLeastAsync(1))[0], """{"exceptions": [{"order_id": "17", "operation": 2, "kind": "NOT_CAPTURED"}], "next": "here"}""");
        var second = (await asked.AtLeastAsync(2))[1];
        Assert.That(second.Text, Is.EqualTo("""{"sales_channel_id":"ST1","after":"here"}"""));
        await AnswerAsync(second, """{"exceptions": [{"answer_id": "a1", "kind": "UNKNOWN_ANSWER"}]}""");
        var (code, output, _) = await listing.EndAsync();
        Assert.That(code, Is.Zero);
        Assert.That(output.Split('\n').Select(line => (string?)JsonNode.Parse(line)!["kind"]), Is.EqualTo(new[] { "NOT_CAPTURED", "UNKNOWN_ANSWER" }));
    }

    [Test]
    public async Task who_does_not_answer_is_named()
    {
        await using var broker = await TestBroker.CreateAsync();
        Assert.That(await OmsCommand.RunAsync(broker, "exceptions", "--timeout", "1"), Is.EqualTo((1, "", "oms: no answer within 1 s from sales")));
    }

    [TestCase(Wire.RetryPayment, "exceptions retry ST1 17 2 --user ann", """{"sales_channel_id":"ST1","order_id":"17","operation":2,"user":"ann"}""")]
    [TestCase(Wire.CloseException, "exceptions close ST1 17 2 --done --reason seen --user ann",
        """{"sales_channel_id":"ST1","order_id":"17","operation":2,"outcome":"DONE","reason":"seen","user":"ann"}""")]
    [TestCase(Wire.CloseException, "exceptions close ST1 17 2 --abandoned --reason lost --user ann",
        """{"sales_channel_id":"ST1","order_id":"17","operation":2,"outcome":"ABANDONED","reason":"lost","user":"ann"}""")]
    [TestCase(Wire.CloseException, "exceptions close ST1 17 2 --reason agreed --user ann", """{"sales_channel_id":"ST1","order_id":"17","operation":2,"reason":"agreed","user":"ann"}""")]
    [TestCase(Wire.CloseException, "exceptions close --answer a1 --reason stray --user ann", """{"answer_id":"a1","reason":"stray","user":"ann"}""")]
    [TestCase(Wire.MarkCaptured, "paid ST1 17 --reason seen --user ann", """{"sales_channel_id":"ST1","order_id":"17","reason":"seen","user":"ann"}""")]
    [TestCase(Wire.MarkCaptured, "paid ST1 17 --operation 2 --reason seen --user ann", """{"sales_channel_id":"ST1","order_id":"17","operation":2,"reason":"seen","user":"ann"}""")]
    public async Task what_a_person_decides_is_told_to_sales(string message, string typed, string body)
    {
        await using var client = await _broker.ConnectAsync("operator");
        var told = await client.CollectAsync(message);
        Assert.That((await OmsCommand.RunAsync(_broker, typed.Split(' '))).Code, Is.Zero);
        var sent = (await told.FirstAsync()).Text;
        Assert.That(JsonNode.DeepEquals(JsonNode.Parse(sent), JsonNode.Parse(body)), sent);
    }

    [TestCase("exceptions retry ST1 17 2", TestName = "without a name")]
    [TestCase("paid ST1 17 --user ann", TestName = "without a reason")]
    [TestCase("exceptions close ST1 17 2 --done --abandoned --reason seen --user ann", TestName = "with two outcomes")]
    [TestCase("exceptions close ST1 17 --done --reason seen --user ann", TestName = "without an operation")]
    public async Task a_word_that_is_missing_is_asked_for(string typed) =>
        Assert.That((await OmsCommand.RunAsync(_broker, typed.Split(' '))).Code, Is.EqualTo(2));

    private Task AnswerAsync(Received question, string body) =>
        _sales.PublishAsync("", body, question.Properties.ReplyTo!, with: properties => properties.CorrelationId = question.Properties.CorrelationId);
}
