using System.Text.Json.Nodes;
using Oms.Contracts;
using Oms.CustomerService.Configuring;

namespace Oms.CustomerService.Tests.Configuring;

/// <summary>What a form is refused for, before anything is sent.</summary>
internal sealed class FindingFaults
{
    private static readonly string LongId = new('x', 65);

    private static readonly TestCaseData[] OfChannels =
    [
        Fault("settings.remorse_seconds", "a while", "0 to 31536000 seconds"),
        Fault("settings.remorse_seconds", "31536001", "0 to 31536000 seconds"),
        Fault("settings.test_remorse_seconds", "-1", "0 to 31536000 seconds"),
        Fault("settings.max_deliveries", "0", "1 or more deliveries"),
        Fault("settings.capture_days", "366", "1 to 365 days"),
        Fault("settings.revalidate_after_days", "1.5", "0 to 365 days"),
        Fault("settings.capture_timing", "soon", "before_shipment, each_shipment, last_shipment or days"),
        Fault("settings.appeasement_base", "tax", "net or gross"),
        Fault("settings.backorders", "maybe", "yes or no"),
        Fault("settings.default_source", "WH9", "a source that exists"),
        Fault("settings.sources", "WH1\nWH9", "a source that exists", "[1]"),
        Fault("settings.sources", "WH1\nWH1", "each of them once", "[1]"),
        Fault("settings.return_reasons", "a\n\n a ", "each of them once", "[1]"),
        Fault("settings.return_reasons", new string('x', 201), "1 to 200 characters", "[0]"),
        Fault("settings.custom_gateways", LongId, "a gateway id, 1 to 64 characters, no control characters", "[0]"),
        Fault("name", " ", "a name"),
    ];

    private static readonly TestCaseData[] OfSources =
    [
        Fault("name", "", "a name"), Fault("type", "", "a type"), Fault("timezone", "Bonn", "a time zone by its IANA name, such as Europe/Berlin"),
        Fault("configurations.active", "", "yes or no: once set it stays so"), Fault("address.country_code", "Germany", "a country in two capital letters, such as US"),
        Fault("address.latitude", "91", "degrees from -90 to 90, such as 48.85"), Fault("configurations.capabilities.services", LongId, "a SKU, 1 to 64 characters, no control characters", "[0]"),
        Fault("address.city", "", "an address: it can be changed, not taken away", "", "address.address1"),
    ];

    [TestCaseSource(nameof(OfChannels))]
    public void a_channel_is_refused_with_the_words_of_Sales(string path, string text, Reason expected) =>
        Assert.That(Faults(Configurable.Channel, """{"id":"C","name":"Shop"}""", (path, text)).Select(fault => (fault.Path, fault.Expected)), Is.EqualTo(new[] { (expected.Path, expected.Expected) }));

    [TestCaseSource(nameof(OfSources))]
    public void a_source_is_refused(string path, string text, Reason expected) => Assert.That(
        Faults(Configurable.Source, """{"id":"S","name":"Shop","type":"STORE","configurations":{"active":true},"address":{"city":"Bonn"}}""", (path, text.Length == 0 ? null : text)).Select(fault => (fault.Path, fault.Expected)),
        Is.EqualTo(new[] { (expected.Path, expected.Expected) }));

    [TestCase(null), TestCase(""), TestCase("new"), TestCase(".."), TestCase("a\tb")]
    public void a_new_one_needs_an_id_that_can_stand_in_an_address(string? id) =>
        Assert.That(Configurable.Channel.Want(null, Entered(("id", id)), Configured.Around).Faults.Select(fault => fault.Path), Is.EqualTo(new[] { "id" }));

    [Test]
    public void a_new_source_needs_a_name() =>
        Assert.That(Configurable.Source.Want(null, Entered(("id", "S")), Configured.Around).Faults.Select(fault => fault.Path), Is.EqualTo(new[] { "name" }));

    [Test]
    public void all_faults_are_found_at_once() => Assert.That(
        Faults(Configurable.Channel, """{"id":"C","name":"Shop"}""", ("settings.capture_days", "0"), ("settings.default_source", "WH9"), ("settings.return_reasons", "a\na")).Select(fault => fault.Path),
        Is.EqualTo(new[] { "settings.default_source", "settings.capture_days", "settings.return_reasons[1]" }));

    /// <summary>Somebody set it by a message, and Sales knows no sources.</summary>
    [Test]
    public void what_is_there_already_is_not_refused() =>
        Assert.That(Faults(Configurable.Channel, """{"id":"C","name":"Shop","settings":{"default_source":"WH9"}}""", ("settings.default_source", "WH9"), ("name", "Big shop")), Is.Empty);

    [TestCase("90", 90), TestCase("1h 30m", 5400), TestCase("2D", 172_800), TestCase("1d2h3m4s", 93_784), TestCase("0s", 0)]
    public void a_duration_is_read(string text, int seconds) => Assert.That(DurationText.Read(text), Is.EqualTo(seconds));

    [TestCase(""), TestCase("h"), TestCase("1h 5"), TestCase("30m 1h"), TestCase("-5"), TestCase("1,5h"), TestCase("99999999999999999999")]
    public void what_is_no_duration_is_not(string text) => Assert.That(DurationText.Read(text), Is.Null);

    private static ValueList<Reason> Faults(Configurable of, string before, params (string Path, string? Text)[] entered) =>
        of.Want(JsonNode.Parse(before)!.AsObject(), Entered(entered), Configured.Around).Faults;

    private static Filled Entered(params (string Path, string? Text)[] entered) => new(entered.ToDictionary(each => each.Path, each => each.Text));

    private static TestCaseData Fault(string path, string text, string expected, string at = "", string? where = null) =>
        new TestCaseData(path, text, new Reason((where ?? path) + at, expected, "")).SetArgDisplayNames(path, text.Length > 40 ? "long" : text);
}
