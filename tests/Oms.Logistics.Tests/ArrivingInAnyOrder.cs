using FsCheck;
using FsCheck.Fluent;
using Oms.Contracts;
using Oms.Deciding;
using Oms.Logistics.ShipmentRequests;
using Oms.Logistics.SourcingLines;
using Oms.Testing;
using static Oms.Logistics.Tests.Sample;
using StartPicking = Oms.Contracts.Logistics.ShipmentRequestManagement.StartPicking;

namespace Oms.Logistics.Tests;

/// <summary>What a warehouse truthfully tells of a request, each line shipped, declined or cancelled once, in any order and twice.</summary>
internal sealed class ArrivingInAnyOrder
{
    private static readonly int[] Goods = [1, 2, 4];

    [Test]
    public void ends_as_in_order_and_once() => Check(Stories, story =>
    {
        var (inOrder, shuffled) = (Tell(story.InOrder), Tell(story.Shuffled));
        Assert.That(Ending(shuffled), Is.EqualTo(Ending(inOrder)));
    });

    [Test]
    public void the_facts_add_up_to_the_documents() => Check(Stories, story =>
    {
        var scenario = Tell(story.Shuffled);
        Assert.Multiple(() =>
        {
            AddsUp<ShipmentRequest>(scenario, Request);
            AddsUp<Sourcing>(scenario, SourcingStream);
        });
    });

    [Test]
    public void every_move_is_in_the_table() => Check(Stories, story =>
    {
        var statuses = Fold<ShipmentRequest>(Tell(story.Shuffled), Request).Select(request => request.Content.Status).ToList();
        var moves = statuses.Zip(statuses.Skip(1)).Where(move => move.First != move.Second);
        Assert.That(moves, Is.SubsetOf(RequestStatus.Transitions));
    });

    private static Gen<Story> Stories { get; } =
        from fates in Gen.Elements(Enum.GetValues<Fate>()).ArrayOf(Goods.Length)
        let told = Goods.Zip(fates).SelectMany(pair => Told(pair.First, pair.Second)).Prepend(new StartPicking { ShipmentRequestId = Request }).ToArray()
        from shuffled in Gen.Shuffle(told.Concat(told).ToArray())
        select new Story(told, shuffled);

    private static IEnumerable<object> Told(int line, Fate fate) => fate switch
    {
        Fate.ShipsAtOnce => [ShipsIn(Box($"B{line}", line), line)],
        Fate.ShipsWithItsService when line == 1 => [Says("PICKREADY", 3), ShipsIn(Box("B1", 1), 1), ShipsIn(Box("B1", 3), 3)],
        Fate.ShipsWithItsService or Fate.ShipsAfterPicking =>
            [Says("RECEIVEDBYLOGISTICS", line), Says("PICKREADY", line), Says("PICKCONFIRMED", line), ShipsIn(Box($"B{line}", line), line)],
        Fate.IsCancelled => [Says("PICKREADY", line), Cancels(line)],
        Fate.IsDeclined => [Declines(line)],
        _ => [Says("PICKREADY", line), Says("NOT_IN_STOCK", line)],
    };

    private static Scenario Tell(object[] messages) => ARequest("WH1", "WH2").Given(messages);

    /// <summary>The request whole; of the lines who ships them now, since the names of new requests follow the order of the declines.</summary>
    private static object Ending(Scenario scenario) => (
        scenario.Find<ShipmentRequest>(Request)!.Content,
        scenario.Find<Sourcing>(SourcingStream)!.Lines.Select(line => line with { RequestId = null }).ToValueList());

    private static void AddsUp<TState>(Scenario scenario, string stream) where TState : Aggregate
    {
        var document = scenario.Find<TState>(stream)!;
        var states = Fold<TState>(scenario, stream);
        Assert.That(states[^1] with { Id = document.Id, Version = document.Version }, Is.EqualTo(document));
        Assert.That(document.Version, Is.EqualTo(states.Count));
    }

    private static List<TState> Fold<TState>(Scenario scenario, string stream) where TState : Aggregate
    {
        var behaviour = LogisticsService.With(new()).Behaviours.Single(each => each.State == typeof(TState));
        var states = new List<TState>();
        foreach (var fact in scenario.HistoryOf<TState>(stream))
            states.Add((TState)behaviour.Evolve(states.LastOrDefault(), fact, Now));
        return states;
    }

    private static void Check(Gen<Story> stories, Action<Story> holds) => Prop.ForAll(stories.ToArbitrary(), holds).QuickCheckThrowOnFailure();

    private enum Fate { ShipsAtOnce, ShipsAfterPicking, ShipsWithItsService, IsDeclined, IsNotInStock, IsCancelled }

    private sealed record Story(object[] InOrder, object[] Shuffled);
}
