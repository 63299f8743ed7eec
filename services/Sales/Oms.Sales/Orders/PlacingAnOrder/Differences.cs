using System.Text.Json;

namespace Oms.Sales.Orders.PlacingAnOrder;

/// <summary>Where an order differs from the one that already has its id: enough to see the mistake, not all of it.</summary>
internal static class Differences
{
    private const int Enough = 5;

    /// <param name="placed">Null when the id is free: then there is nothing to differ from.</param>
    /// <param name="order">Normalised.</param>
    public static IEnumerable<Reason> Between(Order? placed, WireOrder order)
    {
        if (placed is null)
            return [];
        var before = WithoutMade(Normalising.WithoutOurs(placed.Wire));
        var now = WithoutMade(order.OriginDate == default ? order with { OriginDate = before.OriginDate } : order);
        var found = Between("$.order", Fingerprint.AsJson(before), Fingerprint.AsJson(now)).Take(Enough).ToList();
        return found.Count > 0 ? found : [Refusal.At("$.order", $"the order that was already placed as {order.Id}", "a different one")];
    }

    /// <summary>Shipping adds payments to lines that came without.</summary>
    private static WireOrder WithoutMade(WireOrder order) => order with { Lines = order.Lines.Select(line => LineMoney.WithoutMade(order, line)).ToValueList() };

    private static IEnumerable<Reason> Between(string path, JsonElement before, JsonElement now) => (before.ValueKind, now.ValueKind) switch
    {
        (JsonValueKind.Object, JsonValueKind.Object) => Names(before).Union(Names(now)).SelectMany(name =>
            Between($"{path}.{name}", Member(before, name), Member(now, name))),
        (JsonValueKind.Array, JsonValueKind.Array) when before.GetArrayLength() == now.GetArrayLength() =>
            before.EnumerateArray().Zip(now.EnumerateArray()).SelectMany((pair, i) => Between($"{path}[{i}]", pair.First, pair.Second)),
        _ => IsSame(before, now) ? [] : [Refusal.At(path, $"what was already placed under this id: {Text(before)}", Text(now))],
    };

    private static bool IsSame(JsonElement before, JsonElement now) =>
        before.ValueKind == now.ValueKind && (before.ValueKind == JsonValueKind.Undefined || JsonElement.DeepEquals(before, now));

    private static IEnumerable<string> Names(JsonElement element) => element.EnumerateObject().Select(member => member.Name);

    private static JsonElement Member(JsonElement element, string name) => element.TryGetProperty(name, out var member) ? member : default;

    private static string? Text(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Undefined => null,
        JsonValueKind.Array => $"{element.GetArrayLength()} of them",
        JsonValueKind.Object => "an object",
        _ => element.ToString(),
    };
}
