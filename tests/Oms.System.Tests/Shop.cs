using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Oms.Testing;

namespace Oms.System.Tests;

/// <summary>A shop over the running services, as its customers, agents and warehouse live it: every step waits until it is through.</summary>
internal sealed partial class Shop : IAsyncDisposable
{
    private readonly Parties _parties;
    private readonly ForeignClient _agent;

    private Collected _answers = null!;

    private Shop(Parties parties, ForeignClient agent) => (_parties, _agent) = (parties, agent);

    public Collected Orders => _parties.Orders;

    public Collected Requests => _parties.Requests;

    public Collected Errors => _parties.Errors;

    /// <summary><c>return_management.updated</c> and <c>.duplicated</c>.</summary>
    public Collected Returns { get; private set; } = null!;

    public Collected Refunds { get; private set; } = null!;

    /// <summary>What the warehouse is told will come back.</summary>
    public Collected Arrivals { get; private set; } = null!;

    public Collected LinesCancelled { get; private set; } = null!;

    /// <summary>Payment exceptions, as each is raised and closed.</summary>
    public Collected Exceptions { get; private set; } = null!;

    public static async Task<Shop> OpenAsync(TestBroker broker)
    {
        var shop = new Shop(await Parties.ConnectAsync(broker), await broker.ConnectAsync("operator"));
        shop.Returns = await shop._agent.CollectAsync(Wire.ReturnUpdated, Wire.ReturnDuplicated);
        shop.Refunds = await shop._agent.CollectAsync(Wire.RefundUpdated);
        shop.LinesCancelled = await shop._agent.CollectAsync(Wire.LineCancelled);
        shop.Arrivals = await shop._agent.CollectAsync(Wire.ReturnRequest);
        shop.Exceptions = await shop._agent.CollectAsync(Wire.ExceptionUpdated);
        shop._answers = await shop._agent.CollectAsync();
        return shop;
    }

    /// <summary>A sales channel with these settings, once every service knows it.</summary>
    public async Task ChannelAsync(string id, JsonObject settings)
    {
        await _agent.PublishAsync(Wire.ChannelCreate, new JsonObject { ["sales_channel"] = new JsonObject { ["id"] = id, ["settings"] = settings } }.ToJsonString());
        await FactAsync("postsales", $"{id}/postsales", "channel.configured");
        await FactAsync("logistics", $"{id}/logistics", "channel.configured");
    }

    /// <summary>An order like the sample: a bag, a bottle with its gift wrap, postage; 38.67, 21.65, 5.00 and 10.83 USD.</summary>
    public async Task PlacedAsync(string store, string order, Action<JsonObject>? change = null) => await _parties.Storefront.PublishAsync(Wire.Create, Wire.Order(order, each =>
    {
        each["store"] = store;
        change?.Invoke(each);
    }).ToJsonString());

    /// <summary>Placed and shipped, the money captured, and Postsales knows it.</summary>
    public async Task SoldAsync(string store, string order, Action<JsonObject>? change = null)
    {
        await PlacedAsync(store, order, change);
        await ShippedAsync(store, order, 1, 2);
        await UntilAsync(order, "COMPLETE/FULLYSHIPPED");
    }

    /// <summary>The warehouse ships what it was asked for.</summary>
    public async Task ShippedAsync(string store, string order, params int[] lines)
    {
        await _parties.Warehouse.PublishAsync(Wire.LinesShipped, Wire.Shipped(await _parties.RequestedAsync(order), lines));
        await Eventually.TrueAsync(() => Last(order) is { } last && lines.All(line => StatusOf(last, line) == "SHIPPED"), () => $"{order} shipped");
        await FollowedAsync(store, order);
    }

    /// <summary>Until the order is there, and Postsales has heard of it.</summary>
    public async Task UntilAsync(string order, string status)
    {
        var last = (await _parties.UntilAsync(order, status))[^1];
        await FollowedAsync((string)last.Json["order"]!["store"]!, order);
    }

    public Task SaidAsync(string exchange, JsonNode body) => _agent.PublishAsync(exchange, body.ToJsonString());

