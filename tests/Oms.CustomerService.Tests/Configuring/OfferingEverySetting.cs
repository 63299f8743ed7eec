using System.Reflection;
using System.Text.Json;
using Oms.Contracts;
using Oms.Contracts.Common;
using Oms.Contracts.Inventory;
using Oms.Contracts.Sales;
using Oms.Contracts.Sales.SaleschannelManagement;
using Oms.CustomerService.Configuring;
using Oms.CustomerService.Tests.Played;

namespace Oms.CustomerService.Tests.Configuring;

/// <summary>Nothing that can be set is missing on a form.</summary>
internal sealed class OfferingEverySetting
{
    /// <summary>Nobody here changes them; they stay.</summary>
    private static readonly string[] LeftAlone = ["address.custom_attributes"];

    [Test]
    public void every_member_of_a_channel_has_a_field() => Assert.That(Configurable.Channel.Fields.Select(field => field.Path), Is.EquivalentTo(PathsOf(typeof(SalesChannel))));

    [Test]
    public void every_member_of_a_source_has_a_field() => Assert.That(Configurable.Source.Fields.Select(field => field.Path), Is.EquivalentTo(PathsOf(typeof(Source)).Except(LeftAlone)));

    [TestCase(typeof(SalesChannel)), TestCase(typeof(Source))]
    public void names_in_the_audit_are_of_one_field_each(Type type) =>
        Assert.That((type == typeof(Source) ? Configurable.Source : Configurable.Channel).Fields.Select(field => field.Name), Is.Unique);

    [Test]
    public void the_default_of_each_setting_is_what_Sales_announces()
    {
        var services = new PlayedServices().Hear(new Create { SalesChannel = new() { Id = "C", Name = "Shop" } });
        var announced = Filled.Of(Configurable.Channel.Fields, JsonSerializer.SerializeToNode(services.Last<Created>().SalesChannel, Contracts.Json.WireJson.Options)!.AsObject());
        Assert.That(
            Configurable.Channel.Fields.Where(field => field.Path.StartsWith("settings.", StringComparison.Ordinal)).Select(field => (field.Path, field.Default)),
            Is.EqualTo(Configurable.Channel.Fields.Where(field => field.Path.StartsWith("settings.", StringComparison.Ordinal)).Select(field => (field.Path, Default: announced[field]))));
    }

    private static IEnumerable<string> PathsOf(Type type, string before = "") => type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
        .Where(member => member.Name != nameof(Extensible.Unknown))
        .SelectMany(member => member.PropertyType.IsAssignableTo(typeof(Extensible)) && member.PropertyType != typeof(CustomAttribute)
            ? PathsOf(member.PropertyType, $"{before}{Snake(member.Name)}.")
            : [$"{before}{Snake(member.Name)}"]);

    private static string Snake(string name) => JsonNamingPolicy.SnakeCaseLower.ConvertName(name);
}
