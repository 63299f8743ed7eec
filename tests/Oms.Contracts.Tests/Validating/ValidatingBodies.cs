using System.Text.Json;
using System.Text.Json.Nodes;

namespace Oms.Contracts.Tests.Validating;

internal sealed class ValidatingBodies
{
    /// <summary>Values that stand where a client wrote none: refused by rules, with words, but of the right form.</summary>
    private static readonly string[] OfWhatIsMissing = ["minLength", "minimum", "enum"];

    private static IEnumerable<Body> Samples => Body.Samples();

    private static IEnumerable<Body> Rewritten => Body.Rewritten();

    private static IEnumerable<Body> FromClients => Body.FromClients();

    private static IEnumerable<WireMessage> Messages => WireCatalogue.All;

    /// <summary>All but the questions that may leave out everything, and then are for everything.</summary>
    private static IEnumerable<WireMessage> Asking =>
        Messages.Where(message => message.Type != typeof(Contracts.History.Replay) && message.Type != typeof(Contracts.Sales.PaymentManagement.FindExceptions)
            && message.Type.GetProperty("Query")?.PropertyType != typeof(Contracts.Common.Query));

    private static IEnumerable<TestCaseData> BrokenOrders => Broken.OfOrders.Select(broken => new TestCaseData(broken.Name).Returns(broken.Keyword));

    [TestCaseSource(nameof(Samples))]
    public void a_sample_is_valid(Body sample) => Assert.That(Ajv.FaultsOf(sample), Is.Empty);

    /// <summary>The strict form is what is written, whatever was read.</summary>
    [TestCaseSource(nameof(Rewritten))]
    public void what_is_written_is_valid_however_it_was_spelled(Body body) => Assert.That(Ajv.FaultsOf(body), Is.Empty);

    [TestCaseSource(nameof(FromClients))]
    public void what_real_clients_sent_is_written_in_the_strict_form(Body body) =>
        Assert.That(Ajv.FaultsOf(body).Where(fault => !OfWhatIsMissing.Contains(fault.Keyword) || !IsMissing(body, fault.Path)), Is.Empty);

    [TestCaseSource(nameof(BrokenOrders))]
    public string a_broken_sample_is_rejected_for_what_is_broken(string name) => Ajv.FaultsOf(Broken.Of(name)).Single().Keyword;

    [TestCaseSource(nameof(Asking))]
    public void every_schema_asks_for_something(WireMessage message) =>
        Assert.That(Ajv.FaultsOf(Broken.Empty(message)).Select(fault => fault.Keyword), Does.Contain("required"));

    [Test]
    public void a_setting_that_nobody_knows_is_rejected() =>
        Assert.That(Ajv.FaultsOf(Broken.UnknownSetting).Single().Keyword, Is.EqualTo("additionalProperties"));

    [Test]
    public void one_comment_is_no_answer() => Assert.That(Ajv.FaultsOf(Broken.OneForMany).Single().Keyword, Is.EqualTo("type"));

    [Test]
    public void what_is_spelled_otherwise_differs_from_its_sample() =>
        Assert.That(Spelled.Otherwise("""{"a": {"n": 1, "status": "IN_USE", "at": "2020-02-17T11:29:46+00:00"}, "l": [true]}"""), Is.EqualTo(
            """{"a":{"n":"1","status":"in use","at":"2020-02-17 11:29:46\u002B00:00","nobody_knows_this":"kept","status_date":null},"l":["true"]}"""));

    [Test]
    public void every_query_says_what_it_is_answered_with_and_nothing_else_does() =>
        Assert.That(Messages.Where(message => (message.Kind == Kind.Query) != (message.Answer is not null)), Is.Empty);

    private static bool IsMissing(Body body, string path)
    {
        var value = path.Split('/').Skip(1).Aggregate(JsonNode.Parse(body.Json), (json, step) => json is JsonArray list ? list[int.Parse(step)] : json![step]);
        return value!.GetValueKind() == JsonValueKind.Number ? value.GetValue<decimal>() == 0 : value.GetValue<string>().Length == 0;
    }
}
