using System.Globalization;
using Oms.CustomerService.Searching.Fields;
using Oms.CustomerService.Searching.Language;
using Oms.CustomerService.Searching.Statements;

namespace Oms.CustomerService.Searching.Grid;

/// <summary>What a grid shows, as its address says it: a link to it shows another agent the same, within what he may see.</summary>
public sealed record GridQuery
{
    private const string SortName = "sort";
    private const string SizeName = "size";
    private const string CursorName = "at";
    private const char Descending = '-';
    private const int Longest = 200;

    /// <summary>Rows of a page one may choose (seed 000).</summary>
    public static ValueList<int> Sizes { get; } = [10, 20, 50, 100];

    /// <summary>The latest first.</summary>
    public static Sorting UsualSorting { get; } = new(OrderFields.All["origin_date"], IsDescending: true);

    /// <summary>What was written into which filter, in the order of <see cref="OrderFilters.All"/>; none is empty.</summary>
    public ValueList<FilterText> Filters { get; init; } = [];

    public Sorting Sorting { get; init; } = UsualSorting;

    /// <summary>Null: as the user has it.</summary>
    public int? Size { get; init; }

    /// <summary>Null: from the first.</summary>
    public Cursor? Cursor { get; init; }

    /// <summary>What is written at a filter; null: nothing.</summary>
    public string? this[string filter] => Filters.FirstOrDefault(each => each.Name == filter)?.Text;

    /// <summary>Reads an address. What it does not know it leaves alone; a place, an order or a size that is none is the usual one, and said.</summary>
    public static (GridQuery Query, ValueList<Reason> Reasons) Read(IEnumerable<KeyValuePair<string, string?>> parameters)
    {
        var given = parameters.Where(pair => !string.IsNullOrWhiteSpace(pair.Value)).GroupBy(pair => pair.Key, pair => pair.Value!.Trim())
            .ToDictionary(group => group.Key, group => group.First());
        var sorting = given.TryGetValue(SortName, out var sort) ? SortingOf(sort) : UsualSorting;
        var size = given.TryGetValue(SizeName, out var rows) ? Sizes.Where(each => Number(each) == rows).Select(each => (int?)each).FirstOrDefault() : null;
        var cursor = given.TryGetValue(CursorName, out var token) && sorting is not null ? Cursor.Parse(token, sorting) : null;
        var query = new GridQuery
        {
            Filters = OrderFilters.All.Where(filter => given.ContainsKey(filter.Name)).Select(filter => new FilterText(filter.Name, given[filter.Name])).ToValueList(),
            Sorting = sorting ?? UsualSorting,
            Size = size,
            Cursor = cursor,
        };
        return (query, new Reason?[]
        {
            sorting is null ? new(SortName, $"one of {string.Join(", ", OrderFields.All.Fields.Where(field => field.IsSortable))}, - before it for the greatest first", Cut.Of(sort!)) : null,
            rows is not null && size is null ? new(SizeName, $"one of {string.Join(", ", Sizes)}", Cut.Of(rows)) : null,
            token is not null && cursor is null && sorting is not null ? new(CursorName, "a place that a link of this grid names, in the same order of rows", Cut.Of(token)) : null,
        }.OfType<Reason>().ToValueList());
    }

    /// <summary>What is asked for, and what is wrong with which filter; a wrong one asks for nothing.</summary>
    /// <param name="offset">From UTC, of a local time of the user's.</param>
    public (Criterion Criterion, ValueList<Reason> Reasons) Criterion(Func<DateTime, TimeSpan> offset)
    {
        var read = Filters.Select(text => (text, Filter: OrderFilters.Find(text.Name)!)).Select(each =>
            (each.text, each.Filter, Criterion: each.text.Text.Length <= Longest ? each.Filter.Read(each.text.Text, offset) : null)).ToList();
        return (new Criterion.All(read.Select(each => each.Criterion).OfType<Criterion>().ToValueList()),
            read.Where(each => each.Criterion is null).Select(each => new Reason(each.text.Name,
                each.text.Text.Length > Longest ? $"at most {Longest} characters" : each.Filter.Expected, Cut.Of(each.text.Text))).ToValueList());
    }

    /// <summary>The part of an address behind the question mark, without it; empty for the usual.</summary>
    public string ToQueryString() => string.Join('&', Parameters.Select(pair => $"{pair.Key}={Uri.EscapeDataString(pair.Value)}"));

    /// <summary>Without what was written into a filter, from the first row.</summary>
    public GridQuery Without(string filter) => this with { Filters = Filters.Where(each => each.Name != filter).ToValueList(), Cursor = null };

    /// <summary>Ordered by a field, the other way round when it is ordered by it already, from the first row.</summary>
    public GridQuery SortedBy(SearchField field) => this with { Sorting = Sorting.Field == field ? Sorting.Reversed : new(field, false), Cursor = null };

    /// <summary>The same, one by one: for a form.</summary>
    public IEnumerable<KeyValuePair<string, string>> Parameters
    {
        get
        {
            foreach (var filter in Filters)
                yield return new(filter.Name, filter.Text);
            if (Sorting != UsualSorting)
                yield return new(SortName, (Sorting.IsDescending ? "-" : "") + Sorting.Field);
            if (Size is { } size)
                yield return new(SizeName, Number(size));
            if (Cursor is { } cursor)
                yield return new(CursorName, cursor.ToToken(Sorting));
        }
    }

    private static Sorting? SortingOf(string text) =>
        OrderFields.All.Find(text.TrimStart(Descending)) is { IsSortable: true } field ? new(field, text[0] == Descending) : null;

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}

/// <summary>What was written into a filter.</summary>
public sealed record FilterText(string Name, string Text)
{
    /// <summary>Whether the text is one of the filter's choices, which have words of their own.</summary>
    public bool IsChoice => OrderFilters.Find(Name)?.Choices.Contains(Text) == true;
}
