using System.Text.Json;
using Oms.Contracts.History;

namespace Oms.CustomerService.Tests.Flows;

/// <summary>The history of order 100 of store ST1 as it is announced, a minute between two facts. The first is of 10:00.</summary>
internal sealed class Story
{
    private const string OrderStream = "ST1/100";
    public const string Request = "ST1-100-01";

    private static readonly DateTimeOffset Begin = new(2026, 3, 2, 10, 0, 0, TimeSpan.Zero);

    private readonly List<Fact> _facts = [];

    public IReadOnlyList<Fact> Facts => _facts;

    public OrderFlow Flow => OrderFlow.Of(_facts);

    /// <summary>By a fact of Sales; its name tells the document.</summary>
    public Story Sales(string name, string data = "{}") => name.Split('.')[0] switch
    {
        "order" => Add("sales", "order", OrderStream, name, data),
        var document => Add("sales", document, $"{OrderStream}/{document}", name, data),
    };

    public Story Sourcing(string name, string data) => Add("logistics", "sourcing", $"{OrderStream}/sourcing", name, data);

    public Story Warehouse(string name, string data = "{}", string request = Request) => Add("logistics", "shipment_request", request, $"shipment_request.{name}", data);

    public Story Postsales(string name, string data) => Add("postsales", "order", $"{OrderStream}/postsales", name, data);

    public Story Return(string name, string data = "{}", string rma = "R1") => Add("postsales", "return", rma, $"return.{name}", data);

    /// <summary>Lines 1, 2, … of these types, each paid with 11.00 unless told otherwise.</summary>
    public Story Placed(string[] types, decimal amount = 11, string? original = null) => Sales("order.placed", JsonSerializer.Serialize(new
    {
        order = new
        {
            id = "100",
            store = "ST1",
            original_order_id = original,
            payments = new[] { new { reference = "card", transactions = new[] { new { payment_method = "CREDITCARD", amount } } } },
            lines = types.Select((type, i) => new { line_number = i + 1, sku = $"SKU-{i + 1}", product_type = type, payment_reference = "card" }),
        },
        fingerprint = "f",
    }));

    /// <summary>Physical lines, and nothing holds the order.</summary>
    public static Story Released(int lines = 1, string timing = "each_shipment", bool isOffline = false)
    {
        var story = new Story().Placed([.. Enumerable.Repeat("PHYSICAL", lines)]).Opened(timing, isOffline);
        return story.Sales("order.received", $$"""{"released": [{{string.Join(", ", Enumerable.Range(1, lines))}}]}""");
    }

    /// <summary>Physical lines, sent to WH1 in one request.</summary>
    public static Story Sent(int lines = 1, string timing = "each_shipment", bool isOffline = false) => Released(lines, timing, isOffline).Sourced([.. Enumerable.Range(1, lines)]);

    public Story Opened(string timing = "each_shipment", bool isOffline = false, string? captureFrom = null) => Sales("payments.opened", JsonSerializer.Serialize(new
    {
        sales_channel_id = "ST1",
        order_id = "100",
        terms = new { reference = "card", currency = "USD", authorized = 22.00, is_offline = isOffline, gateway = "PAY", timing, capture_from = captureFrom },
    }));

    public Story Asked(int number, string command, int[]? lines = null, int runs = 1, bool isOffline = false, string? nextRun = "2026-03-02T12:00:00Z", string? by = null) =>
        Sales(runs == 1 ? "payments.requested" : "payments.asked_again", JsonSerializer.Serialize(new
        {
            asked = new
            {
                number,
                command,
                amount = 11.00,
                parts = (lines ?? []).Select(line => new { line_number = line, payment_reference = "card", amount = 11.00 }),
                is_offline = isOffline,
                runs,
                next_run = isOffline ? null : nextRun,
                by,
            },
        }));

    public Story Answered(int number, bool isDone, string? response = null) =>
        Sales("payments.answered", JsonSerializer.Serialize(new { number, is_done = isDone, @event = "notify", response }));

    /// <summary>The gateway said no, and a person has to look.</summary>
    public Story Refused(int number, string words) => Answered(number, false, words)
        .Sales("payments.exception_raised", JsonSerializer.Serialize(new { number, kind = "NOT_CAPTURED", message = words }));

    public Story Sourced(int[] lines, string request = Request, string source = "WH1", int allocations = 1) => this
        .Sourcing("sourcing.settled", JsonSerializer.Serialize(new { outcomes = lines.Select(line => new { line_number = line, outcome = "SOURCED", source_id = source, request_id = request }) }))
        .Warehouse("requested", JsonSerializer.Serialize(new
        {
            request = new
            {
                id = request,
                order_id = "100",
                source_id = source,
                items = lines.Select(line => new { order_line_number = line, item_type = "PHYSICAL", sku = $"SKU-{line}" }).Append(new { order_line_number = 99, item_type = "SHIPPING", sku = "STANDARD" }),
            },
        }), request)
        .Sales("order.lines_sourced", JsonSerializer.Serialize(new
        {
            lines = lines.Select(line => new { line_number = line, source_id = source, shipment_request_id = request, total_source_allocations = allocations }),
        }));

    /// <summary>The warehouse says how far lines are, and Sales hears of it.</summary>
    public Story Progressed(string status, params int[] lines)
    {
        var data = JsonSerializer.Serialize(new { lines = lines.Select(line => new { line_number = line, status, reason = status }) });
        return Warehouse("lines_progressed", data).Sales("order.lines_progressed", data);
    }

    public Story Shipped(params int[] lines) => Warehouse("lines_shipped", JsonSerializer.Serialize(new { lines, packages = new[] { new { id = "P1", items = lines, carrier = "UPS", tracking_number = "1Z" } } }))
        .Sales("order.lines_shipped", JsonSerializer.Serialize(new { line_numbers = lines, captured = Array.Empty<int>() }));

    private Story Add(string service, string document, string stream, string name, string data)
    {
        _facts.Add(new Fact
        {
            Service = service,
            Document = document,
            Stream = stream,
            Version = _facts.Count(fact => (fact.Service, fact.Document, fact.Stream) == (service, document, stream)) + 1,
            Name = name,
            At = Begin.AddMinutes(_facts.Count),
            Data = new(JsonElement.Parse(data)),
        });
        return this;
    }
}
