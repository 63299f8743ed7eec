using System.Globalization;
using System.Text.Json.Nodes;

namespace Oms.System.Tests;

/// <summary>Money at the shop: orders that are paid through a gateway, what the Payments section says of them, and what a person does about it.</summary>
internal sealed partial class Shop
{
    private const string Gateway = "PAYGATE";

    /// <summary>A sales channel that asks <c>PAYGATE</c> by message.</summary>
    public Task GatewayChannelAsync(string id, string timing = "each_shipment", JsonObject? more = null)
    {
        var settings = more ?? [];
        settings["custom_gateways"] = new JsonArray(Gateway);
        settings["capture_timing"] = timing;
        return ChannelAsync(id, settings);
    }

    /// <summary>Like the sample order, its 76.15 USD authorised at <c>PAYGATE</c> under a token of its own.</summary>
    public Task PlacedByCardAsync(string store, string order, Action<JsonObject>? change = null) => PlacedAsync(store, order, each =>
    {
        var information = each["payments"]![0]!["transactions"]![0]!["gateway_information"]!;
        (information["gateway_id"], information["transaction_id"]) = (Gateway, TokenOf(order));
        change?.Invoke(each);
    });

    public static string TokenOf(string order) => $"token-{order}";

    /// <summary>Placed, let through by the gateway, shipped and captured.</summary>
    public async Task SoldByCardAsync(string store, string order, Action<JsonObject>? change = null)
    {
        await PlacedByCardAsync(store, order, change);
        await ShippedAsync(store, order, 1, 2);
        await UntilAsync(order, "COMPLETE/FULLYSHIPPED");
    }

    /// <summary>The Payments section of an order; null when nobody pays anything.</summary>
    public Task<JsonNode?> PaymentsAsync(string store, string order) => AskAsync(Wire.FindMoney, new JsonObject { ["sales_channel_id"] = store, ["order_id"] = order });

    /// <summary>Each operation of an order: <c>2 capture SUCCEEDED 38.67</c>.</summary>
    public async Task<IReadOnlyList<string>> OperationsAsync(string store, string order) =>
        [.. (await PaymentsAsync(store, order))!["operations"]!.AsArray().Select(each => string.Create(CultureInfo.InvariantCulture, $"{each!["number"]} {each["command"]} {each["status"]} {(decimal)each["requested_amount"]!:0.00}"))];

    /// <summary>Waits until the last operation of an order is told so.</summary>
    public async Task OperationAsync(string store, string order, string operation)
    {
        IReadOnlyList<string> found = [];
        await Testing.Eventually.TrueAsync(async () => (found = await OperationsAsync(store, order)) is [.., var last] && last == operation, () => $"{operation} of {order}; there were {string.Join(", ", found)}");
    }

    /// <summary>What needs a person, all pages: of a channel, or of all.</summary>
    public async Task<IReadOnlyList<JsonNode>> OpenExceptionsAsync(string? store = null)
    {
        var (found, after) = (new List<JsonNode>(), (string?)null);
        do
        {
            var page = (await AskAsync(Wire.FindExceptions, new JsonObject { ["sales_channel_id"] = store, ["after"] = after }))!;
            found.AddRange(page["exceptions"]!.AsArray().Select(each => each!));
            after = (string?)page["next"];
        }
        while (after is not null);
        return found;
    }

    /// <summary>What is open of one order: <c>2 NOT_CAPTURED</c>.</summary>
    public async Task<IReadOnlyList<string>> TroublesAsync(string store, string order) =>
        [.. (await OpenExceptionsAsync(store)).Where(each => (string?)each["order_id"] == order).Select(each => $"{each["operation"]} {each["kind"]}")];

    /// <summary>Waits until an exception of an order is told so: <c>2 NOT_CAPTURED OPEN</c>.</summary>
    public async Task<JsonNode> ExceptionAsync(string order, string exception) => (await Exceptions.FirstAsync(each =>
        each.Json["exception"] is { } told && (string?)told["order_id"] == order && $"{told["operation"]} {told["kind"]} {told["status"]}" == exception)).Json["exception"]!;

    public Task RetryPaymentAsync(string store, string order, int operation) => SaidAsync(Wire.RetryPayment, Operation(store, order, operation));

    public Task CloseExceptionAsync(string store, string order, int operation, string? outcome) => SaidAsync(Wire.CloseException, With(Operation(store, order, operation), ("outcome", outcome), ("reason", "Asked the gateway")));

    public Task MarkCapturedAsync(string store, string order, int operation) => SaidAsync(Wire.MarkCaptured, With(Operation(store, order, operation), ("reason", "On the settlement report")));

    public Task HoldAsync(string store, string order, string code) => SaidAsync(Wire.Hold, With(Named(store, order), ("code", code), ("reason", "Call back first")));

    public Task EndHoldAsync(string store, string order, string code, string? rejectedFor = null) =>
        SaidAsync(Wire.EndHold, With(Named(store, order), ("code", code), ("reason", "Called back"), ("rejected_for", rejectedFor)));

    /// <summary>How far the money of each line is: <c>CAPTURED CAPTURED - -</c>.</summary>
    public string MoneyOf(string order) => string.Join(' ', Last(order)!.Json["order"]!["lines"]!.AsArray().Select(line => (string?)line!["payments"]?[0]?["status"] ?? "-"));

    /// <summary>Every status of an order so far, each once, as they came.</summary>
    public IReadOnlyList<string> LifeOf(string order) => [.. Orders.All.Where(each => Wire.IsOf(each, order)).Select(Wire.StatusOf).Distinct()];

    private static JsonObject Named(string store, string order) => new() { ["sales_channel_id"] = store, ["order_id"] = order, ["user"] = "ann" };

    private static JsonObject Operation(string store, string order, int operation) => With(Named(store, order), ("operation", operation));

    private static JsonObject With(JsonObject body, params (string Name, JsonNode? Value)[] members)
    {
        foreach (var (name, value) in members.Where(each => each.Value is not null))
            body[name] = value;
        return body;
    }
}
