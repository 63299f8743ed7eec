using Oms.Postsales.Styles;
using AvailabilityChanged = Oms.Contracts.Logistics.StockManagement.AvailabilityChanged;
using ProductUpdated = Oms.Contracts.Catalog.ProductManagement.Updated;

namespace Oms.Postsales.Tests;

/// <summary>What is kept of the catalogue and of stock, to be found from a SKU; of sources see <see cref="ChoosingTheSource"/>.</summary>
internal sealed class KeepingCopies
{
    [Test, Rule("E-1")]
    public void a_style_is_found_from_each_of_its_variants() => PostsalesScenario.Begin()
        .When(Style("BAG", "A", "B", "A"))
        .Then(new Change(typeof(Style), "BAG/style", new StyleEvent.VariantsTold(["A", "B"])),
            new Change(typeof(Variant), "A/variant", new VariantEvent.StylesChanged(["BAG"])), new Change(typeof(Variant), "B/variant", new VariantEvent.StylesChanged(["BAG"])))
        .When(Style("BAG", "A", "B")).ThenNothing()
        .When(Style("BAG", "B"))
        .Then(new Change(typeof(Style), "BAG/style", new StyleEvent.VariantsTold(["B"])), new Change(typeof(Variant), "A/variant", new VariantEvent.StylesChanged([])));

    [Test, Rule("E-1")]
    public void a_variant_may_be_of_two_styles() => PostsalesScenario.Begin().Given(Style("BAG", "A"))
        .When(Style("GIFTS", "A")).ThenIs(s => s.Find<Variant>("A/variant")!.Styles, ["BAG", "GIFTS"]);

    [Test]
    public void a_product_without_variants_is_nothing_to_us() => PostsalesScenario.Begin().When(new ProductUpdated { Product = new() { Sku = "A" } }).ThenNothing();

    [Test]
    public void what_cannot_be_kept_is_refused() => PostsalesScenario.Begin()
        .When(Style("", "A", "")).ThenRefused("$.product.sku", "$.product.children_skus[1]")
        .When(Style("BAG", [.. Enumerable.Range(0, 1001).Select(i => $"V{i}")])).ThenRefused(new Reason("$.product.children_skus", "1000 variants at most", "1001"))
        .When(new AvailabilityChanged { SourceId = "", Sku = "" }).ThenRefused("$.source_id", "$.sku");

    private static ProductUpdated Style(string sku, params string[] variants) => new() { Product = new() { Sku = sku, ChildrenSkus = [.. variants] } };
}
