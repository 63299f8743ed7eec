using System.Globalization;
using System.Text.Json.Nodes;
using Oms.Testing;

namespace Oms.System.Tests;

/// <summary>Names and bodies as an integrator would write them down from the documents; nothing here knows our types.</summary>
internal static partial class Wire
{
    public const string Create = "magento.sales.order_management.create";
    public const string CreateComment = "magento.sales.order_management.create_comment";
    public const string GetComments = "magento.sales.order_management.get_comments";
    public const string Find = "magento.sales.order_repository.find";
    public const string Created = "magento.sales.order_management.created";
    public const string Updated = "magento.sales.order_management.updated";
    public const string ChannelCreate = "magento.sales.saleschannel_management.create";
    public const string ChannelUpdate = "magento.sales.saleschannel_management.update";
    public const string ChannelDelete = "magento.sales.saleschannel_management.delete";
    public const string ChannelCreated = "magento.sales.saleschannel_management.created";
    public const string ChannelUpdated = "magento.sales.saleschannel_management.updated";
    public const string ChannelDeleted = "magento.sales.saleschannel_management.deleted";
    public const string Released = "oms.sales.order_management.released";
    public const string EndRemorse = "oms.sales.order_management.end_remorse";
    public const string Settled = "oms.logistics.sourcing_management.settled";
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
    public const string SourceUpdate = "magento.inventory.source_management.update";
    public const string SourceCreated = "magento.inventory.source_management.created";
    public const string SourceUpdated = "magento.inventory.source_management.updated";
    public const string StockUpdate = "magento.inventory.source_stock_management.update";
    public const string StockUpdated = "magento.inventory.source_stock_management.updated";
    public const string StockAdjust = "magento.inventory.source_stock_management.adjust";
    public const string StockAdjusted = "magento.inventory.source_stock_management.adjusted";
    public const string Allotted = "oms.logistics.sourcing_management.allotted";
    public const string Errors = "magento.common.error_management.created";
    public const string Facts = "oms.history.fact.recorded";
    public const string Replay = "oms.history.fact_management.replay";

    /// <summary>Every exchange that Sales speaks on, and nobody else does, history and errors apart.</summary>
    public static readonly string[] SaidBySales =
    [
        Created, Updated, Released, EndRemorse, ChannelCreated, ChannelUpdated, ChannelDeleted, LineCancelled, ShippingAddressUpdated, Withdraw, ReturnRefused, ChildRefused, RefundSettled, Errors, Facts,
        Validate, Revalidate, Capture, Void, GiveBack, AskGatewayAgain, CaptureDue, ExceptionUpdated, RaiseException, HoldDue, Approval, AskApprovalAgain,
    ];

    /// <summary>Every exchange that Logistics speaks on.</summary>
    public static readonly string[] SaidByLogistics =
    [
        Settled, Allotted, Withdrawn, Requested, RequestUpdated, RequestShipment, ShipmentDone, SourceCreated, SourceUpdated, StockUpdated, StockAdjusted, AvailabilityChanged, Errors, Facts,
    ];

    /// <summary>Writes letters as they are, as services do.</summary>
    public static readonly global::System.Text.Json.JsonSerializerOptions Unescaped = new() { Encoder = global::System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The sample order under another id.</summary>
    public static JsonNode Order(string id)
    {
        var message = JsonNode.Parse(File.ReadAllText(Repository.PathOf("contracts", "samples", "order.json")))!;
        message["order"]!["id"] = id;
        return message;
    }

    /// <summary>The sample order under another id, changed.</summary>
    public static JsonNode Order(string id, Action<JsonObject> change)
    {
        var message = Order(id);
        change(message["order"]!.AsObject());
        return message;
    }

    /// <summary>A sales channel that ships from these sources, in this order.</summary>
    public static string Channel(string id, params string[] sources) => new JsonObject
    {
        ["sales_channel"] = new JsonObject
        {
            ["id"] = id,
            ["name"] = $"Channel {id}",
            ["settings"] = new JsonObject { ["sources"] = new JsonArray([.. sources.Select(source => (JsonNode)source)]) },
        },
    }.ToJsonString();

    public static string Source(string id, string name, bool active) => new JsonObject
    {
        ["source"] = new JsonObject
        {
            ["id"] = id,
            ["name"] = name,
            ["type"] = "WAREHOUSE",
            ["configurations"] = new JsonObject { ["active"] = active, ["capabilities"] = new JsonObject { ["accepts_returns"] = true } },
        },
    }.ToJsonString();

    /// <summary>How much of each SKU a source has.</summary>
    public static string Stock(string source, string mode, params (string Sku, int Quantity)[] stock) => new JsonObject
    {
        ["snapshot"] = new JsonObject
        {
            ["source_id"] = source,
            ["mode"] = mode,
            ["created_on"] = Now(),
            ["stock"] = new JsonArray([.. stock.Select(line => new JsonObject { ["sku"] = line.Sku, ["quantity"] = line.Quantity })]),
        },
    }.ToJsonString();

    /// <summary>Pieces that a source has got, or lost.</summary>
    public static string Adjustment(string source, string sku, int quantity) => new JsonObject
    {
        ["adjustment"] = new JsonObject
        {
            ["source_id"] = source,
            ["reason"] = "delivery",
            ["created_on"] = Now(),
            ["adjustments"] = new JsonArray(new JsonObject { ["sku"] = sku, ["quantity"] = quantity }),
        },
    }.ToJsonString();

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

    /// <summary>The order that a message is about.</summary>
    public static string OrderOf(Received received) =>
        (string?)(received.Json["order"]?["id"] ?? received.Json["shipment_request"]?["order_id"] ?? received.Json["shipment"]?["order_id"]) ?? "";

    public static bool IsOf(Received received, string order) =>
        (string?)received.Json["order"]?["id"] == order || (string?)received.Json["shipment_request"]?["order_id"] == order
        || (string?)received.Json["shipment"]?["order_id"] == order || (string?)received.Json["order_id"] == order;

    /// <summary>The order's status and those of its lines, first to last.</summary>
    public static string StatusesOf(Received received) =>
        $"{StatusOf(received)} {string.Join(' ', received.Json["order"]!["lines"]!.AsArray().Select(line => (string?)line!["status"]))}";

    /// <summary>Every exchange that the definitions of a deployment declare.</summary>
    public static IReadOnlyList<string> Exchanges() => Declared("exchanges");

    /// <summary>Every queue that they declare.</summary>
    public static IReadOnlyList<string> Queues() => Declared("queues");

    private static IReadOnlyList<string> Declared(string what) =>
        [.. JsonNode.Parse(File.ReadAllText(Repository.PathOf("deploy", "rabbitmq", "definitions.json")))![what]!.AsArray().Select(each => (string)each!["name"]!)];

    private static string Now() => TimeProvider.System.GetUtcNow().ToString("O", CultureInfo.InvariantCulture);

    private static JsonArray Numbers(int[] lines) => [.. lines.Select(line => (JsonNode)line)];
}
