using FsCheck;
using FsCheck.Fluent;
using Oms.Contracts.Sales.PaymentManagement;

namespace Oms.Postsales.Tests.Histories;

/// <summary>Purchases, settings and histories as they come, and smaller ones that may show the same.</summary>
internal static class Generated
{
    private const ulong Seed = 20260302;
    private const ulong Gamma = 4711;

    public static Config Times(int count)
    {
        TestContext.Out.WriteLine($"seed {Seed}, {Gamma}, {count} cases");
        return Config.QuickThrowOnFailure.WithMaxTest(count).WithReplay(Seed, Gamma);
    }

    public static Gen<Purchase> Purchases =>
        from currency in Gen.Elements("USD", "JPY", "KWD")
        from count in Gen.Choose(1, 6)
        from goods in OneGoods.ArrayOf(count)
        from service in Maybe(Price)
        from groups in Gen.Choose(1, 3)
        from shipping in Price.ArrayOf(groups)
        from isByAddress in Odds(50)
        from split in Maybe(Gen.Choose(1, 99))
        select new Purchase(currency, [.. goods], service, [.. shipping], isByAddress, split);

    public static Gen<ChannelDefaults> Settings =>
        from approves in Odds(60)
        from releases in Odds(60)
        from ofOrder in Odds(50)
        from ofLine in Odds(50)
        from shipping in Gen.Elements(ShippingRefund.OnFirst, ShippingRefund.OnLast, ShippingRefund.Never)
        from appeases in Gen.Elements(AppeasementBases.Net, AppeasementBases.Gross)
        select new ChannelDefaults
        {
            AutoApproveReturn = approves,
            AutoReleaseRefund = releases,
            ReturnServiceOrder = ofOrder,
            ReturnServiceLine = ofLine,
            ShippingRefundRule = shipping,
            AppeasementBase = appeases,
        };

    public static Arbitrary<History> Histories => Arb.From(
        from purchases in Gen.Choose(1, 2).SelectMany(count => Purchases.ArrayOf(count))
        from settings in Settings
        from answers in Answering
        from count in Gen.Choose(1, 30)
        from steps in Steps.ArrayOf(count)
            // Most histories begin with something that ships.
        select new History([.. purchases], settings, answers, [new(Act.Ship, 0, 31, 0, false, Post.AtOnce), .. steps]), Smaller.Than);

    private static Gen<Goods> OneGoods =>
        from type in Gen.Frequency((5, Gen.Constant("PHYSICAL")), (1, Gen.Constant("VIRTUAL")), (1, Gen.Constant("BUNDLE")))
        from price in Price
        from discount in Gen.Choose(0, 30)
        from quantity in Gen.Choose(1, 3)
        from taxes in Gen.Elements<decimal[]>([], [20], [10], [8.1m], [5, 9.975m], [19, 2.5m], [33, 33, 33])
        from wrap in Maybe(Price)
        from shipping in Gen.Choose(0, 2)
        from isPrepaid in Odds(20)
        select new Goods(type, Math.Max(1, (price * quantity) - discount), quantity, taxes.Select((rate, i) => rate + (i * 0.5m)).ToValueList(), wrap, shipping, isPrepaid);

    private static Gen<int> Price => Gen.OneOf(Gen.Choose(1, 30), Gen.Choose(31, 19_999));

    private static Gen<Answers> Answering =>
        from isWilling in Odds(50)
        from refunds in Gen.Frequency(
            (4, Gen.Constant(RefundOutcome.Released)), (4, Gen.Constant(RefundOutcome.Pending)), (1, Gen.Constant(RefundOutcome.Failed)), (1, Gen.Constant(RefundOutcome.Refused))).ArrayOf(7)
        from returns in Odds(90).ArrayOf(5)
        from children in Gen.Frequency((6, Gen.Constant(Placing.Placed)), (1, Gen.Constant(Placing.Refused)), (1, Gen.Constant(Placing.Taken))).ArrayOf(4)
        from captures in Gen.Frequency((2, Gen.Constant(Taking.AtOnce)), (3, Gen.Constant(Taking.Later)), (1, Gen.Constant(Taking.Failed))).ArrayOf(6)
        from isPrompt in Odds(40)
        let taken = isPrompt ? [] : captures.ToValueList()
        select isWilling ? Answers.AsAsked with { Captures = taken } : new([.. refunds], [.. returns], [.. children], taken);

    private static Gen<Step> Steps =>
        from act in Gen.Frequency(
            (5, Gen.Constant(Act.Ship)), (1, Gen.Constant(Act.Cancel)), (5, Gen.Constant(Act.Appease)), (5, Gen.Constant(Act.Authorize)),
            (3, Gen.Constant(Act.Approve)), (1, Gen.Constant(Act.CancelReturn)), (2, Gen.Constant(Act.Receive)), (2, Gen.Constant(Act.ReceiveBlind)),
            (2, Gen.Constant(Act.Release)), (1, Gen.Constant(Act.CancelRefund)), (4, Gen.Constant(Act.Exchange)), (2, Gen.Constant(Act.Reship)),
            (4, Gen.Constant(Act.Capture)), (3, Gen.Constant(Act.Answer)))
        from which in Gen.Choose(0, 11)
        from lines in Gen.Choose(0, 63)
        from percent in Gen.Choose(1, 105)
        from isRepeated in Odds(20)
        from post in Gen.Frequency((3, Gen.Constant(Post.AtOnce)), (1, Gen.Constant(Post.Later)), (2, Gen.Constant(Post.Shuffled)))
        select new Step(act, which, lines, percent, isRepeated, post);

    public static Gen<bool> Odds(int percent) => Gen.Choose(1, 100).Select(drawn => drawn <= percent);

    private static Gen<int?> Maybe(Gen<int> gen) => Gen.OneOf(Gen.Constant((int?)null), gen.Select(value => (int?)value));
}
