using FsCheck;
using FsCheck.Fluent;
using Oms.Contracts.Sales;

namespace Oms.Sales.Tests.Histories;

/// <summary>Histories as they come, and smaller ones that may show the same.</summary>
internal static class Generated
{
    private const ulong Seed = 20261122;
    private const ulong Gamma = 4711;

    public static Config Times(int count)
    {
        TestContext.Out.WriteLine($"seed {Seed}, {Gamma}, {count} cases");
        return Config.QuickThrowOnFailure.WithMaxTest(count).WithReplay(Seed, Gamma);
    }

    public static Arbitrary<History> Histories => Arb.From(
        from baskets in Gen.Choose(1, 2).SelectMany(count => Baskets.ArrayOf(count))
        from settings in AllSettings
        from count in Gen.Choose(1, 35)
        from steps in Steps.ArrayOf(count)
        from isSilent in Odds(50)
        select new History([.. baskets], settings, [.. steps], isSilent), Than);

    private static Gen<Basket> Baskets =>
        from currency in Gen.Elements("USD", "JPY", "KWD")
        from count in Gen.Choose(1, 4)
        from goods in OneGoods.ArrayOf(count)
        from service in Price
        from shipping in Price
        from extra in Gen.Elements(0, 0, 1, 500)
        from isShared in Odds(30)
        select new Basket(currency, [.. goods], service, shipping, extra, isShared);

    private static Gen<Goods> OneGoods =>
        from type in Gen.Elements("PHYSICAL", "PHYSICAL", "PHYSICAL", "VIRTUAL")
        from price in Price
        from payer in Gen.Frequency((5, Gen.Constant(Payer.Card)), (1, Gen.Constant(Payer.Voucher)), (2, Gen.Constant(Payer.Both)), (1, Gen.Constant(Payer.CardTwice)))
        select new Goods(type, price, payer);

    private static Gen<int> Price => Gen.OneOf(Gen.Choose(0, 3), Gen.Choose(4, 19_999));

    private static Gen<Settings> AllSettings =>
        from isCustom in Odds(85)
        from timing in Gen.Elements(CaptureTimings.BeforeShipment, CaptureTimings.EachShipment, CaptureTimings.LastShipment, CaptureTimings.Days)
        from hasRemorse in Odds(25)
        from isApproved in Odds(25)
        from days in Gen.Elements(0, 7)
        select new Settings(isCustom, timing, hasRemorse, isApproved, days);

    private static Gen<Step> Steps =>
        from act in Gen.Frequency(
            (9, Gen.Constant(Act.SayYes)), (3, Gen.Constant(Act.SayNo)), (3, Gen.Constant(Act.SayOddly)), (5, Gen.Constant(Act.Fire)), (2, Gen.Constant(Act.Source)),
            (6, Gen.Constant(Act.Ship)), (2, Gen.Constant(Act.RunOut)), (1, Gen.Constant(Act.Cancel)), (1, Gen.Constant(Act.CancelLine)), (1, Gen.Constant(Act.GiveUp)),
            (3, Gen.Constant(Act.Approve)), (1, Gen.Constant(Act.Disapprove)), (1, Gen.Constant(Act.Hold)), (1, Gen.Constant(Act.EndHold)), (1, Gen.Constant(Act.MarkCaptured)),
            (2, Gen.Constant(Act.Retry)), (1, Gen.Constant(Act.Done)), (1, Gen.Constant(Act.Abandoned)), (1, Gen.Constant(Act.Close)), (4, Gen.Constant(Act.Refund)))
        from which in Gen.Choose(0, 11)
        from lines in Gen.Choose(0, 63)
        from percent in Gen.Choose(1, 105)
        from isRepeated in Odds(15)
        select new Step(act, which, lines, percent, isRepeated);

    /// <summary>Less that happens first, then plainer settings and baskets.</summary>
    private static IEnumerable<History> Than(History history) =>
    [
        .. Without(history.Steps).Select(steps => history with { Steps = steps }),
        .. history.Steps.SelectMany((step, i) => Than(step).Select(smaller => history with { Steps = history.Steps.Select((each, at) => at == i ? smaller : each).ToValueList() })),
        .. Without(history.Baskets).Where(rest => rest.Count > 0).Select(baskets => history with { Baskets = baskets }),
        .. history.Baskets.SelectMany((basket, i) => Without(basket.Goods).Where(rest => rest.Count > 0)
            .Select(goods => history with { Baskets = history.Baskets.Select((each, at) => at == i ? each with { Goods = goods } : each).ToValueList() })),
        .. history.Settings.HasRemorse ? [history with { Settings = history.Settings with { HasRemorse = false } }] : Array.Empty<History>(),
        .. history.Settings.IsApproved ? [history with { Settings = history.Settings with { IsApproved = false } }] : Array.Empty<History>(),
    ];

    private static IEnumerable<Step> Than(Step step)
    {
        if (step.IsRepeated)
            yield return step with { IsRepeated = false };
        if (step.Which > 0)
            yield return step with { Which = 0 };
        if (step.Lines is not (0 or 63))
            yield return step with { Lines = 63 };
    }

    /// <summary>Half of them, then one less.</summary>
    private static IEnumerable<ValueList<T>> Without<T>(ValueList<T> all)
    {
        if (all.Count > 2)
        {
            yield return all.Take(all.Count / 2).ToValueList();
            yield return all.Skip(all.Count / 2).ToValueList();
        }
        for (var i = 0; i < all.Count; i++)
            yield return [.. all.Take(i), .. all.Skip(i + 1)];
    }

    private static Gen<bool> Odds(int percent) => Gen.Choose(1, 100).Select(drawn => drawn <= percent);
}
