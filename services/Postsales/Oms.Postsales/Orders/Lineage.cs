namespace Oms.Postsales.Orders;

/// <summary>A line of an order.</summary>
internal readonly record struct LineOf(Order Order, int LineNumber);

/// <summary>
/// Orders, their exchanges and reshipments, and those of these: money was paid for the first of such a row and goes back
/// from there.
/// </summary>
internal static class Lineage
{
    /// <summary>An order and those it descends from, to be loaded; storefronts may write what they like, a ring too.</summary>
    public static IEnumerable<Need> Needs(string stream, Seen seen)
    {
        var met = new HashSet<string>();
        for (var next = stream; next is not null && met.Add(next); next = ParentStream(seen.Find<Order>(next)))
            yield return Need.Of<Order>(next);
    }

    /// <summary>The line this one stands for; null for a line that was bought.</summary>
    public static LineOf? ParentOf(LineOf line, Func<string, Order?> find)
    {
        if (ParentStream(line.Order) is not { } stream || find(stream) is not { } parent)
            return null;
        return parent.Child(line.Order.Wire.Id)?.Lines.FirstOrDefault(each => each.ChildLineNumber == line.LineNumber) is { } replaced
            ? new LineOf(parent, replaced.LineNumber)
            : null;
    }

    /// <summary>The line that was paid for: itself, unless it stands for another.</summary>
    public static LineOf RootOf(LineOf line, Func<string, Order?> find)
    {
        var met = new HashSet<string>();
        while (met.Add(line.Order.Id) && ParentOf(line, find) is { } parent)
            line = parent;
        return line;
    }

    /// <summary>The orders that stand for lines of an order, and those that stand for theirs, to be loaded.</summary>
    public static IEnumerable<Need> NeedsOfChildren(string stream, Seen seen)
    {
        var (met, next) = (new HashSet<string> { stream }, new Queue<string>([stream]));
        while (next.TryDequeue(out var parent))
        {
            var order = seen.Find<Order>(parent);
            foreach (var child in order?.Children.Where(child => child.Lines.Count > 0).Select(child => Order.StreamOf(order.Store, child.OrderId)).Where(met.Add) ?? [])
            {
                yield return Need.ToRead<Order>(child);
                next.Enqueue(child);
            }
        }
    }

    /// <summary>What stands for a line at last: itself when nothing does, or when its child is not known yet.</summary>
    public static LineOf EndOf(LineOf line, Func<string, Order?> find)
    {
        var met = new HashSet<string>();
        while (met.Add(line.Order.Id) && line.Order.ChildOf(line.LineNumber) is { } child && find(Order.StreamOf(line.Order.Store, child.OrderId)) is { } order)
            line = new(order, child.Lines.First(each => each.LineNumber == line.LineNumber).ChildLineNumber);
        return line;
    }

    private static string? ParentStream(Order? order) =>
        string.IsNullOrEmpty(order?.Wire.OriginalOrderId) || order.Wire.OriginalOrderId == order.Wire.Id ? null : Order.StreamOf(order.Store, order.Wire.OriginalOrderId);
}
