using Oms.Contracts.Catalog;
using Oms.Contracts.Catalog.ProductManagement;

namespace Oms.Postsales.Styles;

/// <summary>Keeps which SKUs are variants of one style, to be found from each of them.</summary>
internal static class KeepStyle
{
    private const int Most = 1000;

    public static Handler Handler() => new Handler<Updated>(Needs, Decide);

    private static IEnumerable<Need> Needs(Updated message, Seen seen)
    {
        var stream = Style.StreamOf(message.Product.Sku);
        return Concerned(message.Product, seen).Select(sku => Need.Of<Variant>(Variant.StreamOf(sku))).Prepend(Need.Of<Style>(stream));
    }

    private static Decision Decide(Updated message, Seen seen, Occasion occasion)
    {
        var product = message.Product;
        if (Faults(product).ToValueList() is { Count: > 0 } reasons)
            return Decision.Refuse(reasons);
        var (known, told) = (seen.Find<Style>(Style.StreamOf(product.Sku))?.Variants ?? [], Told(product));
        if (known.Equals(told))
            return Decision.Nothing;
        var changes = Decision.Changes<Style>(Style.StreamOf(product.Sku), new StyleEvent.VariantsTold(told));
        return new Decision.Changed(changes.Concat(Concerned(product, seen).SelectMany(sku => Change(sku, product.Sku, told.Contains(sku), seen))).ToValueList());
    }

    private static IEnumerable<Change> Change(string sku, string style, bool isVariant, Seen seen)
    {
        var styles = seen.Find<Variant>(Variant.StreamOf(sku))?.Styles ?? [];
        return styles.Contains(style) == isVariant ? []
            : Decision.Changes<Variant>(Variant.StreamOf(sku), new VariantEvent.StylesChanged(
                isVariant ? [.. styles, style] : styles.Where(each => each != style).ToValueList()));
    }

    /// <summary>Those that are variants now, and those that were.</summary>
    private static IEnumerable<string> Concerned(Product product, Seen seen) =>
        (seen.Find<Style>(Style.StreamOf(product.Sku))?.Variants ?? []).Concat(Told(product)).Distinct();

    private static ValueList<string> Told(Product product) => (product.ChildrenSkus ?? []).Distinct().Take(Most).ToValueList();

    private static IEnumerable<Reason> Faults(Product product)
    {
        foreach (var reason in Faulty.Id("$.product.sku", product.Sku))
            yield return reason;
        if (product.ChildrenSkus?.Count > Most)
            yield return Faulty.At("$.product.children_skus", "1000 variants at most", product.ChildrenSkus.Count);
        for (var i = 0; i < product.ChildrenSkus?.Count; i++)
        {
            foreach (var reason in Faulty.Id($"$.product.children_skus[{i}]", product.ChildrenSkus[i]))
                yield return reason;
        }
    }
}
