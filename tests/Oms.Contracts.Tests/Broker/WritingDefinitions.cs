using System.Text.Json;
using System.Text.RegularExpressions;
using Oms.Contracts.Broker;

namespace Oms.Contracts.Tests.Broker;

internal sealed class WritingDefinitions
{
    private static readonly string Text = Definitions.Write("/", WireCatalogue.All, BrokerUsers.All(WireCatalogue.All));

    [Test]
    public void the_file_is_what_follows_from_the_catalogue() =>
        Repository.AssertRecorded(Repository.PathOf("deploy", "rabbitmq", "definitions.json"), Text);

    [Test]
    public void nobody_has_a_password_in_it() =>
        Assert.That(Root.GetProperty("users").EnumerateArray().Select(user => user.GetProperty("password_hash").GetString()), Is.All.Empty);

    [Test]
    public void exactly_what_we_consume_has_an_alternate_exchange()
    {
        var policy = Root.GetProperty("policies").EnumerateArray().Single();
        Assert.That(policy.GetProperty("definition").GetProperty("alternate-exchange").GetString(), Is.EqualTo("oms.unrouted"));
        Assert.That(
            WireCatalogue.All.SelectMany(NamesOf).Where(name => Regex.IsMatch(name, policy.GetProperty("pattern").GetString()!)),
            Is.EqualTo(WireCatalogue.All.Where(message => message.To.Intersect(Party.Services).Any()).SelectMany(NamesOf)));
    }

    [Test]
    public void everything_stands_in_the_asked_for_vhost() =>
        Assert.That(
            Regex.Matches(Definitions.Write("orders", WireCatalogue.All, BrokerUsers.All(WireCatalogue.All)), "\"vhost\": \"(.*?)\"").Select(match => match.Groups[1].Value).Distinct(),
            Is.EqualTo(new[] { "orders" }));

    private static IEnumerable<string> NamesOf(WireMessage message) => message.Aliases.Prepend(message.Name);

    private static JsonElement Root => JsonDocument.Parse(Text).RootElement;
}
