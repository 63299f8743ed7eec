using Oms.Contracts;
using Oms.CustomerService.Orders;

namespace Oms.CustomerService.Web.Seeing;

/// <summary>Finds the orders that belong together: up to the sale, and from there down again.</summary>
internal static class Families
{
    /// <summary>A child of a child of … stops to be told here; so does a circle.</summary>
    private const int Deepest = 10;

    /// <param name="view">Where to begin.</param>
    /// <param name="load">Orders of the same store by id; those that nobody may see or knows are left out.</param>
    public static async Task<Relative> OfAsync(OrderView view, Func<IReadOnlyCollection<string>, Task<IReadOnlyList<OrderView>>> load)
    {
        var known = new Dictionary<string, OrderView> { [view.Id] = view };
        var root = view;
        while (root.OriginalOrderId is { Length: > 0 } parent && known.Count < Deepest && !known.ContainsKey(parent) && await load([parent]) is [var above, ..])
            known[parent] = root = above;
        for (var depth = 0; depth < Deepest; depth++)
        {
            var missing = known.Values.SelectMany(each => each.Children).Select(child => child.OrderId).Where(id => !known.ContainsKey(id)).Distinct().ToList();
            var found = missing.Count == 0 ? [] : await load(missing);
            if (found.Count == 0)
                break;
            foreach (var each in found)
                known[each.Id] = each;
        }
        return Of(root.Id, root.Kind, [], known, []);
    }

    private static Relative Of(string id, OrderKind kind, ValueList<int> lines, Dictionary<string, OrderView> known, ValueList<string> above)
    {
        var view = known.GetValueOrDefault(id);
        ValueList<string> path = [.. above, id];
        return new(id, view?.Kind ?? kind, view?.Status, lines, (view?.Children ?? [])
            .Where(child => !path.Contains(child.OrderId)).Select(child => Of(child.OrderId, child.Kind, child.Lines, known, path)).ToValueList());
    }
}
