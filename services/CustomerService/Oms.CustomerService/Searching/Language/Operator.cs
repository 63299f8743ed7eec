using System.Collections.Frozen;
using Oms.CustomerService.Searching.Fields;

namespace Oms.CustomerService.Searching.Language;

/// <summary>An operator over a field and constants. <c>field</c>, <c>array</c> and <c>ge</c> are documented; the rest is ours.</summary>
/// <param name="Constants">How many follow the field; null: one or more, each by itself or in an <c>array</c>.</param>
/// <param name="Shapes">Of the fields that have it.</param>
/// <param name="Make">From the field and its constants; null when a pattern cannot be read.</param>
internal sealed record Operator(int? Constants, ValueList<Shape> Shapes, Func<SearchField, ValueList<SearchValue>, Criterion?> Make)
{
    private static readonly ValueList<Shape> Everything = Enum.GetValues<Shape>().ToValueList();
    private static readonly ValueList<Shape> Ordered = [Shape.Word, Shape.Instant, Shape.Number];
    private static readonly ValueList<Shape> Texts = [Shape.Word, Shape.Prose];

    public static FrozenDictionary<string, Operator> All { get; } = new Dictionary<string, Operator>
    {
        ["eq"] = new(1, Everything, Comparing(Comparison.Equal)),
        ["neq"] = new(1, Everything, Negated(Comparing(Comparison.Equal))),
        ["ne"] = new(1, Everything, Negated(Comparing(Comparison.Equal))),
        ["gt"] = new(1, Ordered, Comparing(Comparison.Greater)),
        ["ge"] = new(1, Ordered, Comparing(Comparison.GreaterOrEqual)),
        ["lt"] = new(1, Ordered, Comparing(Comparison.Less)),
        ["le"] = new(1, Ordered, Comparing(Comparison.LessOrEqual)),
        ["between"] = new(2, Ordered, (field, values) => new Criterion.All(
            [new Criterion.Compare(field, Comparison.GreaterOrEqual, values[0]), new Criterion.Compare(field, Comparison.LessOrEqual, values[1])])),
        ["in"] = new(null, Everything, (field, values) => new Criterion.In(field, values)),
        ["nin"] = new(null, Everything, Negated((field, values) => new Criterion.In(field, values))),
        ["like"] = new(1, Texts, (field, values) => LikePattern.Parse(TextOf(values)) is { } pattern ? new Criterion.Like(field, pattern.Folded(field.Fold)) : null),
        ["contains"] = new(1, Texts, Part(LikePattern.Contains)),
        ["starts_with"] = new(1, Texts, Part(LikePattern.StartsWith)),
        ["ends_with"] = new(1, Texts, Part(LikePattern.EndsWith)),
        ["is_null"] = new(0, Everything, (field, _) => new Criterion.Missing(field)),
    }.ToFrozenDictionary();

    /// <summary>Whether its constants are parts of texts: read as they stand, not as whole ones.</summary>
    public static bool TakesParts(string name) => name is "like" or "contains" or "starts_with" or "ends_with";

    public static string NamesFor(Shape shape) => string.Join(", ", All.Where(pair => pair.Value.Shapes.Contains(shape)).Select(pair => pair.Key).Order(StringComparer.Ordinal));

    private static Func<SearchField, ValueList<SearchValue>, Criterion?> Comparing(Comparison how) => (field, values) => new Criterion.Compare(field, how, values[0]);

    private static Func<SearchField, ValueList<SearchValue>, Criterion?> Negated(Func<SearchField, ValueList<SearchValue>, Criterion?> make) =>
        (field, values) => make(field, values) is { } made ? new Criterion.Not(made) : null;

    private static Func<SearchField, ValueList<SearchValue>, Criterion?> Part(Func<string, LikePattern> pattern) =>
        (field, values) => new Criterion.Like(field, pattern(TextOf(values)).Folded(field.Fold));

    private static string TextOf(ValueList<SearchValue> values) => values is [SearchValue.Text text, ..] ? text.Value : "";
}
