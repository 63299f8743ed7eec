using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using Oms.Contracts.Json;
using static Oms.Sales.Tests.Example;

namespace Oms.Sales.Tests;

/// <summary>News travels on two queues, is repeated and overtaken: whatever the order it comes in, the order ends the same.</summary>
internal sealed class ShufflingNews
{
    private const int MostLines = 4;

    [Test]
    public void any_order_of_the_same_news_ends_the_same() => Prop.ForAll(Stories().ToArbitrary(), story =>
    {
        var straight = Play(story.Fates, Story.Of(story.Fates));
        var shuffled = Play(story.Fates, Shuffled(story));
        Assert.That(shuffled.LinesOf(), Is.EqualTo(straight.LinesOf()));
        Assert.That(shuffled.StatusOf(), Is.EqualTo(straight.StatusOf()));
        Assert.That(Folded(shuffled), Is.EqualTo(shuffled.Find<Order>(OrderStream)));
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    private static Gen<Telling> Stories() =>
        from count in Gen.Choose(1, MostLines)
        from fates in Gen.Choose(0, Enum.GetValues<Fate>().Length - 1).ArrayOf(count)
        from seed in Gen.Choose(0, int.MaxValue - 1)
        select new Telling([.. fates.Select(fate => (Fate)fate)], seed);

    private static Scenario Play(Fate[] fates, IEnumerable<object> news) => SalesScenario.Begin()
        .Given(Create([.. fates.Select((_, i) => Physical(i + 1)), Shipping(90), Service(91, 1), Service(92), Virtual(93)]))
        .Given([.. news]);

    /// <summary>Each message once or twice, in any order.</summary>
    private static List<object> Shuffled(Telling telling)
    {
        var random = new Random(telling.Seed);
        var news = Story.Of(telling.Fates).SelectMany(message => Enumerable.Repeat(message, random.Next(1, 3))).ToArray();
        random.Shuffle(news);
        return [.. news];
    }

    /// <summary>The facts, taken from storage and folded again.</summary>
    private static Order? Folded(Scenario scenario) => scenario.HistoryOf<Order>(OrderStream)
        .Select(fact => (OrderEvent)JsonSerializer.Deserialize(JsonSerializer.Serialize(fact, fact.GetType(), WireJson.Options), fact.GetType(), WireJson.Options)!)
        .Aggregate((Order?)null, (order, fact) => OrderFold.Evolve(order, fact, Now) with { Id = OrderStream, Version = (order?.Version ?? 0) + 1 });

    private sealed record Telling(Fate[] Fates, int Seed)
    {
        public override string ToString() => $"{string.Join(", ", Fates)}, shuffled by {Seed}";
    }
}
