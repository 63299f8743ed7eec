using System.Text;

namespace Oms.Platform.Tests;

/// <summary>What no serializer can read, sent to a running service: refused, kept byte for byte, announced; the queue goes on.</summary>
[TestFixture]
internal sealed class RefusingRubbish : WithAToy
{
    [TestCaseSource(nameof(Rubbish))]
    public async Task rubbish_is_refused_and_the_queue_goes_on(byte[] body)
    {
        var sha = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(body));
        await Client.PublishAsync(Toy.Start, body, with: properties => properties.ContentType = "nonsense; charset=\u0001");

        var error = await Refusals.FirstAsync(each => (string?)each.Json["payload_sha256"] == sha);
        var journaled = await Host.Database.ValueAsync<byte[]>($"select body from journal where id = '{error.Json["delivery_id"]}'");
        Assert.That(journaled, Is.EqualTo(body));
        await PickAsync($"after-{sha}");
        await Shipments.FirstAsync(Of($"after-{sha}"));
    }

    [TestCase("message_id")]
    [TestCase("correlation_id")]
    [TestCase("reply_to")]
    public async Task a_property_that_could_not_be_stored_or_sent_back_is_refused(string property)
    {
        var body = $$"""{"shipment_request_id": "odd {{property}}"}""";
        await Client.PublishAsync(Toy.Start, body, with: properties =>
        {
            const string odd = "a\0b";
            _ = property switch
            {
                "message_id" => properties.MessageId = odd,
                "correlation_id" => properties.CorrelationId = odd,
                _ => properties.ReplyTo = odd,
            };
        });

        var error = await Refusals.FirstAsync(each => (string?)each.Json["payload"] == body);
        Assert.That((string?)error.Json["reasons"]![0]!["path"], Is.EqualTo(property));
    }

    private static IEnumerable<TestCaseData> Rubbish()
    {
        yield return Case("", "nothing at all");
        yield return Case("null", "null");
        yield return Case("[1]", "an array");
        yield return Case("{\"shipment_request_id\": \"cut", "cut off");
        yield return Case("{\"shipment_request_id\": \"a\\u0000b\"}", "an escaped NUL");
        yield return Case("{\"shipment_request_id\": \"\\ud800\"}", "a lone surrogate");
        yield return Case("{\"shipment_request_id\": \"twice\", \"shipment_request_id\": \"twice\"}", "a member twice");
        yield return Case("{\"shipment_request_id\": {\"an\": \"object\"}}", "an object for a string");
        yield return Case($"{{\"shipment_request_id\": \"{new string('x', 1 << 20)}\"}}", "more than a mebibyte");
        yield return new TestCaseData(new byte[] { 0xC3, 0x28, 0x00, 0xFF }) { TestName = "rubbish: invalid UTF-8" };
    }

    private static TestCaseData Case(string body, string name) => new(Encoding.UTF8.GetBytes(body)) { TestName = $"rubbish: {name}" };
}
