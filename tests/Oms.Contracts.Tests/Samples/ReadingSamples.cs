using System.Text;
using Oms.Contracts.Sales.OrderManagement;

namespace Oms.Contracts.Tests.Samples;

internal sealed class ReadingSamples
{
    private static IEnumerable<WireMessage> Messages => WireCatalogue.All;

    private static IEnumerable<string> Seeds =>
        Directory.EnumerateFiles(Repository.Sample("seeds"), "*.json").Select(path => Path.GetFileNameWithoutExtension(path)).Order();

    [TestCaseSource(nameof(Messages))]
    public void every_message_has_a_sample_that_reads_and_writes_back_the_same(WireMessage message)
    {
        var sample = File.ReadAllText(Repository.Sample($"{message.Name}.json"));
        Wire.AssertSame(Wire.Write(Wire.Accept(Encoding.UTF8.GetBytes(sample), message).Message), sample);
    }

    [TestCaseSource(nameof(Messages))]
    public void no_sample_holds_a_member_that_its_record_does_not_know(WireMessage message) =>
        Assert.That(
            Wire.Accept(File.ReadAllBytes(Repository.Sample($"{message.Name}.json")), message).Message.ToString(),
            Does.Not.Contain("Unknown = {"));

    [Test]
    public void an_unknown_member_would_be_seen() =>
        Assert.That(Wire.Read<Create>("""{"order":{"colour":"red"}}""").ToString(), Does.Contain("Unknown = {"));

    [Test]
    public void the_order_reads_and_writes_back_the_same()
    {
        var sample = File.ReadAllText(Repository.Sample("order.json"));
        Wire.AssertSame(Wire.Write(Wire.Read<Create>(sample)), sample);
    }

    [TestCaseSource(nameof(Seeds))]
    public void every_published_example_reads_as_its_message_or_at_least_as_json(string name)
    {
        var body = File.ReadAllBytes(Repository.Sample($"seeds/{name}.json"));
        if (WireCatalogue.ByName(name.Split('-')[0]) is { } message)
            Wire.Accept(body, message);
        else
            Assert.That(() => System.Text.Json.JsonDocument.Parse(body).Dispose(), Throws.Nothing);
    }

    [Test]
    public void examples_of_two_of_our_messages_were_published() =>
        Assert.That(
            Seeds.Select(name => WireCatalogue.ByName(name.Split('-')[0])?.Name).OfType<string>().Distinct(),
            Is.EqualTo(new[] { "magento.logistics.shipment_request_management.requested", "magento.sales.order_management.updated" }));
}
