using Oms.Postsales.Orders;
using Oms.Postsales.Sources;

namespace Oms.Postsales.Returns;

/// <summary>Where goods come back to (R-3, S-5).</summary>
internal static class ReturnSource
{
    /// <summary>The sources to be loaded: the one that is named, and those that shipped.</summary>
    public static IEnumerable<Need> Needs(Order? order, string? named, IEnumerable<int> lines) => Shipped(order, lines)
        .Concat(string.IsNullOrEmpty(named) ? [] : [named]).Distinct().Select(source => Need.ToRead<Source>(Source.StreamOf(source)));

    /// <summary>
    /// The source that shipped, unless another is named: an agent may do so where the channel allows it, a warehouse that has
    /// the goods always; either must accept returns.
    /// </summary>
    /// <param name="order">Whose goods.</param>
    /// <param name="named">By the sender; null when it leaves it to us.</param>
    /// <param name="lines">That come back.</param>
    /// <param name="mayChoose">Whether another than the one that shipped may be named.</param>
    /// <param name="mustAccept">Whether the one that shipped must accept returns, too (R-3).</param>
    /// <param name="seen">The sources.</param>
    public static (string? Source, Reason? Against) Of(Order order, string? named, IEnumerable<int> lines, bool mayChoose, bool mustAccept, Seen seen)
    {
        const string path = "$.return.source_id";
        var shipped = Shipped(order, lines).ToList();
        if (string.IsNullOrEmpty(named) && shipped.Count != 1)
            return (null, Faulty.At(path, shipped.Count == 0 ? "the source the goods go back to" : "lines of one source, or the source they all go back to", string.Join(", ", shipped)));
        var source = string.IsNullOrEmpty(named) ? shipped[0] : named;
        var isShipped = shipped is [var only] && only == source;
        if (!isShipped && !mayChoose)
            return (null, Faulty.At(path, $"the source that shipped: {string.Join(", ", shipped)}", source));
        if ((!isShipped || mustAccept) && seen.Find<Source>(Source.StreamOf(source)) is not { AcceptsReturns: true })
            return (null, Faulty.At(path, "a source that accepts returns", source));
        return (source, null);
    }

    private static IEnumerable<string> Shipped(Order? order, IEnumerable<int> lines) =>
        lines.Select(line => order?.Line(line)?.SourceId).OfType<string>().Where(source => source.Length > 0).Distinct();
}
