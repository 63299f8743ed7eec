using System.Text;
using System.Text.Json;
using Oms.Contracts.Json;
using Oms.Contracts.Sales;
using Oms.Contracts.Sales.OrderManagement;
using ChannelCreated = Oms.Contracts.Sales.SaleschannelManagement.Created;
using ChannelUpdated = Oms.Contracts.Sales.SaleschannelManagement.Updated;

namespace Oms.Contracts.Tests.Samples;

internal sealed class ReadingSamples
{
    private static IEnumerable<WireMessage> Messages => WireCatalogue.All;

    private static IEnumerable<WireMessage> Queries => Messages.Where(message => message.Kind == Kind.Query);

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

    [TestCaseSource(nameof(Queries))]
    public void every_answer_has_a_sample_that_reads_and_writes_back_the_same(WireMessage query)
    {
        var sample = File.ReadAllText(Repository.Sample($"{query.Name}.answer.json"));
        var answer = JsonSerializer.Deserialize(sample, query.Answer!, WireJson.Options)!;
        Wire.AssertSame(Encoding.UTF8.GetString(WireJson.Write(answer)), sample);
        Assert.That(answer.ToString(), Does.Not.Contain("Unknown = {"));
    }

    [Test]
    public void a_channel_is_announced_with_every_setting()
    {
        var settings = typeof(ChannelSettings).GetProperties().Where(setting => setting.Name != nameof(Extensible.Unknown)).ToList();
        foreach (var announced in (SalesChannel[])[Sample<ChannelCreated>().SalesChannel, Sample<ChannelUpdated>().SalesChannel])
            Assert.That(settings.Where(setting => setting.GetValue(announced.Settings) is null).Select(setting => setting.Name), Is.Empty);
    }

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
            Assert.That(() => JsonDocument.Parse(body).Dispose(), Throws.Nothing);
    }

    [Test]
    public void examples_of_four_of_our_messages_were_published() =>
        Assert.That(
            Seeds.Select(name => WireCatalogue.ByName(name.Split('-')[0])?.Name).OfType<string>().Distinct(),
            Is.EqualTo(new[]
            {
                "magento.logistics.shipment_request_management.requested",
                "magento.postsales.exchange_management.create",
                "magento.postsales.reshipment.management.create",
                "magento.sales.order_management.updated",
            }));

    private static T Sample<T>() where T : Message => Wire.Read<T>(File.ReadAllText(Repository.Sample($"{WireCatalogue.Of<T>().Name}.json")));
}
