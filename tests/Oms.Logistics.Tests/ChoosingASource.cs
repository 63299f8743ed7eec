using Oms.Contracts;
using Oms.Contracts.Logistics.SourcingManagement;
using Oms.Contracts.Sales;
using Oms.Contracts.Sales.SaleschannelManagement;
using Oms.Testing;
using static Oms.Logistics.Tests.Sample;
using CreateSource = Oms.Contracts.Inventory.SourceManagement.Create;

namespace Oms.Logistics.Tests;

internal sealed class ChoosingASource
{
    [Test]
    public void nothing_configured_means_the_default_source() => Chosen(FromNothing(), AnOrder, "WH1");

    [Test]
    public void the_defaults_list_is_tried_in_order() => Chosen(FromNothing("A", "B"), AnOrder, "A");

    [Test]
    public void the_channels_list_wins_over_the_defaults() =>
        Chosen(FromNothing("A").Given(Channel(new() { Sources = ["C", "D"], DefaultSource = "E" })), AnOrder, "C");

    [Test]
    public void the_channels_default_source_wins_over_the_defaults() =>
        Chosen(FromNothing("A").Given(Channel(new() { DefaultSource = "E" })), AnOrder, "E");

    [Test]
    public void an_inactive_source_is_skipped() =>
        Chosen(FromNothing("A", "B").Given(Inactive("A")), AnOrder, "B");

    [Test]
    [Rule("S-3")]
    public void a_source_location_forces_the_source() =>
        Chosen(FromNothing("A", "B"), With(1, line => line with { SourceLocation = "B" }), "B");

    [Test]
    [Rule("S-3")]
    public void a_forced_source_that_is_inactive_leaves_none() =>
        Chosen(FromNothing("A").Given(Inactive("B")), With(1, line => line with { SourceLocation = "B" }), null);

    private static Created Channel(ChannelSettings settings) => new() { SalesChannel = new() { Id = "ST1", Settings = settings } };

    private static CreateSource Inactive(string id) =>
        new() { Source = new() { Id = id, Name = id, Configurations = new() { Active = false } } };

    /// <summary>The source of line 1 and, with it, of its service.</summary>
    private static void Chosen(Scenario scenario, Order order, string? source) =>
        scenario.When(ReleasedOf(order, 1)).ThenIs(
            s => s.Announced<Settled>().Single().Sourcing.Lines.Select(line => (line.LineNumber, line.SourceId, line.Outcome)).ToValueList(),
            [(1, source, Outcome(source)), (3, source, Outcome(source))]);

    private static string Outcome(string? source) => source is null ? "OUTOFSTOCK" : "SOURCED";
}
