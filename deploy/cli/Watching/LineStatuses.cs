using System.Globalization;
using System.Text.Json.Nodes;

namespace Oms.Cli.Watching;

/// <summary>The lines a body speaks of, those with the same status taken together: <c>1-3 SHIPPED, 4 CANCELLED</c>.</summary>
internal static class LineStatuses
{
    private static readonly string[] Lists = ["lines", "items", "items_collection", "line_numbers"];

    public static string? Of(JsonObject subject)
    {
        var groups = Lists.SelectMany(list => subject[list] as JsonArray ?? [])
            .Select(line => (Number: NumberOf(line), Status: StatusOf(line)))
            .Where(line => line.Number is not null)
            .GroupBy(line => line.Status, line => line.Number!.Value)
            .Select(group => $"{Ranges(group.Distinct().Order().ToList())} {group.Key}".TrimEnd());
        return string.Join(", ", groups) is { Length: > 0 } text ? $"lines {text}" : null;
    }

    public static string? StatusOf(JsonNode? line) => line is JsonObject known ? Gist.Text(known, "status", "outcome") : null;

    /// <summary>Senders write a line as its number or as an object, and numbers as text.</summary>
    private static int? NumberOf(JsonNode? line)
    {
        var text = line is JsonObject known ? Gist.Text(known, "line_number", "order_line_number") : line?.ToString();
        return int.TryParse(text, CultureInfo.InvariantCulture, out var number) ? number : null;
    }

    private static string Ranges(List<int> numbers)
    {
        // Neighbours have the same distance to their place in the list.
        var runs = numbers.Select((number, place) => (number, run: number - place)).GroupBy(pair => pair.run, pair => pair.number);
        return string.Join(' ', runs.Select(run => run.First() == run.Last() ? $"{run.First()}" : $"{run.First()}-{run.Last()}"));
    }
}
