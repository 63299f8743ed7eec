namespace Oms.Postsales.Tests.Histories;

/// <summary>Simpler histories, the most simple first: less that happens, then plainer steps, then plainer purchases.</summary>
internal static class Smaller
{
    public static IEnumerable<History> Than(History history)
    {
        foreach (var steps in Without(history.Steps))
            yield return history with { Steps = steps };
        if (history.Answers != Answers.AsAsked)
            yield return history with { Answers = Answers.AsAsked };
        if (history.Answers.Captures.Count > 0)
            yield return history with { Answers = history.Answers with { Captures = [] } };
        if (history.Answers != Answers.AsAsked with { Captures = history.Answers.Captures })
            yield return history with { Answers = Answers.AsAsked with { Captures = history.Answers.Captures } };
        foreach (var steps in Each(history.Steps, Than))
            yield return history with { Steps = steps };
        foreach (var purchases in Without(history.Purchases).Where(rest => rest.Count > 0).Concat(Each(history.Purchases, Than)))
            yield return history with { Purchases = purchases };
        foreach (var settings in Than(history.Settings))
            yield return history with { Settings = settings };
    }

    public static IEnumerable<Fates> Than(Fates fates)
    {
        foreach (var each in Without(fates.Each).Concat(Each(fates.Each, Than)))
            yield return fates with { Each = each };
        foreach (var purchases in Without(fates.Purchases).Where(rest => rest.Count > 0).Concat(Each(fates.Purchases, Than)))
            yield return fates with { Purchases = purchases };
        foreach (var settings in Than(fates.Settings))
            yield return fates with { Settings = settings };
        foreach (var seed in Enumerable.Range(0, 3).Where(seed => seed < fates.Seed))
            yield return fates with { Seed = seed };
    }

    private static IEnumerable<Fate> Than(Fate fate)
    {
        foreach (var appeasements in Without(fate.Appeasements))
            yield return fate with { Appeasements = appeasements };
        if (fate.Ending != Ending.Kept)
            yield return fate with { Ending = Ending.Kept };
    }

    public static IEnumerable<Purchase> Than(Purchase purchase)
    {
        foreach (var goods in Without(purchase.Goods).Where(rest => rest.Count > 0))
            yield return purchase with { Goods = goods };
        if (purchase.Service is not null)
            yield return purchase with { Service = null };
        if (purchase.Shipping.Count > 1)
            yield return purchase with { Shipping = [purchase.Shipping[0]] };
        if (purchase.SplitPercent is not null)
            yield return purchase with { SplitPercent = null };
        if (purchase.IsByAddress)
            yield return purchase with { IsByAddress = false };
        foreach (var goods in Each(purchase.Goods, Than))
            yield return purchase with { Goods = goods };
    }

    /// <summary>Half of them, then one less.</summary>
    public static IEnumerable<ValueList<T>> Without<T>(ValueList<T> all)
    {
        if (all.Count > 2)
        {
            yield return all.Take(all.Count / 2).ToValueList();
            yield return all.Skip(all.Count / 2).ToValueList();
        }
        for (var i = 0; i < all.Count; i++)
            yield return [.. all.Take(i), .. all.Skip(i + 1)];
    }

    public static IEnumerable<ValueList<T>> Each<T>(ValueList<T> all, Func<T, IEnumerable<T>> than) =>
        all.SelectMany((each, i) => than(each).Select(smaller => all.Select((one, at) => at == i ? smaller : one).ToValueList()));

    private static IEnumerable<Step> Than(Step step)
    {
        if (step.IsRepeated)
            yield return step with { IsRepeated = false };
        if (step.Post != Post.AtOnce)
            yield return step with { Post = Post.AtOnce };
        if (step.Post == Post.Shuffled)
            yield return step with { Post = Post.Later };
        if (step.Which > 0)
            yield return step with { Which = 0 };
        if (step.Lines > 0)
            yield return step with { Lines = 0 };
        if (step.Percent is > 5 and not 100)
            yield return step with { Percent = 100 };
    }

    private static IEnumerable<Goods> Than(Goods goods)
    {
        if (goods.Wrap is not null)
            yield return goods with { Wrap = null };
        if (goods.IsPrepaid)
            yield return goods with { IsPrepaid = false };
        if (goods.Type != "PHYSICAL")
            yield return goods with { Type = "PHYSICAL" };
        foreach (var taxes in Without(goods.Taxes))
            yield return goods with { Taxes = taxes };
        if (goods.Price > 1)
            yield return goods with { Price = goods.Price / 2 };
    }

    private static IEnumerable<ChannelDefaults> Than(ChannelDefaults settings)
    {
        if (!settings.AutoApproveReturn)
            yield return settings with { AutoApproveReturn = true };
        if (!settings.AutoReleaseRefund)
            yield return settings with { AutoReleaseRefund = true };
        if (settings.ReturnServiceLine)
            yield return settings with { ReturnServiceLine = false };
        if (settings.ReturnServiceOrder)
            yield return settings with { ReturnServiceOrder = false };
        if (settings.AppeasementBase != AppeasementBases.Net)
            yield return settings with { AppeasementBase = AppeasementBases.Net };
        if (settings.ShippingRefundRule != ShippingRefund.Never)
            yield return settings with { ShippingRefundRule = ShippingRefund.Never };
    }
}
