using System.Globalization;
using System.Text.Json;
using Oms.Contracts.Common;
using Oms.CustomerService.Searching.Fields;
using Oms.CustomerService.Searching.Statements;

namespace Oms.CustomerService.Searching.Language;

/// <summary>A part of what is found.</summary>
public sealed record Wanted(Criterion Criterion, Sorting Sorting, int Offset, int Size);

/// <summary>Reads the <c>query</c> of the documented searches.</summary>
public static class QueryReader
{
    private const int Farthest = 10_000;
    private const int Most = 100;
    private const int Usual = 20;
    private const string Ascending = "ASC";
    private const string Descending = "DESC";

    /// <summary>What is wanted, or why nothing can be: never both.</summary>
    /// <param name="catalogue">What can be asked for.</param>
    /// <param name="query">Null: the first of everything.</param>
    /// <param name="usual">The order of rows when none is wanted.</param>
    public static (Wanted? Wanted, ValueList<Reason> Reasons) Read(SearchCatalogue catalogue, Query? query, Sorting usual)
    {
        var (criterion, reasons) = CriterionReader.Read(catalogue, query?.Criteria, "$.query.criteria");
        var (sorting, wrong) = query?.Order is { } order ? SortingOf(catalogue, order.Element) : (usual, null);
        var (offset, size) = (query?.Offset ?? 0, query?.Size ?? Usual);
        ValueList<Reason> all = [
            .. reasons,
            .. wrong is null ? Array.Empty<Reason>() : [wrong],
            .. query?.Unknown is { Count: > 0 } unknown ? new[] { new Reason("$.query", "offset, size, criteria, include and order alone", Cut.Of(string.Join(", ", unknown.Keys))) } : [],
            .. Outside("offset", offset, 0, Farthest),
            .. Outside("size", size, 1, Most),
            .. query?.Include is { Count: > 0 } include ? new[] { new Reason("$.query.include", "nothing: items come whole", Cut.Of(include[0])) } : [],
        ];
        return all.Count == 0 ? (new(criterion!, sorting!, offset, size), []) : (null, all);
    }

    private static (Sorting?, Reason?) SortingOf(SearchCatalogue catalogue, JsonElement order)
    {
        if (order.ValueKind == JsonValueKind.Object && order.EnumerateObject().ToList() is [{ Value.ValueKind: JsonValueKind.String } only]
            && catalogue.Find(only.Name) is { IsSortable: true } field && only.Value.GetString() is (Ascending or Descending) and var direction)
        {
            return (new(field, direction == Descending), null);
        }
        var sortable = string.Join(", ", catalogue.Fields.Where(each => each.IsSortable));
        return (null, new("$.query.order", $"one of {sortable} with {Ascending} or {Descending}", Cut.Of(order.GetRawText())));
    }

    private static IEnumerable<Reason> Outside(string member, int value, int least, int most)
    {
        if (value < least || value > most)
            yield return new($"$.query.{member}", $"{Number(least)} to {Number(most)}", Number(value));
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
