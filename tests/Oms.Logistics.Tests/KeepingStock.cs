using FsCheck;
using FsCheck.Fluent;
using Oms.Contracts;
using Oms.Contracts.Inventory;
using Oms.Contracts.Logistics.SourcingManagement;
using Oms.Contracts.Sales.OrderManagement;
using Oms.Deciding;
using Oms.Logistics.ShipmentRequests;
using Oms.Logistics.SourcingLines;
using Oms.Logistics.StockKeeping;
using Oms.Testing;
using static Oms.Logistics.Tests.Sample;
using static Oms.Logistics.Tests.Shop;
using CancelLines = Oms.Contracts.Logistics.FulfillmentManagement.CancelLines;
using ShipmentRequest = Oms.Logistics.ShipmentRequests.ShipmentRequest;
using Sourcing = Oms.Logistics.SourcingLines.Sourcing;

namespace Oms.Logistics.Tests;

/// <summary>Histories of two sources that count, adjust, ship, decline and cancel, and of orders that want what they have, or no longer.</summary>
internal sealed class KeepingStock
{
    private static readonly string[] Sources = ["WH1", "WH2"];

    [Test, Rule("S-1"), Rule("S-2"), Rule("S-4")]
    public void adds_up_after_every_step_and_serves_the_oldest_first() => Prop.ForAll(Stories.ToArbitrary(), story =>
    {
        var shop = new Model();
        foreach (var (step, i) in story.Select((step, i) => (step, i)))
            shop.Take(step, $"after {string.Join(", ", story.Take(i + 1))}");
        AddsUp<Stock>(shop.Scenario, [.. Sources.Select(source => Stock.StreamOf(source, Lamp))]);
        AddsUp<StockTaking>(shop.Scenario, [.. Sources.Select(StockTaking.StreamOf)]);
        AddsUp<Sourcing>(shop.Scenario, [.. shop.Orders.Select(order => Sourcing.StreamOf("ST1", $"{order}"))]);
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(500));

    private static Gen<ValueList<Step>> Stories =>
        from size in Gen.Choose(1, 25)
        from steps in Steps.ArrayOf(size)
        select steps.ToValueList();

    /// <summary>Minutes late at most eight: what is told overtakes what was told before it.</summary>
    private static Gen<Step> Steps =>
        from what in Gen.Elements(Enum.GetValues<What>())
        from source in Gen.Elements(Sources)
        from number in Gen.Choose(0, 12)
        from quantity in Gen.Choose(1, 4)
        from late in Gen.Choose(1, 8)
        select new Step(what, source, number, quantity, late);

    private static void AddsUp<TState>(Scenario scenario, params string[] streams) where TState : Aggregate
    {
        var behaviour = LogisticsService.With(new()).Behaviours.Single(each => each.State == typeof(TState));
        foreach (var (stream, document) in streams.Select(stream => (stream, scenario.Find<TState>(stream))).Where(pair => pair.Item2 is not null))
        {
            var folded = scenario.HistoryOf<TState>(stream).Aggregate((Aggregate?)null, (state, fact) => behaviour.Evolve(state, fact, Now));
            Assert.That(folded! with { Id = document!.Id, Version = document.Version }, Is.EqualTo(document));
        }
    }

    private enum What { Counts, CountsAll, FindsNone, Adjusts, Buys, BuysAgain, Ships, Declines, Cancels, Withdraws, IsToldAgain }

    /// <summary>Lamps of every third order wait to be collected.</summary>
    private static Contracts.Sales.OrderLine Wanted(int order, int quantity) =>
        Line(1, quantity: quantity) with { PickupLocation = order % 3 == 0 ? "WH1" : null };

    private enum Kind { Absence, Count, Movement }

    private sealed record Step(What What, string Source, int Number, int Quantity, int Late);

    /// <summary>The sum as the rules say it, from what was told; beside it the service.</summary>
    private sealed class Model
    {
        private readonly List<(string Source, DateTimeOffset At, int Quantity, Kind Kind)> _told = [];
        private readonly Dictionary<int, int> _orders = [];
        private readonly List<Allotted> _allotted = [];
        private readonly HashSet<int> _withdrawn = [];
        private DateTimeOffset _now = Now;

        public Model()
        {
            Scenario = ShopOf(Sources).WhereEachStepOf<Stock>(Complaint).Given(Backorders);
            foreach (var source in Sources)
                Tell(new(What.Counts, source, 0, 1, 1));
        }

        public Scenario Scenario { get; }

        public IEnumerable<int> Orders => _orders.Keys;

        public void Take(Step step, string story)
        {
            _now = _now.AddMinutes(1);
            Scenario.At(_now);
            Tell(step);
            Scenario.AndAllotted();
            Check(story);
        }

        private void Tell(Step step)
        {
            // Off the minute, so that nothing falls on the moment of something else.
            var at = _now.AddMinutes(-step.Late).AddSeconds(step.Number + 1);
            switch (step.What)
            {
                case What.Counts:
                    Count(step.Source, at, step.Quantity, Kind.Count, Snapshot(step.Source, SnapshotMode.Delta, at, (Lamp, step.Quantity)));
                    break;
                case What.CountsAll:
                    Count(step.Source, at, step.Quantity, Kind.Count, Snapshot(step.Source, SnapshotMode.Full, at, (Lamp, step.Quantity)));
                    break;
                case What.FindsNone:
                    Count(step.Source, at, 0, Kind.Absence, Snapshot(step.Source, SnapshotMode.Nonzero, at, ("MUG", 1)));
                    break;
                case What.Adjusts:
                    _told.Add((step.Source, at, step.Quantity - 2, Kind.Movement));
                    Scenario.When(Adjusts(step.Source, at, (Lamp, step.Quantity - 2)));
                    break;
                case What.Buys or What.BuysAgain:
                    _orders.TryAdd(step.Number, step.Quantity);
                    Scenario.When(Buys(step.Number, Wanted(step.Number, _orders[step.Number])));
                    break;
                case What.Ships when Open(step.Number) is { } request:
                    _told.Add((request.Content.SourceId!, _now, -_orders[step.Number], Kind.Movement));
                    Scenario.When(Shipped(request.Id, 1));
                    break;
                case What.Declines when Open(step.Number) is { } request:
                    Scenario.When(Declined(request.Id, 1));
                    break;
                case What.Cancels when Open(step.Number) is { } request:
                    Scenario.When(new CancelLines { RequestId = request.Id, Items = [1] });
                    break;
                case What.Withdraws when _orders.ContainsKey(step.Number):
                    Withdraw(step.Number);
                    break;
                case What.IsToldAgain when _allotted.Count > 0:
                    Scenario.When(_allotted[step.Number % _allotted.Count]);
                    break;
                default:
                    Scenario.When(Snapshot(step.Source, SnapshotMode.Delta, at));
                    break;
            }
            _allotted.AddRange(Scenario.Announced<Allotted>());
        }

        /// <summary>Told at once a second time.</summary>
        private void Count(string source, DateTimeOffset at, int quantity, Kind kind, object message)
        {
            _told.Add((source, at, quantity, kind));
            Scenario.When(message);
            Scenario.AndAllotted().When(message).ThenNothing();
        }

        /// <summary>Asked at once a second time.</summary>
        private void Withdraw(int order)
        {
            var isHeld = Requests().Any(request => request.Content.OrderId == $"{order}"
                && (request.Line(1)!.Status == LineStatus.Shipped || (LineStatus.IsOpen(request.Line(1)!) && order % 3 != 0)));
            var message = new Withdraw { SalesChannelId = "ST1", OrderId = $"{order}", LineNumbers = [1] };
            var answer = new Withdrawn { SalesChannelId = "ST1", OrderId = $"{order}", LineNumbers = isHeld ? [] : [1], HeldLineNumbers = isHeld ? [1] : [] };
            Scenario.When(message).ThenIs(s => s.Announced<Withdrawn>().Single(), answer)
                .AndAllotted().When(message).ThenFacts(isHeld ? typeof(SourcingEvent.WithdrawalRefused) : typeof(SourcingEvent.Withdrawn))
                .ThenIs(s => s.Announced<Withdrawn>().Single(), answer);
            if (!isHeld)
                _withdrawn.Add(order);
        }

        private ShipmentRequest? Open(int order) => Requests().LastOrDefault(request => request.Content.OrderId == $"{order}" && LineStatus.IsOpen(request.Line(1)!));

        private IEnumerable<ShipmentRequest> Requests() => _orders.Keys
            .SelectMany(order => Enumerable.Range(1, 2).Select(number => Scenario.Find<ShipmentRequest>($"ST1-{order}-{number:D2}"))).OfType<ShipmentRequest>();

        private void Check(string story)
        {
            var open = Requests().Where(request => LineStatus.IsOpen(request.Line(1)!)).ToList();
            Assert.That(_withdrawn.Where(order => Open(order) is not null || Sources.Any(source => WaitingAt(source).Contains($"{order}"))), Is.Empty, $"what is given up stays so {story}");
            foreach (var source in Sources)
            {
                var stock = Scenario.StockOf(source)!;
                var here = open.Where(request => request.Content.SourceId == source).Select(request => request.Content.OrderId).ToList();
                Assert.That(stock.Claims.Select(claim => claim.OrderId), Is.EquivalentTo(here), $"claims are the lines of open requests {story}");
                Assert.That(stock.Available, Is.EqualTo(Sum(source) - here.Sum(order => _orders[int.Parse(order, null)])), $"last count + adjustments - open requests {story}");
                // As it is written down: what a whole count leaves unsaid is seen, and served, with the next word about the SKU.
                var written = Scenario.Find<Stock>(Stock.StreamOf(source, Lamp))!;
                Assert.That(written.Waiting.Count == 0 || !written.HasFor(written.Waiting[0]), $"nobody waits for what is there {story}");
                Assert.That(stock.Waiting.Select(line => line.OrderId), Is.EqualTo(WaitingAt(source)), $"the oldest first {story}");
            }
        }

        private int Sum(string source)
        {
            var told = _told.Where(one => one.Source == source).ToList();
            // Of one moment a count that names the SKU says more than one that does not.
            var count = told.Where(one => one.Kind != Kind.Movement).OrderBy(one => one.At).ThenBy(one => one.Kind).Last();
            return count.Quantity + told.Where(one => one.Kind == Kind.Movement && one.At > count.At).Sum(one => one.Quantity);
        }

        private IEnumerable<string> WaitingAt(string source) => _orders.Keys.Order()
            .Where(order => Scenario.Find<Sourcing>(Sourcing.StreamOf("ST1", $"{order}"))?.Line(1) is { IsWaiting: true } line && line.WaitsAt.Contains(source))
            .Select(order => $"{order}");

        /// <summary>Who gets pieces is the oldest, and gets no more than there are.</summary>
        private static string? Complaint(Stock? before, Stock after)
        {
            var got = after.Claims.FirstOrDefault(claim => before?.IsClaimedBy(claim) != true);
            return got is null ? null
                : after.Available < 0 ? "no more claimed than there is"
                : before!.Waiting.Any(line => line.IsOlderThan(got)) ? "the oldest first"
                : null;
        }
    }
}
