namespace Oms.Sales.Tests;

/// <summary>What becomes of a line in Logistics.</summary>
internal enum Fate { Shipped, ShippedAfterDecline, ResourcedAfterDecline, DeclinedForGood, OutOfStock, CancelledByWarehouse, BeingPicked, Waiting, Withdrawn }

/// <summary>What Logistics tells about lines with these fates, in the order in which it happens.</summary>
internal static class Story
{
    public static IEnumerable<object> Of(Fate[] fates)
    {
        var lines = fates.Select((fate, i) => (Number: i + 1, Fate: fate)).ToList();
        var first = lines.Where(line => line.Fate is not (Fate.OutOfStock or Fate.Waiting or Fate.Withdrawn)).ToList();
        var again = lines.Where(line => line.Fate is Fate.ShippedAfterDecline or Fate.ResourcedAfterDecline).ToList();
        yield return News.Settled([.. lines.Select(line => line.Fate switch
        {
            Fate.OutOfStock => News.OutOfStock(line.Number, 0),
            Fate.Waiting or Fate.Withdrawn => News.Waiting(line.Number),
            _ => News.Sourced(line.Number),
        })]);
        yield return News.Request(News.First, [.. first.Select(line => (line.Number, "NEW"))]);
        yield return News.Request(News.First, [.. first.Select(line => (line.Number, "RECEIVEDBYLOGISTICS"))]);
        yield return News.Request(News.First, [.. first.Select(line => (line.Number, line.Fate switch
        {
            Fate.Shipped => "SHIPPED",
            Fate.CancelledByWarehouse => "CANCELLED",
            Fate.BeingPicked => "PICKREADY",
            _ => "PICKDECLINED",
        }))]);
        yield return News.Settled([
            .. again.Select(line => News.Sourced(line.Number, News.Second, 2)),
            .. lines.Where(line => line.Fate == Fate.DeclinedForGood).Select(line => News.OutOfStock(line.Number, 1))]);
        yield return News.Request(News.Second, [.. again.Select(line => (line.Number, "NEW"))]);
        yield return News.Request(News.Second, [.. again.Select(line => (line.Number, line.Fate == Fate.ShippedAfterDecline ? "SHIPPED" : "PICKCONFIRMED"))]);
        foreach (var line in lines.Where(line => line.Fate == Fate.Withdrawn))
            yield return News.GivenUp(line.Number);
    }
}
