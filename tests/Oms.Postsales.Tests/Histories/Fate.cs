namespace Oms.Postsales.Tests.Histories;

/// <summary>What becomes of lines that have nothing to do with each other, told line by line or all at once.</summary>
/// <param name="Purchases">What was bought.</param>
/// <param name="Settings">Of the channel.</param>
/// <param name="Each">One for each line of goods, from the first on; what has none is shipped and kept.</param>
/// <param name="Seed">Of the other telling.</param>
internal sealed record Fates(ValueList<Purchase> Purchases, ChannelDefaults Settings, ValueList<Fate> Each, int Seed)
{
    /// <summary>The lines, and what becomes of each.</summary>
    public IEnumerable<(string Order, int Line, Fate Fate)> Lines() => Purchases
        .SelectMany((purchase, i) => purchase.Goods.Select((goods, line) => (Order: World.IdOf(i), Line: line + 1, goods.Type)))
        .Zip(Each, (line, fate) => (line.Order, line.Line, fate with { Ending = Possible(fate.Ending, line.Type) }));

    public override string ToString() => $"{new History(Purchases, Settings, Answers.AsAsked, [])}\n"
        + string.Join('\n', Lines().Select(line => $"line {line.Line} of {line.Order}: {line.Fate}")) + $"\nthe other telling: {Seed}";

    /// <summary>Under onLast it matters whether a line is cancelled before others come back; what is no goods is not exchanged.</summary>
    private Ending Possible(Ending ending, string type) =>
        ending == Ending.Cancelled && Settings.ShippingRefundRule == ShippingRefund.OnLast ? Ending.Kept
        : type == "VIRTUAL" && ending is not (Ending.Kept or Ending.Cancelled) ? Ending.Returned
        : ending;
}

/// <param name="Appeasements">Percent of what was captured each, a hundred together at most.</param>
/// <param name="Ending">What happens after them.</param>
internal sealed record Fate(ValueList<int> Appeasements, Ending Ending)
{
    public override string ToString() => $"{string.Join(" %, ", Appeasements.Select(percent => $"{percent}").Append(Ending.ToString()))}";
}

internal enum Ending { Kept, Cancelled, Returned, Exchanged, ExchangedAndReturned, ExchangedTwiceAndReturned }
