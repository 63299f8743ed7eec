using System.Text.Json;
using System.Text.RegularExpressions;

namespace Oms.Contracts.Tests.Validating;

internal sealed class ValidatingAsyncApi
{
    private static readonly string Text = File.ReadAllText(Repository.PathOf("contracts", "asyncapi.yaml"));

    [Test]
    public void it_is_valid_by_asyncapis_own_schema() => Assert.That(Ajv.FaultsOfAsyncApi, Is.Empty);

    /// <summary>No text became a date, a number or a flag on the way through YAML.</summary>
    [Test]
    public void others_read_in_it_what_we_meant() => Wire.AssertSame(Ajv.AsyncApi.GetRawText(), Publishing.AsyncApi.Document().ToJsonString());

    [Test]
    public void every_reference_in_it_leads_somewhere() => Assert.That(References(Text).Where(reference => !LeadsSomewhere(reference)), Is.Empty);

    [Test]
    public void a_reference_that_leads_nowhere_is_seen() =>
        Assert.That(References("""a: {$ref: "#/components/messages/gone"}""" + "\n" + """b: {$ref: "./schemas/gone.json"}""").Where(LeadsSomewhere), Is.Empty);

    [Test]
    public void every_message_has_a_channel_somebody_who_sends_and_somebody_who_receives()
    {
        var operations = Ajv.AsyncApi.GetProperty("operations").EnumerateObject().Select(operation => operation.Name).ToList();
        Assert.That(Ajv.AsyncApi.GetProperty("channels").EnumerateObject().Select(channel => channel.Name), Is.SupersetOf(WireCatalogue.All.Select(message => message.Name)));
        Assert.That(WireCatalogue.All, Is.All.Matches<WireMessage>(message =>
            operations.Exists(name => name.EndsWith($".send.{message.Name}", StringComparison.Ordinal))
            && operations.Exists(name => name.EndsWith($".receive.{message.Name}", StringComparison.Ordinal))));
    }

    private static List<string> References(string text)
    {
        var references = Regex.Matches(text, """\$ref"?: "?([^\s"}]+)""").Select(match => match.Groups[1].Value).ToList();
        Assert.That(references, Is.Not.Empty);
        return references;
    }

    private static bool LeadsSomewhere(string reference)
    {
        if (!reference.StartsWith('#'))
            return File.Exists(Repository.PathOf("contracts", reference));
        var here = Ajv.AsyncApi;
        return reference.Split('/').Skip(1).All(step => here.ValueKind == JsonValueKind.Object && here.TryGetProperty(step, out here));
    }
}
