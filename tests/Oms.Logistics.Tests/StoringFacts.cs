using System.Reflection;
using System.Text.Json;
using Oms.Contracts.Json;
using Oms.Contracts.Logistics;
using Oms.Deciding;
using Oms.Logistics.Channels;
using Oms.Logistics.ShipmentRequests;
using Oms.Logistics.Sources;
using Oms.Logistics.SourcingLines;
using Oms.Logistics.StockKeeping;
using static Oms.Logistics.Tests.Sample;

namespace Oms.Logistics.Tests;

internal sealed class StoringFacts
{
    private static readonly Fact[] Facts =
    [
        new SourceEvent.Created(new() { Id = "A", Name = "A", Configurations = new() { Active = false } }),
        new SourceEvent.Updated(new() { Id = "A", Name = "B", AggregateIds = ["x"] }),
        new ChannelEvent.Configured("E", ["C", "D"], 1),
        new ChannelEvent.Configured(null, [], 2),
        new ChannelEvent.Configured(null, [], 2, true, 1),
        new ChannelEvent.Forgotten(3),
        new SourcingEvent.Settled(
            [new(1, SourcingOutcome.Sourced, "WH1", Request), new(2, SourcingOutcome.OutOfStock, DeclinedBy: "WH1")], 1, CopyingAnOrder.Of(AnOrder)),
        new SourcingEvent.Settled([], 3),
        new SourcingEvent.Settled([new(1, SourcingOutcome.Waiting, WaitsAt: ["WH1", "WH2"]), new(2, SourcingOutcome.Waiting, "WH1")], 0),
        new SourcingEvent.Withdrawn([1], [3], "carla"),
        new SourcingEvent.WithdrawalRefused([1, 2], [2], null),
        OpenRequest.For(CopyingAnOrder.Of(AnOrder), new("WH1", "home", 5, CopyingAnOrder.Of(AnOrder).Lines), Request),
        new ShipmentRequestEvent.Exported(),
        new ShipmentRequestEvent.PickingStarted(),
        new ShipmentRequestEvent.LinesProgressed([new(1, "PICKREADY", "TROLLEY")]),
        new ShipmentRequestEvent.LinesShipped([1, 2], [Box("B1", 1, 2)]),
        new ShipmentRequestEvent.LinesDeclined([new(1, "BROKEN")]),
        new ShipmentRequestEvent.LinesCancelled([new(1, "CUSTOMERREQ")]),
        new StockTakingEvent.Counted(Shop.Counts("WH1", (Shop.Lamp, 1)).Part(1, 2).Snapshot, Now),
        new StockTakingEvent.Adjusted(Shop.Adjusts("WH1", Now, (Shop.Lamp, -1)).Adjustment),
        new StockEvent.Counted(3, true, Now),
        new StockEvent.Adjusted(-3, Now),
        new StockEvent.Claimed(Lamp),
        new StockEvent.GivenBack(Lamp),
        new StockEvent.Shipped(Lamp, Now),
        new StockEvent.Awaited(Lamp),
        new StockEvent.NoLongerAwaited(Lamp),
        new StockEvent.Allotted(Lamp, "WH1"),
    ];

    private static Demand Lamp => new("ST1", "100", 4, 2, Bought);

    [TestCaseSource(nameof(Facts))]
    public void a_fact_reads_as_it_was_written(Fact fact)
    {
        var stored = JsonSerializer.Serialize(fact, fact.GetType(), WireJson.Options);
        Assert.That(JsonSerializer.Deserialize(stored, fact.GetType(), WireJson.Options), Is.EqualTo(fact), stored);
    }

    [Test]
    public void no_fact_is_missing_here() =>
        Assert.That(Facts.Select(fact => fact.GetType()).Distinct(), Is.EquivalentTo(Cases()));

    [Test]
    public void every_fact_has_a_name_of_its_own() =>
        Assert.That(Cases().Select(type => type.GetCustomAttribute<FactNameAttribute>()?.Name), Is.Unique.And.All.Not.Null);

    [Test]
    public void a_document_reads_as_it_was_written()
    {
        var scenario = ARequest("WH1", "WH2").Given(ShipsIn(Box("B1", 2), 2), Declines(1));
        foreach (Aggregate document in new Aggregate[]
        {
            scenario.Find<ShipmentRequests.ShipmentRequest>(Request)!, scenario.Find<SourcingLines.Sourcing>(SourcingStream)!,
        })
        {
            var stored = JsonSerializer.Serialize(document, document.GetType(), WireJson.Options);
            Assert.That(JsonSerializer.Deserialize(stored, document.GetType(), WireJson.Options), Is.EqualTo(document), stored);
        }
    }

    private static IEnumerable<Type> Cases() => typeof(LogisticsService).Assembly.GetTypes()
        .Where(type => type.IsSubclassOf(typeof(Fact)) && !type.IsAbstract);
}
