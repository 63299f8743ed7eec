using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Oms.Testing;
using RabbitMQ.Client;

namespace Oms.System.Tests;

/// <summary>Everything that all services say in a real journey, heard on every exchange: nothing of a library, nothing left out.</summary>
[TestFixture]
internal sealed partial class SpeakingCleanly
{
    private static readonly string[] Allowed = ["traceparent", "oms-stream", "oms-version", "x-dotnet-pub-seq-no"];

    private static readonly string[] Said = [.. Wire.SaidBySales.Union(Wire.SaidByLogistics).Union(Wire.SaidByPostsales)];

    /// <summary>What tells somebody of a refusal is of no stream, since nothing changed.</summary>
    private static readonly string[] Refusals = [Wire.Errors, Wire.ReturnDuplicated, Wire.ReturnRefused, Wire.ChildRefused, Wire.RaiseException];

    private IReadOnlyList<Received> _heard = [];

    [OneTimeSetUp]
    public async Task ListenAsync()
    {
        // With tracing on, which may put headers of libraries on messages; nobody has to take the traces.
        await using var oms = await OmsSystem.StartAsync([("OTEL_EXPORTER_OTLP_ENDPOINT", "http://127.0.0.1:9"), .. SpeakingOfMoney.Hastily]);
        await using var parties = await Parties.ConnectAsync(oms.Broker);
        await using var listener = await oms.Broker.ConnectAsync("operator");
        var heard = await listener.CollectAsync([.. Said]);

        await parties.Onlooker.PublishAsync(Wire.SourceCreate, Wire.Source("WH1", "One", active: true));
        await parties.Onlooker.PublishAsync(Wire.SourceUpdate, Wire.Source("WH1", "Uno", active: true));
        await parties.Onlooker.PublishAsync(Wire.ChannelCreate, Wire.Channel("ST1", "WH1"));
        await heard.FirstAsync(each => each.Exchange == Wire.ChannelCreated);
        await parties.Onlooker.PublishAsync(Wire.ChannelUpdate, """{"sales_channel": {"id": "ST1", "settings": {"remorse_seconds": 3, "backorders": true}}}""");
        await heard.FirstAsync(each => each.Exchange == Wire.ChannelUpdated);
        await parties.Storefront.PublishAsync(Wire.Create, Wire.Order("V1", order =>
        {
            order["origin_date"] = TimeProvider.System.GetUtcNow().ToString("O", CultureInfo.InvariantCulture);
            order["x_note"] = "two\nlines, ü, \"quoted\"";
        }).ToJsonString());
        await parties.Storefront.PublishAsync(Wire.Create, Wire.Order("V2").ToJsonString(), with: properties => properties.Headers = new Dictionary<string, object?>
        {
            ["MT-Activity-Id"] = "theirs", ["x-theirs"] = 1, ["oms-stream"] = "forged", ["oms-version"] = 77,
        });
        foreach (var order in new[] { "V1", "V2" })
        {
            var request = await parties.RequestedAsync(order);
            await parties.Warehouse.PublishAsync(Wire.StartPicking, $$"""{"shipment_request_id": "{{request}}"}""");
            await parties.Warehouse.PublishAsync(Wire.ChangeStatus, Wire.Status(request, 1, "RECEIVEDBYLOGISTICS"));
            await parties.Onlooker.PublishAsync(Wire.Export, $$"""{"shipment_request_id": "{{request}}"}""");
            await parties.Requests.AtLeastAsync(2, each => Wire.IsOf(each, order));
            await parties.Warehouse.PublishAsync(Wire.LinesDeclined, Wire.Declined(request, 2));
            await parties.Warehouse.PublishAsync(Wire.LinesShipped, Wire.Shipped(request, 1));
            await parties.UntilAsync(order, "COMPLETE/PARTIALLYSHIPPED");
        }
        await parties.Onlooker.PublishAsync(Wire.Exchange, AfterTheSale("exchange", "V2"));
        await heard.FirstAsync(each => each.Exchange == Wire.Create && (string?)each.Json["order"]!["origin"] == "EX");
        foreach (var (order, id) in new[] { ("V1", "once"), ("V1", "twice"), ("V2", "once more") })
            await parties.Storefront.PublishAsync(Wire.Authorize, AfterTheSale("return", order), messageId: id);
        await heard.FirstAsync(each => each.Exchange == Wire.RefundUpdated);
        await parties.Onlooker.PublishAsync(Wire.ReturnLines, """{"sales_channel_id": "ST1", "order_id": "V1", "rma": "nobody's", "line_numbers": [2]}""");
        await parties.Onlooker.PublishAsync(Wire.Create, Wire.Order("V1", order => (order["origin"], order["original_order_id"]) = ("EX", "V2")).ToJsonString());
        await SpeakingOfMoney.SpeakAsync(oms);
        await parties.Warehouse.PublishAsync(Wire.StockUpdate, Wire.Stock("WH1", "DELTA", ("24-MB04", 0)));
        await heard.FirstAsync(each => each.Exchange == Wire.StockUpdated);
        await parties.Storefront.PublishAsync(Wire.Create, Wire.Order("V3").ToJsonString());
        await heard.FirstAsync(each => each.Exchange == Wire.Settled && each.Text.Contains("WAITING", StringComparison.Ordinal));
        await parties.Storefront.PublishAsync(Wire.Create, Wire.Order("V4").ToJsonString());
        await parties.Warehouse.PublishAsync(Wire.LinesShipped, Wire.Shipped(await parties.RequestedAsync("V4"), 2));
        await heard.FirstAsync(each => each.Exchange == Wire.Updated && Wire.IsOf(each, "V4") && each.Text.Contains("\"SHIPPED\"", StringComparison.Ordinal));
        await parties.Storefront.PublishAsync(Wire.CancelLine, """{"sales_channel_id": "ST1", "order_id": "V4", "line_number": 1, "reason": "CUSTOMERREQ", "user": "ann"}""");
        await heard.FirstAsync(each => each.Exchange == Wire.LineCancelled && Wire.IsOf(each, "V4"));
        await MoveAsync(parties, heard);
        await parties.Warehouse.PublishAsync(Wire.StockAdjust, Wire.Adjustment("WH1", "24-MB04", 1));
        await parties.Requests.FirstAsync(each => (string?)each.Json["shipment_request"]!["id"] == "ST1-V3-02");
        await parties.Storefront.PublishAsync(Wire.Create, "<order/>");
        await parties.Warehouse.PublishAsync(Wire.LinesShipped, Wire.Shipped("ST1-nobody-01", 1));
        foreach (var said in Said.Except([Wire.ChannelDeleted]))
            await heard.FirstAsync(each => each.Exchange == said);
        await parties.Onlooker.PublishAsync(Wire.ChannelDelete, """{"sales_channel_id": "ST1"}""");
        await heard.AtLeastAsync(2, each => each.Exchange == Wire.Errors);
        await heard.FirstAsync(each => each.Exchange == Wire.ChannelDeleted);
        await heard.FirstAsync(each => each.Exchange == Wire.Facts && (string?)each.Json["fact"]!["name"] == "order.completed" && each.Header("oms-stream") == "ST1/V2");
        // A storefront creates orders, too, and the operator meddled; they give no type.
        _heard = [.. heard.All.Where(each => each.Exchange is not (Wire.Create or Wire.ReturnLines) || each.Properties.IsTypePresent())];
    }

