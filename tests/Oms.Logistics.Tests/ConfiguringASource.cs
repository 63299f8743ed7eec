using Oms.Contracts;
using Oms.Contracts.Inventory;
using Oms.Contracts.Inventory.SourceManagement;
using Oms.Logistics.Sources;
using Oms.Testing;
using static Oms.Logistics.Tests.Sample;
using Source = Oms.Logistics.Sources.Source;
using SourceDescription = Oms.Contracts.Inventory.Source;

namespace Oms.Logistics.Tests;

internal sealed class ConfiguringASource
{
    private static readonly SourceDescription Shop = new()
    {
        Id = "SHOP",
        Name = "The shop",
        Type = "STORE",
        Address = Home,
        Configurations = new() { Capabilities = new() { AcceptsReturns = true, Services = ["WRAP"] } },
    };

    [Test]
    public void a_new_source_is_announced_whole() =>
        FromNothing().When(new Create { Source = Shop }).Then(new SourceEvent.Created(Shop))
            .ThenIs(s => s.Announced<Created>().Single(), new Created { Source = Shop });

    [Test]
    public void the_same_again_changes_nothing() => FromNothing().Given(new Create { Source = Shop }).When(new Create { Source = Shop }).ThenNothing();

    [Test]
    public void another_under_the_same_id_is_refused() =>
        FromNothing().Given(new Create { Source = Shop }).When(new Create { Source = Shop with { Name = "Other" } }).ThenRefused(new Reason(
            "$.source.id", "a source that is not there yet; a known one is changed by update", "SHOP, described otherwise"));

    [TestCase("")]
    [TestCase("a\nb")]
    [TestCase("12345678901234567890123456789012345678901234567890123456789012345")]
    public void an_id_is_1_to_64_characters_without_control_characters(string id) =>
        FromNothing().When(new Create { Source = new() { Id = id } }).ThenRefused("$.source.id", "$.source.name");

    [Test]
    public void given_members_replace_and_absent_ones_keep() =>
        FromNothing().Given(new Create { Source = Shop })
            .When(new Update { Source = new() { Id = "SHOP", Timezone = "Europe/Oslo", Configurations = new() { Active = false } } })
            .Then(new SourceEvent.Updated(Shop with { Timezone = "Europe/Oslo", Configurations = Shop.Configurations! with { Active = false } }))
            .ThenAnnounces(typeof(Updated));

    [Test]
    [Rule("S-5")]
    public void a_capability_that_is_not_mentioned_stays() =>
        FromNothing().Given(new Create { Source = Shop })
            .When(new Update { Source = new() { Id = "SHOP", Configurations = new() { Capabilities = new() { Services = [] } } } })
            .Then(new SourceEvent.Updated(Shop with { Configurations = new() { Capabilities = new() { AcceptsReturns = true, Services = [] } } }));

    [Test]
    public void an_update_that_changes_nothing_is_nothing() =>
        FromNothing().Given(new Create { Source = Shop }).When(new Update { Source = Shop }).ThenNothing();

    [Test]
    public void an_update_of_what_nobody_created_is_too_early() =>
        FromNothing().When(new Update { Source = Shop }).ThenTooEarly("$.source.id");

    [Test]
    public void an_update_without_an_id_is_refused() => FromNothing().When(new Update { Source = new() { Name = "x" } }).ThenRefused("$.source.id");

    [TestCase(null, true)]
    [TestCase(true, true)]
    [TestCase(false, false)]
    public void a_source_is_active_unless_it_says_otherwise(bool? active, bool isActive) =>
        Assert.That(Source.IsActive(Described(new() { Active = active })), Is.EqualTo(isActive));

    [Test]
    public void a_source_nobody_created_is_active() => Assert.That(Source.IsActive(null), Is.True);

    [TestCase(null, false)]
    [TestCase(true, true)]
    [TestCase(false, false)]
    [Rule("S-5")]
    public void returns_are_accepted_only_with_the_capability(bool? accepts, bool accepted) =>
        Assert.That(Source.AcceptsReturns(Described(new() { Capabilities = new() { AcceptsReturns = accepts } })), Is.EqualTo(accepted));

    [Test]
    [Rule("S-5")]
    public void a_source_nobody_created_accepts_no_returns() => Assert.That(Source.AcceptsReturns(null), Is.False);

    private static Source Described(SourceConfigurations configurations) => new() { Description = Shop with { Configurations = configurations } };
}
