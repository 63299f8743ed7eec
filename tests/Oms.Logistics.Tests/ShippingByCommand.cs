using Oms.Contracts;
using Oms.Contracts.Logistics.FulfillmentManagement;
using Oms.Contracts.Logistics.WarehouseManagement;
using Oms.Deciding;
using Oms.Testing;
using static Oms.Logistics.Tests.Sample;
using ShipLines = Oms.Contracts.Logistics.FulfillmentManagement.ShipLines;

namespace Oms.Logistics.Tests;

/// <summary><c>ship_lines</c> says what <c>lines_shipped</c> says, right or wrong.</summary>
internal sealed class ShippingByCommand
{
    private static readonly LinesShipped[] Events =
    [
        Ships(1), Ships(2, 4), ShipsIn(Box("B1", 2, 4), 2, 4), ShipsIn(Box("B1", 1), 1), Ships(4) with { Packages = [Box("B1", 4)], Items = [] },
    ];

    private static readonly LinesShipped[] Wrong =
    [
        ShipsIn(Box("B1", 2, 4), 2), Ships(5), Ships(2, 2), Ships(9, 0), Ships(), Ships(1) with { RequestId = "X" },
        new() { RequestId = Request, Packages = [Box("B1", 2), Box("B2", 2)] },
        new() { RequestId = Request, Items = [new() { OrderLineNumber = 2, Status = "PICKDECLINED" }] },
    ];

    [TestCaseSource(nameof(Events)), Rule("F-5")]
    public void has_the_facts_of_the_event(LinesShipped told)
    {
        var (shipped, ordered) = (Stocked().When(told), Stocked().When(Command(told)));
        Assert.That(Facts(ordered), Is.EqualTo(Facts(shipped)).And.Not.Empty);
        ordered.ThenIs(s => s.Announced<CustomerShipmentDone>().ToValueList(), shipped.Announced<CustomerShipmentDone>().ToValueList());
    }

    [TestCaseSource(nameof(Events))]
    public void is_a_repeat_of_the_event(LinesShipped told) => Stocked().Given(told).When(Command(told)).ThenNothing();

    [TestCaseSource(nameof(Wrong)), Rule("F-1"), Rule("F-2"), Rule("F-3")]
    public void is_refused_like_the_event(LinesShipped told) => ARequest().When(Command(told)).ThenRefused([.. ReasonsOf(told)]);

    private static Scenario Stocked() => FromNothing().Given(Shop.Counts("WH1", ("MUG", 2), ("LAMP", 1)), Released(1, 2, 4));

    private static ShipLines Command(LinesShipped told) => new() { RequestId = told.RequestId, Packages = told.Packages, Items = told.Items };

    private static ValueList<Fact> Facts(Scenario scenario) =>
    [
        .. scenario.HistoryOf<ShipmentRequests.ShipmentRequest>(Request).Skip(1),
        .. scenario.HistoryOf<StockKeeping.Stock>("WH1/MUG/stock"), .. scenario.HistoryOf<StockKeeping.Stock>("WH1/LAMP/stock"),
    ];

    private static ValueList<Reason> ReasonsOf(LinesShipped told)
    {
        var seen = new Requested(ARequest());
        return ((Decision.Refused)ShipmentRequests.ShipLines.Decide(told, seen, new(Now, "m"))).Reasons;
    }

    private sealed class Requested(Scenario scenario) : Seen
    {
        protected override Aggregate? Find(Type state, string stream) => scenario.Find<ShipmentRequests.ShipmentRequest>(stream);
    }
}
