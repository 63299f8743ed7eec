using System.Text.RegularExpressions;
using Oms.CustomerService.Searching;
using Oms.CustomerService.Searching.Fields;
using Oms.CustomerService.Searching.Language;

namespace Oms.CustomerService.Web.Tests.Finding;

/// <summary>What a question means, said once more without a database: over the texts of a document as they were folded.</summary>
internal static class Evaluation
{
    public static bool Holds(this Criterion criterion, OrderEntry entry) => criterion switch
    {
        Criterion.All all => all.Parts.All(part => part.Holds(entry)),
        Criterion.Any any => any.Parts.Any(part => part.Holds(entry)),
        Criterion.Not not => !not.Part.Holds(entry),
        Criterion.In one => one.Values.Any(value => ValuesOf(one.Field, entry).Contains(value.Parameter)),
        Criterion.Compare compare => ValuesOf(compare.Field, entry).Any(value => Stands(Order(value, compare.Value.Parameter), compare.How)),
        Criterion.Like like => ValuesOf(like.Field, entry).Any(value => Matches((string)value, like.Pattern.ToString())),
        Criterion.Missing missing => ValuesOf(missing.Field, entry).All(value => value is ""),
        _ => throw new ArgumentOutOfRangeException(nameof(criterion)),
    };

    private static List<object> ValuesOf(SearchField field, OrderEntry entry) => (field.Shape, field.Stored(entry)) switch
    {
        (Shape.Prose, string lines) => [.. lines.Split('\n', StringSplitOptions.RemoveEmptyEntries)],
        (_, string[] texts) => [.. texts],
        (_, var value) => [value],
    };

    private static int Order(object one, object other) => one is string text ? string.CompareOrdinal(text, (string)other) : System.Collections.Comparer.DefaultInvariant.Compare(one, other);

    private static bool Stands(int order, Comparison how) => how switch
    {
        Comparison.Less => order < 0,
        Comparison.LessOrEqual => order <= 0,
        Comparison.Greater => order > 0,
        Comparison.GreaterOrEqual => order >= 0,
        _ => order == 0,
    };

    private static bool Matches(string text, string pattern) => Regex.IsMatch(text, $"^{Regex.Replace(pattern, @"\\(.)|(.)", piece =>
        piece.Groups[1].Success ? Regex.Escape(piece.Groups[1].Value) : piece.Value switch { "%" => ".*", "_" => ".", var other => Regex.Escape(other) }, RegexOptions.Singleline)}\\z", RegexOptions.Singleline);
}