    public Task SaidAsync(string exchange, string body) => _agent.PublishAsync(exchange, body);

    /// <summary>An agent announces a return, and what came of it.</summary>
    public async Task<JsonNode> ReturnAsync(string store, string order, params int[] lines)
    {
        var before = Returns.All.Count;
        await SaidAsync(Wire.Authorize, Asked(store, order, lines));
        return await ReturnOfAsync(order, before, "APPROVED", "REQUESTED");
    }

    public static JsonObject Asked(string store, string order, params int[] lines) => new()
    {
        ["return"] = new JsonObject
        {
            ["sales_channel_id"] = store,
            ["order_id"] = order,
            ["user"] = "ann",
            ["lines"] = new JsonArray([.. lines.Select(line => new JsonObject { ["line_number"] = line, ["reason"] = "Too small", ["reason_description"] = "Does not fit" })]),
        },
    };

    /// <summary>The warehouse reports what came back.</summary>
    public Task ReceivedAsync(string store, string order, string? rma, string condition, params int[] lines) => _parties.Warehouse.PublishAsync(Wire.ReturnReceived, new JsonObject
    {
        ["return"] = new JsonObject
        {
            ["sales_channel_id"] = store,
            ["order_id"] = order,
            ["source_id"] = "WH1",
            ["user"] = "dock",
            ["rma"] = rma,
            ["lines"] = new JsonArray([.. lines.Select(line => new JsonObject
            {
                ["line_number"] = line, ["reason"] = "Return", ["reason_description"] = "On the dock", ["condition"] = condition,
            })]),
        },
    }.ToJsonString());

    /// <summary>The return of an order that was told after so many, in one of these statuses.</summary>
    public async Task<JsonNode> ReturnOfAsync(string order, int before, params string[] statuses)
    {
        JsonNode? found = null;
        await Eventually.TrueAsync(
            () => (found = Returns.All.Skip(before).Select(each => each.Json["return"]!)
                .FirstOrDefault(each => (string?)each["order_id"] == order && statuses.Contains((string?)each["status"]?["code"]))) is not null,
            () => $"a return of {order} in {string.Join(" or ", statuses)}; told were {string.Join('\n', Returns.All.Skip(before).Select(each => each.Text))}; refused: {string.Join('\n', Errors.All.Select(each => each.Text))}");
        return found!;
    }

    /// <summary>The refunds of an order that are out, once there are so many.</summary>
    public async Task<IReadOnlyList<JsonNode>> ReleasedAsync(string order, int count = 1) =>
        [.. (await Refunds.AtLeastAsync(count, each => (string?)each.Json["refund"]!["order_id"] == order && (string?)each.Json["refund"]!["status"]!["code"] == "RELEASED"))
            .Select(each => each.Json["refund"]!)];

    public async Task AppeaseAsync(string store, string order, int line, decimal amount) => await SaidAsync(Wire.Appease, new JsonObject
    {
        ["appeasement"] = new JsonObject
        {
            ["sales_channel_id"] = store,
            ["order_id"] = order,
            ["user"] = "ann",
            ["lines"] = new JsonArray(new JsonObject { ["line_number"] = line, ["amount"] = amount, ["reason"] = "Damaged", ["reason_description"] = "A scratch" }),
        },
    });

    /// <summary>The answer to a question; null when there is none to give.</summary>
    public async Task<JsonNode?> AskAsync(string exchange, JsonNode question)
    {
        var id = Guid.NewGuid().ToString();
        await _agent.PublishAsync(exchange, question.ToJsonString(), with: properties => (properties.ReplyTo, properties.CorrelationId) = (_answers.Queue, id));
        return (await _answers.FirstAsync(each => each.Properties.CorrelationId == id)).Json;
    }

    /// <summary>What could still be given back, and what a return of the lines would.</summary>
    public async Task<JsonNode> QuoteAsync(string store, string order, params int[] lines) => (await AskAsync(
        Wire.Quote, new JsonObject { ["sales_channel_id"] = store, ["order_id"] = order, ["line_numbers"] = new JsonArray([.. lines.Select(line => (JsonNode)line)]) }))!;

