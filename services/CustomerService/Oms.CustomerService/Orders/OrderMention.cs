using System.Text.Json;

namespace Oms.CustomerService.Orders;

/// <summary>The order that a body of any message names, as far as it says so plainly.</summary>
/// <param name="Store">Its sales channel.</param>
/// <param name="OrderId">Its id there.</param>
public sealed record OrderMention(string Store, string OrderId)
{
    /// <summary>Messages name their order in their object or one below it.</summary>
    private const int Depth = 4;

    /// <summary>Null: none is named, or it is no JSON (any more, since it was cut).</summary>
    public static OrderMention? Of(string payload)
    {
        try
        {
            using var body = JsonDocument.Parse(payload);
            return Of(body.RootElement, Depth);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static OrderMention? Of(JsonElement element, int depth)
    {
        if (element.ValueKind != JsonValueKind.Object || depth == 0)
            return null;
        if ((Text(element, "sales_channel_id") ?? Text(element, "store_id")) is { } channel && Text(element, "order_id") is { } named)
            return new(channel, named);
        if (element.TryGetProperty("order", out var order) && order.ValueKind == JsonValueKind.Object && Text(order, "store") is { } store && Text(order, "id") is { } id)
            return new(store, id);
        return element.EnumerateObject().Select(member => Of(member.Value, depth - 1)).FirstOrDefault(found => found is not null);
    }

    private static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String && value.GetString() is { Length: > 0 } text ? text : null;
}
