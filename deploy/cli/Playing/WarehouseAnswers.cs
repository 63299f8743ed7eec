using System.Text.Json.Nodes;

namespace Oms.Cli.Playing;

/// <summary>What a warehouse says about a request, in the form real ones use.</summary>
internal sealed class WarehouseAnswers(string source, string request)
{
    private const string Carrier = "UPS";

    /// <summary>The same for the same request: a warehouse that says it again says nothing new.</summary>
    private string Tracking => $"1Z-{request}";

    public JsonObject Received(JsonNode line) => new()
    {
        ["shipment_request_id"] = request,
        ["items"] = new JsonArray(Item(line, "RECEIVEDBYLOGISTICS", "RECEIVEDBYLOGISTICS")),
        ["user"] = source,
    };

    public JsonObject PickingStarted() => new() { ["shipment_request_id"] = request, ["user"] = source };

    public JsonObject Declined(IEnumerable<JsonNode> lines) => new()
    {
        ["request_id"] = request,
        ["items_collection"] = Items(lines, "PICKDECLINED", null),
    };

    /// <summary>Everything in one box.</summary>
    public JsonObject Shipped(IReadOnlyCollection<JsonNode> lines) => new()
    {
        ["request_id"] = request,
        ["packages"] = new JsonArray(new JsonObject
        {
            ["id"] = $"{request}-1",
            ["details"] = new JsonObject { ["name"] = "default", ["length"] = 0, ["width"] = 0, ["height"] = 0, ["dimensions_unit"] = "inches" },
            ["items"] = new JsonArray([.. lines.Select(line => line["order_line_number"]?.DeepClone())]),
            ["carrier"] = Carrier,
            ["tracking_number"] = Tracking,
            ["tracking_link"] = $"https://tracking.example/{Tracking}",
        }),
        ["items"] = Items(lines, "SHIPPED", "OSREPORT"),
    };

    private static JsonArray Items(IEnumerable<JsonNode> lines, string status, string? reason) =>
        new([.. lines.Select(line => Item(line, status, reason))]);

    private static JsonObject Item(JsonNode line, string status, string? reason)
    {
        var item = new JsonObject { ["status"] = status };
        if (reason is not null)
            item["status_reason"] = reason;
        foreach (var member in new[] { "order_line_id", "order_line_number", "item_type", "sku" })
            item[member] = line[member]?.DeepClone();
        return item;
    }
}