    /// <summary>Gross of what a line could still give back.</summary>
    public async Task<decimal> LeftAsync(string store, string order, int line) =>
        (decimal)(await QuoteAsync(store, order))["lines"]!.AsArray().Single(each => (int)each!["line_number"]! == line)!["refundable"]!["gross"]!;

    /// <summary>The first refusal of a message that mentions the text.</summary>
    public Task<Received> RefusedAsync(string exchange, string text) =>
        Errors.FirstAsync(each => (string?)each.Json["topic"] == exchange && each.Text.Contains(text, StringComparison.Ordinal));

    /// <summary>A message was refused with this place and reason, announced, and kept byte for byte.</summary>
    public async Task RefusedAsync(string exchange, string body, string path, string reason, TestDatabase journal)
    {
        var bytes = Encoding.UTF8.GetBytes(body);
        var sha = Convert.ToHexStringLower(SHA256.HashData(bytes));
        var error = await Errors.FirstAsync(each => (string?)each.Json["payload_sha256"] == sha && (string?)each.Json["topic"] == exchange);
        Assert.That(error.Json["reasons"]!.AsArray().Select(each => $"{each!["path"]}: {each["expected"]}, found {each["found"]}"), Has.Some.StartsWith($"{path}: ").And.Some.Contains(reason), error.Text);
        Assert.That(await journal.ValueAsync<byte[]>($"select body from journal where id = '{error.Json["delivery_id"]}'"), Is.EqualTo(bytes));
    }

    /// <summary>The child order of an order, as Sales placed it.</summary>
    public async Task<string> ChildAsync(string order, string origin) =>
        (string)(await Orders.FirstAsync(each => (string?)each.Json["order"]!["original_order_id"] == order && (string?)each.Json["order"]!["origin"] == origin)).Json["order"]!["id"]!;

    /// <summary>Waits until a line of an order is announced in a status.</summary>
    public Task LineAsync(string order, int line, string status) => Eventually.TrueAsync(
        () => Last(order) is { } last && StatusOf(last, line) == status,
        () => $"line {line} of {order} {status}; it is {(Last(order) is { } last ? Wire.StatusesOf(last) : "nowhere")}");

    /// <summary>Each line and amount of a refund: <c>2 21.65</c>.</summary>
    public static string LinesOf(JsonNode refund) => string.Join(", ", refund["lines"]!.AsArray()
        .Select(line => $"{line!["order_line"]} {line["payments"]!.AsArray().Sum(payment => decimal.Parse((string)payment!["details"]!["cost_gross"]!, CultureInfo.InvariantCulture)).ToString(CultureInfo.InvariantCulture)}"));

    public async ValueTask DisposeAsync()
    {
        await _agent.DisposeAsync();
        await _parties.DisposeAsync();
    }

    public Received? Last(string order) => Orders.All.Where(each => Wire.IsOf(each, order)).MaxBy(each => int.Parse(each.Header("oms-version")!, CultureInfo.InvariantCulture));

    /// <summary>Until Postsales has copied what was announced of the order last.</summary>
    private Task FollowedAsync(string store, string order) => Eventually.TrueAsync(
        () => Last(order)?.Header("oms-version") is { } version && _parties.Facts.All.Any(each =>
            (string?)each.Json["fact"]!["service"] == "postsales" && (string?)each.Json["fact"]!["stream"] == $"{store}/{order}/postsales"
            && (string?)each.Json["fact"]!["data"]!["copied_version"]?.ToString() == version),
        () => $"Postsales follows {order} to version {Last(order)?.Header("oms-version")}");

    public Task<Received> FactAsync(string service, string stream, string name, string text = "") => _parties.Facts.FirstAsync(each =>
        (string?)each.Json["fact"]!["service"] == service && (string?)each.Json["fact"]!["stream"] == stream && (string?)each.Json["fact"]!["name"] == name
        && each.Text.Contains(text, StringComparison.Ordinal));

    private static string? StatusOf(Received order, int line) =>
        (string?)order.Json["order"]!["lines"]!.AsArray().FirstOrDefault(each => (int)each!["line_number"]! == line)?["status"];
}
