namespace Oms.Postsales.Styles;

/// <summary>A product with variants (E-1).</summary>
internal sealed record Style : Aggregate
{
    public ValueList<string> Variants { get; init; } = [];

    public static string StreamOf(string sku) => StreamId.Of(sku, "style");

    public static Style Evolve(Style? state, StyleEvent fact, DateTimeOffset at) => fact switch
    {
        StyleEvent.VariantsTold now => new() { Variants = now.Variants },
        _ => throw new InvalidOperationException($"{fact.GetType().Name} is no fact that a style knows."),
    };
}

/// <summary>What happens to a style.</summary>
internal abstract record StyleEvent : Fact
{
    private StyleEvent()
    {
    }

    [FactName("style.variants_told")]
    public sealed record VariantsTold(ValueList<string> Variants) : StyleEvent;
}

/// <summary>A SKU and the styles it is a variant of.</summary>
internal sealed record Variant : Aggregate
{
    public ValueList<string> Styles { get; init; } = [];

    public static string StreamOf(string sku) => StreamId.Of(sku, "variant");

    public static Variant Evolve(Variant? state, VariantEvent fact, DateTimeOffset at) => fact switch
    {
        VariantEvent.StylesChanged now => new() { Styles = now.Styles },
        _ => throw new InvalidOperationException($"{fact.GetType().Name} is no fact that a variant knows."),
    };
}

/// <summary>What happens to a variant.</summary>
internal abstract record VariantEvent : Fact
{
    private VariantEvent()
    {
    }

    [FactName("variant.styles_changed")]
    public sealed record StylesChanged(ValueList<string> Styles) : VariantEvent;
}