    /// <summary>An order that is held, in a channel of its own, goes to another address.</summary>
    private static async Task MoveAsync(Parties parties, Collected heard)
    {
        await parties.Onlooker.PublishAsync(Wire.ChannelCreate, """{"sales_channel": {"id": "MOVED", "name": "MOVED", "settings": {"remorse_seconds": 3600}}}""");
        await heard.FirstAsync(each => each.Exchange == Wire.ChannelCreated && each.Text.Contains("MOVED", StringComparison.Ordinal));
        await parties.Storefront.PublishAsync(Wire.Create, Wire.Order("V5", order =>
        {
            order["store"] = "MOVED";
            order["origin_date"] = TimeProvider.System.GetUtcNow().ToString("O", CultureInfo.InvariantCulture);
        }).ToJsonString());
        await heard.FirstAsync(each => each.Exchange is Wire.Updated or Wire.Created && Wire.IsOf(each, "V5") && each.Text.Contains("ONHOLD", StringComparison.Ordinal));
        await parties.Onlooker.PublishAsync(Wire.UpdateShippingAddress, """
            {"shipping_address_modification": {"sales_channel_id": "MOVED", "order_id": "V5", "line_number": "4", "user": "ann", "new_shipping_address":
              {"first_name": "Veronica", "last_name": "Costello", "address1": "6 Elm St", "city": "Austin", "zip": "78729", "country_code": "US", "email": ""}}}
            """);
        await heard.FirstAsync(each => each.Exchange == Wire.ShippingAddressUpdated);
    }

    [Test]
    public void every_message_of_ours_was_said() =>
        Assert.That(_heard.Select(each => each.Exchange).Distinct(), Is.EquivalentTo(Said));

    [Test]
    public void headers_are_the_documented_ones_and_no_others()
    {
        foreach (var each in _heard)
        {
            var names = each.Properties.Headers!.Keys.ToList();
            Assert.That(names, Is.SubsetOf(Allowed), each.Exchange);
            Assert.That(names, Is.SupersetOf(Refusals.Contains(each.Exchange) ? Allowed[..1] : Allowed[..3]), each.Exchange);
            Assert.That(each.Header("traceparent"), Does.Match(Traceparent()), each.Exchange);
            if (Refusals.Contains(each.Exchange))
                Assert.That(each.Header("oms-stream") ?? each.Header("oms-version"), Is.Null, "a refusal is of no stream");
        }
    }

