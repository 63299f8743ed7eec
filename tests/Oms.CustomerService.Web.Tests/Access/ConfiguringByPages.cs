using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Oms.Contracts.Common.ErrorManagement;
using Oms.Contracts.History;
using Oms.Contracts.Inventory;
using Oms.Contracts.Json;
using Oms.Contracts.Sales;
using Oms.CustomerService.Configuring;

namespace Oms.CustomerService.Web.Tests.Access;

/// <summary>Sales channels and sources by the forms of the running console; what Sales and Logistics say to them is played.</summary>
internal sealed class ConfiguringByPages
{
    private const string Create = "magento.sales.saleschannel_management.create";

    private const string Update = "magento.sales.saleschannel_management.update";

    private const string UpdateSource = "magento.inventory.source_management.update";


    private static readonly Configurable[] Kinds = [Configurable.Channel, Configurable.Source];

    private ForeignClient _services = null!;
    private Collected _sent = null!;
    private Visitor _boss = null!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        _services = await Gatehouse.Console.Broker.ConnectAsync("operator");
        _sent = await _services.CollectAsync(Create, Update, UpdateSource);
        _boss = await Gatehouse.SignedInAsync("configures", "Administrator");
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        _boss.Dispose();
        await _services.DisposeAsync();
    }

    [Test]
    public async Task a_channel_is_asked_for_pending_and_there_and_the_audit_says_who_did_it()
    {
        var asked = await _boss.SaveAsync(await _boss.GetAsync("/admin/channels/new"), "/admin/channels/new",
            ("id", "MADE"), ("settings.auto_approve_return", "no"), ("settings.remorse_seconds", "1h 30m"), ("settings.return_reasons", "Too small\r\nBroken\r\n"), ("settings.custom_gateways:none", "yes"));
        Assert.That(asked.Location, Is.EqualTo("/admin/channels/MADE?said=Sent"));
        Assert.That((await _boss.GetAsync("/admin/channels/MADE")).Words, Does.Contain("Pending: the service has not answered yet."));
        var message = await SentAsync("MADE");
        Assert.That(JsonNode.DeepEquals(message.Json, JsonNode.Parse(
            """{"sales_channel":{"id":"MADE","name":"","settings":{"remorse_seconds":5400,"auto_approve_return":false,"return_reasons":["Too small","Broken"],"custom_gateways":[]}},"user":"configures"}""")), message.Text);

        await ToldAsync(Party.Sales, "channel", "MADE", 1, message.Json["sales_channel"]!, message.Properties.MessageId);
        await EventuallyAsync("/admin/channels/MADE", "Done.");
        var form = await _boss.GetAsync("/admin/channels/MADE");
        Assert.That(form.Page.QuerySelector("#settings-remorse_seconds")!.GetAttribute("value"), Is.EqualTo("1h 30m"));
        Assert.That((await _boss.GetAsync("/admin/audit?about=made")).Words,
            Does.Contain("configures asked for a new sales channel MADE").And.Contain("auto_approve_return: not set → no").And.Contain("return_reasons: not set → Too small, Broken"));

        Assert.That((await _boss.SaveAsync(form, "/admin/channels/MADE")).Location, Is.EqualTo("/admin/channels/MADE?said=Unchanged"), "nothing was changed");
        Assert.That((await _boss.SaveAsync(await _boss.GetAsync("/admin/channels/new"), "/admin/channels/new", ("id", "MADE"))).Words, Does.Contain("a channel that does not exist yet"));
    }

    [Test]
    public async Task who_saves_on_an_older_state_is_told_what_changed_and_saves_again()
    {
        await ToldAsync(Party.Sales, "channel", "SHARED", 1, Channel("SHARED", new() { CaptureDays = 7 }));
        await EventuallyAsync("/admin/channels/SHARED", "Sales channel SHARED");
        var opened = await _boss.GetAsync("/admin/channels/SHARED");
        await ToldAsync(Party.Sales, "channel", "SHARED", 2, Channel("SHARED", new() { CaptureDays = 9, Backorders = true }), by: "bob");
        await Eventually.TrueAsync(async () => (await _boss.GetAsync("/admin/channels/SHARED")).Page.QuerySelector("input[name=seen]")!.GetAttribute("value") == "2", () => "version 2");

        var told = await _boss.SaveAsync(opened, "/admin/channels/SHARED", ("settings.capture_days", "8"), ("settings.exchange_enabled", "no"));
        Assert.Multiple(() =>
        {
            Assert.That(told.Status, Is.EqualTo(HttpStatusCode.UnprocessableEntity));
            Assert.That(told.Words, Does.Contain("This was changed since you opened the form").And.Contain("by bob").And.Contain("Backorders: not set → yes")
                .And.Contain("Days until capture: 7 days → 9 daysYou changed it, too: the form has yours."));
            Assert.That(told.Page.QuerySelector("#settings-capture_days")!.GetAttribute("value"), Is.EqualTo("8"), "hers");
            Assert.That(told.Page.QuerySelector("#settings-backorders option[selected]")!.GetAttribute("value"), Is.EqualTo("yes"), "what she left alone is Bob's");
        });

        Assert.That((await _boss.SaveAsync(told, "/admin/channels/SHARED")).Location, Does.EndWith("said=Sent"));
        Assert.That((await SentAsync("SHARED")).Json["sales_channel"]!["settings"]!.ToJsonString(), Is.EqualTo("""{"exchange_enabled":false,"capture_days":8}"""));
    }

    [Test]
    public async Task what_is_taken_away_is_unset_and_a_refusal_is_told_at_its_field()
    {
        await ToldAsync(Party.Sales, "channel", "REFUSED", 1, Channel("REFUSED", new() { Sources = ["WH1", "WH2"], MaxDeliveries = 2 }));
        await EventuallyAsync("/admin/channels/REFUSED", "Ships from");
        var opened = await _boss.GetAsync("/admin/channels/REFUSED");
        await _boss.SaveAsync(opened, "/admin/channels/REFUSED", ("settings.max_deliveries", ""), ("settings.sources:place:WH1", "3"));
        var message = await SentAsync("REFUSED");
        Assert.That(message.Json["unset"]!.ToJsonString(), Is.EqualTo("""["max_deliveries"]"""));
        Assert.That(message.Json["sales_channel"]!["settings"]!.ToJsonString(), Is.EqualTo("""{"sources":["WH2","WH1"]}"""));

        await _services.PublishAsync("magento.common.error_management.created", Encoding.UTF8.GetString(WireJson.Write(new Created
        {
            Topic = Update, DeliveryId = "d-refused", MessageId = message.Properties.MessageId, Payload = "{}",
            Reasons = [new("$.sales_channel.settings.sources[1]", "a source of this planet", "WH1")],
        })));
        await EventuallyAsync("/admin/channels/REFUSED", "Refused:");
        Assert.That((await _boss.GetAsync("/admin/channels/REFUSED")).Words, Does.Contain("Ships from: expected a source of this planet; found WH1"));
    }

    [Test]
    public async Task a_source_accepts_returns_from_now_on()
    {
        await ToldAsync(Party.Logistics, "source", "SH/1", 1, JsonSerializer.SerializeToNode(new Source { Id = "SH/1", Name = "Shop", Configurations = new() { Active = true } }, WireJson.Options)!);
        await EventuallyAsync("/admin/sources", "SH/1");
        var address = (await _boss.GetAsync("/admin/sources")).Page.QuerySelectorAll("td a").Single(link => link.TextContent == "SH/1").GetAttribute("href")!;
        await _boss.SaveAsync(await _boss.GetAsync(address), address, ("configurations.capabilities.accepts_returns", "yes"));
        Assert.That(JsonNode.DeepEquals((await SentAsync("SH/1")).Json["source"]!["configurations"], JsonNode.Parse("""{"capabilities":{"accepts_returns":true}}""")));
    }

    [Test]
    public async Task what_is_wrong_stands_beside_its_field_and_nothing_is_sent()
    {
        var wrong = await _boss.SaveAsync(await _boss.GetAsync("/admin/channels/new"), "/admin/channels/new",
            ("id", "WRONG"), ("settings.remorse_seconds", "a while"), ("settings.return_reasons", "a\na"), ("settings.shipping_methods", "AIR"), ("settings.shipping_methods:none", "yes"));
        Assert.Multiple(() =>
        {
            Assert.That(wrong.Status, Is.EqualTo(HttpStatusCode.UnprocessableEntity));
            Assert.That(wrong.Page.QuerySelector("#settings-remorse_seconds")!.GetAttribute("value"), Is.EqualTo("a while"));
            foreach (var (field, text) in new[] { ("settings-remorse_seconds", "0 to 31536000 seconds"), ("settings-return_reasons", "each of them once"), ("settings-shipping_methods", "some, or none at all") })
            {
                Assert.That(wrong.Page.QuerySelector($"#{field}")!.GetAttribute("aria-describedby"), Is.EqualTo($"{field}-help {field}-wrong"));
                Assert.That(wrong.Page.QuerySelector($"#{field}-wrong")!.TextContent, Does.Contain(text));
            }
        });
        Assert.That((await _boss.GetAsync("/admin/channels/WRONG")).Status, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That(await Gatehouse.AuditAsync("WRONG"), Is.Empty);
    }

    [TestCaseSource(nameof(Kinds))]
    public async Task every_field_is_on_the_page_with_words_and_help(Configurable of)
    {
        var page = (await _boss.GetAsync($"/admin/{of.Document}s/new")).Page;
        Assert.Multiple(() =>
        {
            foreach (var field in of.Fields)
            {
                var inputs = page.QuerySelectorAll("[name]").Where(input => input.GetAttribute("name") == field.Path || input.GetAttribute("name") == $"{field.Path}:there").ToList();
                Assert.That(inputs, Is.Not.Empty, field.Path);
                Assert.That(page.GetElementById($"{field.Path.Replace('.', '-')}-help")?.TextContent.Trim(), Is.Not.Null.And.Not.Empty, field.Path);
            }
            Assert.That(page.Body!.TextContent, Does.Not.Match(@"\b(channel|source|Group|Choice)\.\w"), "a text that is missing");
        });
    }

    [Test]
    public async Task who_configures_only_sees_no_users()
    {
        await Gatehouse.AddAsync(new CustomerService.Access.Role { Name = "Configures only", Level = 3, Permissions = [CustomerService.Access.Permission.Configure] });
        using var visitor = await Gatehouse.SignedInAsync("only.configures", "Configures only");
        Assert.That((await visitor.GetAsync("/admin")).Location, Is.EqualTo("/admin/channels"));
        await visitor.SaveAsync(await visitor.GetAsync("/admin/sources/new"), "/admin/sources/new", ("id", "S9"), ("name", "Ninth"));
        var audit = await visitor.GetAsync("/admin/audit");
        Assert.That(audit.Words, Does.Contain("asked for a new source S9").And.Not.Contain("signed in"));
        Assert.That(audit.Page.QuerySelectorAll(".nav-tabs a").Select(tab => tab.GetAttribute("href")), Is.EqualTo(new[] { "/admin/channels", "/admin/sources", "/admin/audit" }));
    }

    private static JsonNode Channel(string id, ChannelSettings settings) => JsonSerializer.SerializeToNode(new SalesChannel { Id = id, Name = id, Settings = settings }, WireJson.Options)!;

    private async Task<Received> SentAsync(string id) => await _sent.FirstAsync(message => (string?)(message.Json["sales_channel"] ?? message.Json["source"])!["id"] == id);

    private Task ToldAsync(string service, string document, string id, int version, JsonNode what, string? cause = null, string by = "ann") =>
        _services.PublishAsync("oms.history.fact.recorded", Encoding.UTF8.GetString(WireJson.Write(new FactRecorded
        {
            Fact = new()
            {
                Service = service, Document = document, Stream = document == "channel" ? Deciding.StreamId.Of(id) : id, Version = version, Name = $"{document}.{(version == 1 ? "created" : "updated")}",
                At = DateTimeOffset.UnixEpoch.AddYears(50), By = by, Cause = cause, Data = new(JsonSerializer.SerializeToElement(new JsonObject { [document] = what.DeepClone() })),
            },
        })));

    private async Task EventuallyAsync(string address, string text)
    {
        var last = "";
        await Eventually.TrueAsync(async () => (last = (await _boss.GetAsync(address)).Words).Contains(text, StringComparison.Ordinal), () => $"{text} on {address}; there was {last}");
    }
}
