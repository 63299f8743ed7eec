using System.Text.Json.Nodes;
using Oms.Testing;

namespace Oms.System.Tests;

/// <summary>Names and bodies as an integrator would write them down from the documents; nothing here knows our types.</summary>
internal static class Wire
{
    public const string Create = "magento.sales.order_management.create";
    public const string CreateComment = "magento.sales.order_management.create_comment";
    public const string GetComments = "magento.sales.order_management.get_comments";
    public const string Created = "magento.sales.order_management.created";
    public const string Updated = "magento.sales.order_management.updated";
    public const string ChannelCreate = "magento.sales.saleschannel_management.create";
    public const string ChannelCreated = "magento.sales.saleschannel_management.created";
    public const string Requested = "magento.logistics.shipment_request_management.requested";
    public const string RequestUpdated = "magento.logistics.shipment_request_management.updated";
    public const string ChangeStatus = "magento.logistics.shipment_request_management.lines_change_status";
    public const string StartPicking = "magento.logistics.shipment_request_management.start_picking";
    public const string Export = "magento.logistics.shipment_request_management.export";
    public const string RequestShipment = "magento.logistics.warehouse_management.request_shipment";
    public const string LinesShipped = "magento.logistics.warehouse_management.lines_shipped";
    public const string LinesDeclined = "magento.logistics.warehouse_management.lines_declined";
    public const string ShipmentDone = "magento.logistics.fulfillment_management.customer_shipment_done";
    public const string SourceCreate = "magento.inventory.source_management.create";
    public const string Errors = "magento.common.error_management.created";
    public const string Facts = "oms.history.fact.recorded";

    /// <summary>The sample order under another id.</summary>
    public static JsonNode Order(string id)
    {
        var message = JsonNode.Parse(File.ReadAllText(Repository.PathOf("contracts", "samples", "order.json")))!;
        message["order"]!["id"] = id;
        return message;
    }

    public static string Shipped(string request, params int[] lines) => Shipped(request, $"1Z-{request}", lines);

    public static string Shipped(string request, string tracking, params int[] lines) => new JsonObject
    {
        ["request_id"] = request,
        ["packages"] = new JsonArray(new JsonObject
        {
            ["id"] = "1",
            ["details"] = new JsonObject { ["name"] = "default", ["length"] = 0, ["width"] = 0, ["height"] = 0, ["dimensions_unit"] = "inches" },
            ["items"] = Numbers(lines),
            ["carrier"] = "UPS",
            ["tracking_number"] = tracking,
            ["tracking_link"] = $"https://carrier.example/{tracking}",
        }),
        ["items"] = new JsonArray([.. lines.Select(line => new JsonObject { ["order_line_id"] = $"{line}", ["order_line_number"] = line, ["status"] = "SHIPPED" })]),
    }.ToJsonString();

    public static string Status(string request, int line, string status) => new JsonObject
    {
        ["shipment_request_id"] = request,
        ["items"] = new JsonArray(new JsonObject { ["order_line_id"] = $"{line}", ["order_line_number"] = line, ["status"] = status, ["status_reason"] = status }),
        ["user"] = "picker",
    }.ToJsonString();

    public static string Declined(string request, params int[] lines) =>
        new JsonObject { ["request_id"] = request, ["items"] = Numbers(lines) }.ToJsonString();

    public static string Comment(string order, string text) => new JsonObject
    {
        ["order_comment"] = new JsonObject
        {
            ["order_id"] = order,
            ["sales_channel_id"] = "ST1",
            ["created_date"] = "2026-03-01T10:00:00+00:00",
            ["user"] = "ann",
            ["comment"] = text,
        },
    }.ToJsonString();

    /// <summary>The order's status and reason as a subscriber reads them.</summary>
    public static string StatusOf(Received received) => $"{received.Json["order"]!["status"]}/{received.Json["order"]!["status_reason"]}";

    public static bool IsOf(Received received, string order) =>
        (string?)received.Json["order"]?["id"] == order || (string?)received.Json["shipment_request"]?["order_id"] == order
        || (string?)received.Json["shipment"]?["order_id"] == order || (string?)received.Json["order_id"] == order;

    private static JsonArray Numbers(int[] lines) => [.. lines.Select(line => (JsonNode)line)];
}
