using System.Globalization;
using System.Text.Json.Nodes;
using Oms.Testing;

namespace Oms.System.Tests;

/// <summary>What customers ask for at the service desk, as its agents send it.</summary>
internal sealed partial class Shop
{
    public Task CancelAsync(string store, string order) => SaidAsync(Wire.Cancel, new JsonObject { ["order_id"] = order, ["sales_channel_id"] = store, ["user"] = "ann" });

    public Task CancelLineAsync(string store, string order, int line) => SaidAsync(Wire.CancelLine, new JsonObject
    {
        ["order_id"] = order, ["sales_channel_id"] = store, ["line_number"] = line, ["reason"] = "CUSTOMERREQ", ["user"] = "ann",
    });

    /// <summary>Approves a return or takes it back, whichever exchange it is said on.</summary>
    public Task OnReturnAsync(string exchange, JsonNode told) => SaidAsync(exchange, new JsonObject
    {
        ["return"] = new JsonObject
        {
            ["sales_channel_id"] = (string?)told["sales_channel_id"], ["order_id"] = (string?)told["order_id"], ["source_id"] = "WH1", ["user"] = "bea", ["rma"] = (string?)told["rma"],
        },
    });

    public Task ReleaseAsync(JsonNode refund) => SaidAsync(Wire.RefundRelease, new JsonObject
    {
        ["sales_channel_id"] = (string?)refund["sales_channel_id"], ["order_id"] = (string?)refund["order_id"], ["credit_note_number"] = (string?)refund["credit_note_number"], ["user"] = "bea",
    });

    /// <summary>Another article for a line, under this order id, once it stands in a status.</summary>
    public async Task ExchangedAsync(string store, string order, int line, string child, string status)
    {
        await SaidAsync(Wire.Exchange, new JsonObject
        {
            ["exchange"] = new JsonObject
            {
                ["sales_channel_id"] = store, ["order_id"] = order, ["new_order_id"] = child, ["user"] = "ann",
                ["lines"] = new JsonArray(new JsonObject { ["line_number"] = line, ["new_sku"] = "24-MB06", ["reason"] = "Colour", ["reason_description"] = "The blue one, please" }),
            },
        });
        await UntilAsync(child, status);
    }

    /// <summary>A line once more, under this order id.</summary>
    public Task ReshipAsync(string store, string order, int line, string child) => SaidAsync(Wire.Reship, new JsonObject
    {
        ["reshipment"] = new JsonObject
        {
            ["sales_channel_id"] = store, ["order_id"] = order, ["new_order_id"] = child,
            ["lines"] = new JsonArray(new JsonObject { ["line_number"] = line, ["reason"] = "Lost", ["reason_description"] = "The parcel never came" }),
        },
    });

    /// <summary>The warehouse ships the only line of an exchange or a reshipment.</summary>
    public async Task ChildShippedAsync(string store, string child)
    {
        await ShippedAsync(store, child, 1);
        await UntilAsync(child, "COMPLETE/FULLYSHIPPED");
    }

    /// <summary>The warehouse does not have these lines.</summary>
    public async Task DeclinedAsync(string order, params int[] lines) => await _parties.Warehouse.PublishAsync(Wire.LinesDeclined, Wire.Declined(await _parties.RequestedAsync(order), lines));

    /// <summary>Bought at this moment, so that its remorse time begins.</summary>
    public static void JustNow(JsonObject order) => order["origin_date"] = TimeProvider.System.GetUtcNow().ToString("O", CultureInfo.InvariantCulture);

    /// <summary>WH1 counts what it has of a SKU.</summary>
    public async Task CountedAsync(string sku, int quantity)
    {
        var told = await ListenAsync(Wire.StockUpdated);
        await _parties.Warehouse.PublishAsync(Wire.StockUpdate, Wire.Stock("WH1", "DELTA", (sku, quantity)));
        await told.FirstAsync(each => each.Text.Contains($"\"{sku}\"", StringComparison.Ordinal));
    }

    public Task<Collected> ListenAsync(params string[] exchanges) => _agent.CollectAsync(exchanges);

    /// <summary>All that was told of the refunds of an order: <c>CN00000001 RELEASED</c>.</summary>
    public IReadOnlyList<string> RefundsOf(string order) =>
        [.. Refunds.All.Select(each => each.Json["refund"]!).Where(each => (string?)each["order_id"] == order).Select(each => $"{each["credit_note_number"]} {each["status"]!["code"]}")];

    /// <summary>Gross of what was captured of the order, given back, and is left, by the sums of its lines.</summary>
    public async Task<(decimal Captured, decimal Given, decimal Left)> MoneyAsync(string store, string order)
    {
        var lines = (await QuoteAsync(store, order))["lines"]!.AsArray();
        decimal Sum(string what) => lines.Sum(line => (decimal)line![what]!["gross"]!);
        return (Sum("captured"), Sum("refunded") + Sum("appeased"), Sum("refundable"));
    }
}
