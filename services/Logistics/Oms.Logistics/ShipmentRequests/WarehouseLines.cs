using System.Globalization;
using Oms.Contracts;
using Oms.Contracts.Logistics;

namespace Oms.Logistics.ShipmentRequests;

/// <summary>A line as a warehouse named it.</summary>
/// <param name="Path">Where in the body.</param>
/// <param name="Number">Zero when there was none.</param>
internal sealed record NamedLine(string Path, int Number);

/// <summary>What every message of a warehouse must hold to.</summary>
internal static class WarehouseLines
{
    public static Reason UnknownRequest(string path, string id) => new(path, "the id of a shipment request", Faulty.Found(id));

    public static IEnumerable<NamedLine> In(string path, IEnumerable<Item> items) =>
        items.Select((item, i) => new NamedLine($"{path}[{i}].order_line_number", item.OrderLineNumber));

    public static IEnumerable<NamedLine> In(string path, IEnumerable<int> numbers) =>
        numbers.Select((number, i) => new NamedLine($"{path}[{i}]", number));

    /// <summary>A message names one line at least, each of them once (F-3), all of the request, none of them postage (F-1).</summary>
    /// <param name="request">The request it is about.</param>
    /// <param name="path">Where lines should have been.</param>
    /// <param name="named">Those that it names.</param>
    public static IEnumerable<Reason> Faults(ShipmentRequest request, string path, ValueList<NamedLine> named)
    {
        if (named.Count == 0)
            yield return new(path, "one line at least", Faulty.Nothing);
        var before = new HashSet<int>();
        foreach (var line in named)
        {
            if (FaultOf(request, line, isRepeated: !before.Add(line.Number)) is { } reason)
                yield return reason;
        }
    }

    private static Reason? FaultOf(ShipmentRequest request, NamedLine line, bool isRepeated) => request.Line(line.Number) switch
    {
        null when line.Number == 0 => new(line.Path, "a line number", Faulty.Nothing),
        null => new(line.Path, $"a line of the request {request.Id}", Faulty.Found(line.Number)),
        var item when Postage.Is(item) => new(line.Path, "a line that a warehouse handles", string.Create(
            CultureInfo.InvariantCulture, $"Request item with line number {line.Number} of the request {request.Id} is a shipping line")),
        _ when isRepeated => new(line.Path, "each line once", string.Create(CultureInfo.InvariantCulture, $"line {line.Number} again")),
        _ => null,
    };

    /// <summary>A line that has ended cannot be said to have ended differently.</summary>
    public static Reason SaidOtherwise(string path, Item item, string now) => new(
        path,
        $"nothing else of a line that is already {Ended(item)}",
        now);

    private static string Ended(Item item) => item.Status switch
    {
        LineStatus.Shipped => "shipped",
        LineStatus.Cancelled => "cancelled",
        _ => "declined",
    };
}
