using Oms.Contracts;

namespace Oms.Logistics.StockKeeping;

/// <summary>What the facts of a stock add up to.</summary>
internal static class FoldingStock
{
    /// <summary>So many movements are kept one by one; a count that is older than all of them is worth nothing any more.</summary>
    public const int MostMovements = 500;

    public static Stock Evolve(Stock? state, StockEvent fact, DateTimeOffset at) => Evolve(state ?? new(), fact);

    public static Stock Evolve(Stock stock, StockEvent fact)
    {
        var now = Add(stock, fact);
        return now with { ToldFree = now.IsFree, IsFreeNews = stock.ToldFree != now.IsFree };
    }

    private static Stock Add(Stock stock, StockEvent fact) => fact switch
    {
        StockEvent.Counted f => stock with
        {
            Quantity = f.Quantity,
            IsUnlimited = f.IsUnlimited,
            CountedAt = f.At,
            MergedUntil = null,
            Movements = stock.Movements.Where(movement => movement.At > f.At).ToValueList(),
        },
        StockEvent.Adjusted f => Move(stock, new(f.Quantity, f.At)),
        StockEvent.Claimed f => stock with { Claims = [.. stock.Claims, f.Line] },
        StockEvent.GivenBack f => stock with { Claims = Without(stock.Claims, f.Line) },
        StockEvent.Shipped f => Move(stock with { Claims = Without(stock.Claims, f.Line) }, new(-f.Line.Quantity, f.At)),
        StockEvent.Awaited f => stock with { Waiting = Lined(stock.Waiting, f.Line) },
        StockEvent.NoLongerAwaited f => stock with { Waiting = Without(stock.Waiting, f.Line) },
        StockEvent.Allotted f => stock with { Waiting = Without(stock.Waiting, f.Line), Claims = [.. stock.Claims, f.Line] },
        _ => throw new InvalidOperationException($"{fact.GetType().Name} is no fact that a stock knows."),
    };

    private static Stock Move(Stock stock, Movement movement)
    {
        if (movement.At <= stock.MergedUntil)
            return stock with { Quantity = Sum(stock.Quantity, movement.Quantity) };
        ValueList<Movement> movements =
            [.. stock.Movements.Where(other => other.At <= movement.At), movement, .. stock.Movements.Where(other => other.At > movement.At)];
        if (movements.Count <= MostMovements)
            return stock with { Movements = movements };
        var oldest = movements[0];
        return stock with { Quantity = Sum(stock.Quantity, oldest.Quantity), MergedUntil = oldest.At, Movements = movements.Skip(1).ToValueList() };
    }

    private static ValueList<Demand> Lined(ValueList<Demand> waiting, Demand line) =>
        [.. waiting.Where(other => other.IsOlderThan(line)), line, .. waiting.Where(other => !other.IsOlderThan(line))];

    private static ValueList<Demand> Without(ValueList<Demand> lines, Demand line) => lines.Where(other => !other.IsOfLine(line)).ToValueList();

    /// <summary>Kept within what can be stored: nonsense that adds up must not stop the line.</summary>
    private static int Sum(int one, int other) => (int)Math.Clamp((long)one + other, int.MinValue, int.MaxValue);
}
