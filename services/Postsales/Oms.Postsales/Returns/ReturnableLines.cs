using Oms.Contracts.Postsales;
using Oms.Postsales.Channels;
using Oms.Postsales.Orders;
using WireLine = Oms.Contracts.Sales.OrderLine;

namespace Oms.Postsales.Returns;

/// <summary>What is to be said of the lines that shall come back.</summary>
/// <param name="Reasons">Against it.</param>
/// <param name="Early">Against it as things stand; our copy of the order may be behind.</param>
/// <param name="Twice">The return in which a line is already.</param>
internal sealed record Verdict(ValueList<Reason> Reasons, ValueList<Reason> Early, string? Twice);

/// <summary>Which lines may come back: shipped ones, once, and those of an exchange after what they stand for (R-1, E-6).</summary>
internal static class ReturnableLines
{
    public static Verdict Judge(Order order, ValueList<ReturnLine> lines, Settings settings, Func<string, Order?> find)
    {
        var (reasons, early, twice, before) = (new List<Reason>(), new List<Reason>(), (string?)null, new HashSet<int>());
        var goers = Goers(order, lines, settings);
        for (var i = 0; i < lines.Count; i++)
        {
            var (path, said, line) = ($"$.return.lines[{i}]", lines[i], order.Line(lines[i].LineNumber));
            if (line is null || !before.Add(line.LineNumber))
                reasons.Add(Faulty.At($"{path}.line_number", line is null ? $"the number of a line of order {order.Wire.Id}" : "each line once", said.LineNumber));
            else if (Names.Against(path, line, said.Id, said.Sku).ToList() is { Count: > 0 } names)
                reasons.AddRange(names);
            else if (!ProductType.IsProduct(line) && !goers.Contains(line.LineNumber))
                reasons.Add(Faulty.At($"{path}.line_number", "a product: services and shipping go along by the channel's refund return rules", $"{said.LineNumber}, {line.ProductType}"));
            else if (order.ReturnOf(line.LineNumber) is { } known)
            {
                twice ??= known.Rma;
                reasons.Add(Faulty.At($"{path}.line_number", "a line that does not come back already", $"{said.LineNumber}, which is in return {known.Rma}"));
            }
            else if (line.Status != LineStatuses.Shipped)
                (LineStatuses.IsFinal(line) ? reasons : early).Add(Faulty.At($"{path}.line_number", "a returnable line: one that is SHIPPED", $"{said.LineNumber}, which is {line.Status}"));
            else if (Missing(order, line, find) is { } parent)
                reasons.Add(Faulty.At($"{path}.line_number", $"line {parent.LineNumber} of order {parent.Order.Wire.Id} back first, which it was exchanged for", said.LineNumber));
        }
        return new(reasons.ToValueList(), early.ToValueList(), twice);
    }

    /// <summary>What a sender listed although it goes along by itself.</summary>
    public static ISet<int> Goers(Order order, ValueList<ReturnLine> lines, Settings settings)
    {
        var products = lines.Select(line => order.Line(line.LineNumber)).OfType<WireLine>().Where(ProductType.IsProduct).Select(line => line.LineNumber);
        return Joining.Of(order, products.Where(line => order.ChildOf(line) is null).ToValueList(), settings).Select(line => line.LineNumber).ToHashSet();
    }

    /// <summary>
    /// The line that has to come back before this one; null when all have. A reshipment's own parent counts as back at once,
    /// what that was exchanged for does not.
    /// </summary>
    private static LineOf? Missing(Order order, WireLine line, Func<string, Order?> find)
    {
        for (var parent = Lineage.ParentOf(new(order, line.LineNumber), find); parent is { } before; parent = Lineage.ParentOf(before, find))
        {
            if (before.Order.ReturnOf(before.LineNumber) is not { Status: ReturnStatus.Approved })
                return before;
        }
        return null;
    }
}