    [Test]
    public void properties_are_complete()
    {
        foreach (var (each, properties) in _heard.Select(each => (each, each.Properties)))
        {
            Assert.Multiple(() =>
            {
                Assert.That(Guid.Parse(properties.MessageId!).Version, Is.EqualTo(7), each.Exchange);
                Assert.That(properties.ContentType, Is.EqualTo("application/json"), each.Exchange);
                Assert.That(properties.Type, Is.EqualTo(each.Exchange));
                Assert.That(properties.DeliveryMode, Is.EqualTo(DeliveryModes.Persistent), each.Exchange);
                Assert.That(DateTimeOffset.FromUnixTimeSeconds(properties.Timestamp.UnixTime), Is.EqualTo(TimeProvider.System.GetUtcNow()).Within(TimeSpan.FromMinutes(5)), each.Exchange);
                Assert.That(properties.IsReplyToPresent() || properties.IsCorrelationIdPresent() || properties.IsUserIdPresent() || properties.IsAppIdPresent()
                    || properties.IsExpirationPresent() || properties.IsPriorityPresent() || properties.IsContentEncodingPresent(), Is.False, each.Exchange);
                Assert.That(each.Key, Is.Not.Empty, each.Exchange);
            });
        }
        Assert.That(_heard.Select(each => each.Properties.MessageId), Is.Unique);
    }

    [Test]
    public void a_body_is_one_line_of_one_JSON_object_without_nulls()
    {
        foreach (var each in _heard)
        {
            Assert.That(each.Bytes[0], Is.EqualTo((byte)'{'), each.Exchange);
            Assert.That(each.Bytes, Has.None.EqualTo((byte)'\n').And.None.EqualTo((byte)'\r'), each.Exchange);
            Assert.That(new global::System.Text.UTF8Encoding(false, throwOnInvalidBytes: true).GetString(each.Bytes), Is.Not.Empty);
            Assert.That(each.Json, Is.TypeOf<JsonObject>(), each.Exchange);
            Assert.That(each.Text, Does.Not.Contain(":null"), each.Exchange);
        }
    }

    [Test]
    public void a_body_is_as_its_schema_says() => Assert.That(Schemas.FaultsOf(_heard), Is.Empty);

    [Test]
    public void what_a_gateway_is_asked_is_routed_to_it_alone()
    {
        foreach (var each in _heard.Where(each => Wire.SaidToGateways.Contains(each.Exchange)))
            Assert.That(each.Key, Is.EqualTo("PAYGATE").And.EqualTo((string?)each.Json["payment"]!["gateway"]), each.Exchange);
    }

    [Test]
    public void versions_are_gap_free_over_the_orders_announcements_and_over_the_history_and_rise_elsewhere()
    {
        foreach (var stream in _heard.Where(each => each.Exchange is Wire.Created or Wire.Updated).GroupBy(each => each.Header("oms-stream")))
            Assert.That(stream.Select(Version), Is.EqualTo(Enumerable.Range(1, stream.Count())), stream.Key);
        foreach (var stream in _heard.Where(each => each.Exchange == Wire.Facts).GroupBy(each => $"{each.Json["fact"]!["service"]} {each.Json["fact"]!["stream"]}"))
        {
            Assert.That(stream.Select(Version), Is.EqualTo(Enumerable.Range(1, stream.Count())), stream.Key);
            Assert.That(stream.Select(each => (int)each.Json["fact"]!["version"]!), Is.EqualTo(stream.Select(Version)), stream.Key);
            Assert.That(stream.Select(each => (string?)each.Json["fact"]!["stream"]), Is.EqualTo(stream.Select(each => each.Header("oms-stream"))), stream.Key);
        }
        foreach (var stream in _heard.Where(each => !Refusals.Contains(each.Exchange)).GroupBy(each => $"{each.Exchange} {each.Header("oms-stream")}"))
        {
            Assert.That(stream.Select(Version), Is.Ordered, stream.Key);
            // One fact may cancel several lines: each is said by itself, of one version.
            Assert.That(stream.Select(each => (Version(each), (string?)each.Json["line_number"]?.ToString())), Is.Unique, stream.Key);
        }
        Assert.That(_heard.Select(each => each.Header("oms-stream")), Has.None.EqualTo("forged"));
    }

    /// <summary>Something that is asked of the first line of an order.</summary>
    private static string AfterTheSale(string what, string order) => new JsonObject
    {
        [what] = new JsonObject
        {
            ["sales_channel_id"] = "ST1",
            ["order_id"] = order,
            ["user"] = "ann",
            ["lines"] = new JsonArray(new JsonObject { ["line_number"] = 1, ["reason"] = "Too small", ["reason_description"] = "Does not fit" }),
        },
    }.ToJsonString();

    private static int Version(Received received) => int.Parse(received.Header("oms-version")!, CultureInfo.InvariantCulture);

    [GeneratedRegex("^00-[0-9a-f]{32}-[0-9a-f]{16}-0[01]$")]
    private static partial Regex Traceparent();
}
