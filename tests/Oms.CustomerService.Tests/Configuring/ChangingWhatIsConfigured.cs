using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using Oms.Contracts;
using Oms.Contracts.Inventory;
using Oms.Contracts.Inventory.SourceManagement;
using Oms.CustomerService.Access;
using Oms.CustomerService.Configuring;
using Oms.CustomerService.Tests.Played;
using Channel = Oms.Contracts.Sales.SaleschannelManagement;

namespace Oms.CustomerService.Tests.Configuring;

/// <summary>From a form to a command, and back from what Sales and Logistics make of it.</summary>
internal sealed class ChangingWhatIsConfigured
{
    private static readonly Configurable[] Kinds = [Configurable.Channel, Configurable.Source];

    [TestCaseSource(nameof(Kinds))]
    public void what_was_entered_is_what_the_service_has(Configurable of) => Prop.ForAll(
        Arb.From(Gen.Two(Configured.Filled(of))),
        forms =>
        {
            Assert.That(Filled.Of(of.Fields, Configured.Kept(of, forms.Item1)).Texts, Is.EquivalentTo(forms.Item1.Texts));
            // A source's message has no way to say that a list is not set.
            Assert.That(Texts(of, Filled.Of(of.Fields, Configured.Kept(of, forms.Item1, forms.Item2))), Is.EquivalentTo(Texts(of, forms.Item2)));
        }).Check(Config.QuickThrowOnFailure);

    [TestCaseSource(nameof(Kinds))]
    public void a_form_that_is_saved_as_it_was_opened_changes_nothing(Configurable of) => Prop.ForAll(
        Arb.From(Configured.Filled(of)),
        form =>
        {
            var kept = Configured.Kept(of, form);
            var sent = new Filled(Filled.Of(of.Fields, kept).Texts.ToDictionary(text => text.Key, text => text.Value?.ReplaceLineEndings("\r\n")));
            Assert.That(of.Want(kept, sent, Configured.Around).Changes, Is.Empty);
        }).Check(Config.QuickThrowOnFailure);

    [Test]
    public void only_what_was_changed_is_sent()
    {
        var message = (Channel.Update)Sent(Configurable.Channel, """{"id":"C","name":"Shop","settings":{"backorders":true,"remorse_seconds":60,"return_reasons":["a"]}}""",
            ("settings.backorders", null), ("settings.remorse_seconds", "2m"), ("settings.return_reasons", "a\r\nb"));
        Assert.That(message, Is.EqualTo(new Channel.Update { SalesChannel = new() { Id = "C", Settings = new() { RemorseSeconds = 120, ReturnReasons = ["a", "b"] } }, Unset = ["backorders"] }));
    }

    [Test]
    public void a_list_without_anything_is_not_the_default()
    {
        var message = (Channel.Update)Sent(Configurable.Channel, """{"id":"C","name":"Shop"}""", ("settings.custom_gateways", ""));
        Assert.That(message.SalesChannel.Settings, Is.EqualTo(new Contracts.Sales.ChannelSettings { CustomGateways = [] }));
    }

    [Test]
    public void what_nobody_here_knows_of_an_address_stays()
    {
        var services = new PlayedServices();
        services.Hear(new Create
        {
            Source = new Source
            {
                Id = Configured.Id, Name = "Shop", Unknown = new() { ["floor"] = System.Text.Json.JsonElement.Parse("3") },
                Address = new() { Address1 = "Main St 1", City = "Bonn", CustomAttributes = [new() { Name = "gate", Value = "4" }], Unknown = new() { ["dock"] = System.Text.Json.JsonElement.Parse("\"B\"") } },
            },
        });
        var before = Configurable.Source.Read(services.Facts.Last(fact => fact is { Service: "logistics", Document: "source" }));
        var after = Configured.Send(services, Configurable.Source, before, new(new Dictionary<string, string?> { ["address.city"] = "Köln", ["configurations.active"] = "no" }));
        before!["address"]!["city"] = "Köln";
        before["configurations"] = new JsonObject { ["active"] = false };
        Assert.That(JsonNode.DeepEquals(after, before), $"{after}");
    }

    [Test]
    public void the_audit_says_each_change_in_words() => Assert.That(
        Wanted(Configurable.Channel, """{"id":"C","settings":{"sources":["WH1"],"capture_days":7}}""",
            ("settings.auto_approve_return", "yes"), ("settings.sources", "WH2\nWH1"), ("settings.capture_days", null), ("settings.remorse_seconds", "5400"), ("settings.return_reasons", "")).Changes.Select(change => change.Said),
        Is.EquivalentTo(new AuditChange[]
        {
            new("auto_approve_return", "not set", "yes"), new("sources", "WH1", "WH2, WH1"), new("capture_days", "7 days", "not set"),
            new("remorse_seconds", "not set", "1h 30m"), new("return_reasons", "not set", "none"),
        }));

    /// <summary>Ann changed the name and the days; Bob opened his form before that, and changed the days and the returns.</summary>
    [Test]
    public void what_somebody_left_as_it_was_follows_what_others_made_of_it()
    {
        var fields = Configurable.Channel.Fields;
        var before = Filled.Of(fields, Json("""{"id":"C","name":"Shop","settings":{"capture_days":7}}"""));
        var now = Filled.Of(fields, Json("""{"id":"C","name":"Big shop","settings":{"capture_days":9}}"""));
        var bob = new Filled(new Dictionary<string, string?>(before.Texts) { ["settings.capture_days"] = "8", ["settings.auto_approve_return"] = "no" });
        var over = bob.Over(fields, before, now);
        Assert.That(new[] { "name", "settings.capture_days", "settings.auto_approve_return" }.Select(path => over.Texts[path]), Is.EqualTo(new[] { "Big shop", "8", "no" }));
    }

    private static Dictionary<string, string?> Texts(Configurable of, Filled filled) =>
        of.Fields.ToDictionary(field => field.Path, field => filled[field] is "" && field.Emptying == Emptying.WritesNothing ? null : filled[field]);

    private static Message Sent(Configurable of, string before, params (string Path, string? Text)[] entered) =>
        of.Command("C", Json(before), Wanted(of, before, entered).Changes);

    private static Wanted Wanted(Configurable of, string before, params (string Path, string? Text)[] entered)
    {
        var wanted = of.Want(Json(before), new(entered.ToDictionary(each => each.Path, each => each.Text)), Configured.Around);
        Assert.That(wanted.Faults, Is.Empty);
        return wanted;
    }

    private static JsonObject Json(string text) => JsonNode.Parse(text)!.AsObject();
}
