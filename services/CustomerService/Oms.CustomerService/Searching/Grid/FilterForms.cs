using Oms.CustomerService.Searching.Fields;
using Oms.CustomerService.Searching.Language;

namespace Oms.CustomerService.Searching.Grid;

/// <summary>What people write into a filter, as a question.</summary>
internal static class FilterForms
{
    public const string AnyChoice = "any";

    /// <summary>An index of three letters answers for nothing shorter but a word's beginning.</summary>
    private const int ShortestPart = 3;

    private const char Star = '*';

    /// <summary>The whole of it; a <c>*</c> stands for any text where the field has patterns.</summary>
    public static OrderFilter Whole(string name, string field) => Text(name, field, Whole);

    /// <summary>Each word of it somewhere in one text; a word of one or two letters at the beginning of a word.</summary>
    public static OrderFilter WordsOf(string name, string field) => Text(name, field, Words);

    /// <summary>Of a telephone number any digits; how it begins, with 0, 00 or a country, makes no difference.</summary>
    public static OrderFilter PhoneOf(string name, string field) => Text(name, field, (of, text) => Folding.Of(of.Fold, text).TrimStart('0') is { Length: > 0 } digits ? Part(of, digits) : null);

    /// <summary>Each choice is the field's value in lower case; <see cref="AnyChoice"/> asks for any of them: an index tells that, and not whether there is something.</summary>
    public static OrderFilter Choice(string name, string field, params ValueList<(string Choice, string Value)> choices)
    {
        var of = OrderFields.All[field];
        return new(name, FilterKind.Choice, (text, _) => text == AnyChoice && of.Shape == Shape.Words
            ? new Criterion.In(of, choices.Select(choice => (SearchValue)Equal(of, choice.Value).Value).ToValueList())
            : choices.Where(choice => choice.Choice == text).Select(choice => Equal(of, choice.Value)).FirstOrDefault())
        {
            Choices = choices.Select(choice => choice.Choice).Concat(of.Shape == Shape.Words ? [AnyChoice] : []).ToValueList(),
        };
    }

    public static OrderFilter From(string name, string field) => Moment(name, field, (moment, _) => (Comparison.GreaterOrEqual, moment));

    /// <summary>A day to its end, a time with itself.</summary>
    public static OrderFilter To(string name, string field) => Moment(name, field, (moment, next) => next is { } end ? (Comparison.Less, end) : (Comparison.LessOrEqual, moment));

    private static OrderFilter Text(string name, string field, Func<SearchField, string, Criterion?> read)
    {
        var of = OrderFields.All[field];
        return new(name, FilterKind.Text, (text, _) => text.Contains('\0', StringComparison.Ordinal) ? null : read(of, text));
    }

    private static Criterion? Whole(SearchField field, string text) =>
        Folding.Of(field.Fold, text.Replace("*", "", StringComparison.Ordinal)).Length == 0 ? null
        : text.Contains(Star, StringComparison.Ordinal) && field.Shape != Shape.Words ? new Criterion.Like(field, LikePattern.OfStars(text).Folded(field.Fold))
        : Equal(field, text);

    private static Criterion? Words(SearchField field, string text)
    {
        var words = Folding.Of(field.Fold, text).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length == 0 ? null : new Criterion.All(words.Select(word => Part(field, word)).ToValueList());
    }

    private static Criterion Part(SearchField field, string part) => part.Length >= ShortestPart
        ? new Criterion.Like(field, LikePattern.Contains(part))
        : new Criterion.Any([new Criterion.Like(field, LikePattern.StartsWith(part)), new Criterion.Like(field, LikePattern.Contains($" {part}"))]);

    private static Criterion.Compare Equal(SearchField field, string text) => new(field, Comparison.Equal, new SearchValue.Text(Folding.Of(field.Fold, text)));

    private static OrderFilter Moment(string name, string field, Func<DateTimeOffset, DateTimeOffset?, (Comparison, DateTimeOffset)> compare)
    {
        var of = OrderFields.All[field];
        return new(name, FilterKind.Moment, (text, offset) =>
        {
            if (Moments.Parse(text, offset) is not var (moment, isDay))
                return null;
            // The next local midnight: a day may have 23 or 25 hours.
            var next = isDay ? Moments.Parse($"{moment.Date.AddDays(1):yyyy-MM-dd}", offset)?.Moment : null;
            var (how, value) = compare(moment, next);
            return new Criterion.Compare(of, how, new SearchValue.Instant(value));
        });
    }
}
