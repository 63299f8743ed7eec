using System.Text;
using System.Text.Json.Nodes;
using Oms.Contracts.History;
using Oms.Contracts.Json;
using Oms.CustomerService.Searching.Parts;

namespace Oms.CustomerService.Web.Tests.Finding;

/// <summary>The documented searches, over the real broker.</summary>
internal sealed class AnsweringSearches
{
    private const string Orders = "magento.sales.order_repository.search";
    private const string Returns = "magento.postsales.return_repository.search";
    private const string Refunds = "magento.postsales.refund_repository.search";
    private const string Requests = "magento.logistics.shipment_request_repository.search";

    private OrderDesk _desk = null!;
    private ForeignClient _operator = null!;
    private int _asked;

    [OneTimeSetUp]
    public async Task OpenAsync()
    {
        _desk = await OrderDesk.OpenAsync([]);
        _operator = await _desk.Console.Broker.ConnectAsync("operator");
        await using (var session = _desk.Store.LightweightSession())
        {
            session.Insert(new ReturnEntry { OriginDate = Entries.First, Return = new() { SalesChannelId = "ST1", OrderId = "100", Rma = "RMA1", SourceId = "WH1", Status = new() { Code = "APPROVED" }, Lines = [new() { LineNumber = 1, Sku = "BAG" }] } });
            session.Insert(new RefundEntry { Skus = ["BAG"], Refund = new() { StoreId = "ST1", OrderId = "100", CreditNoteNumber = "CN00000001", RefundType = "appeasement", Status = new() { Code = "RELEASED", Date = Entries.First } } });
            session.Insert(new RequestEntry { ShippingMethods = ["standard"], Request = new() { Id = "ST1-100-01", Store = "ST1", OrderId = "100", SourceId = "WH1", Status = "SHIPPED", OriginDate = Entries.First } });
            await session.SaveChangesAsync();
        }
        await using var sales = await _desk.Console.Broker.ConnectAsync("sales");
        foreach (var number in new[] { 1, 2, 3 })
        {
            var data = new JsonObject { ["order"] = JsonNode.Parse(File.ReadAllText(Repository.PathOf("contracts", "samples", "magento.sales.order_management.create.json")))!["order"]!.DeepClone() };
            data["order"]!["id"] = $"10{number}";
            data["order"]!["origin_date"] = $"2026-01-0{number}T00:00:00Z";
            var fact = new Fact { Service = Party.Sales, Document = "order", Stream = $"ST1/10{number}", Version = 1, Name = "order.placed", At = Entries.First, Data = new(System.Text.Json.JsonSerializer.SerializeToElement(data)) };
            await sales.PublishAsync("oms.history.fact.recorded", Encoding.UTF8.GetString(WireJson.Write(new FactRecorded { Fact = fact })));
        }
        await Eventually.TrueAsync(async () => await _desk.Console.Database.ValueAsync<long>("select count(*) from mt_doc_order_entry") == 3, () => $"three orders; {_desk.Console.Process.Output}");
    }

    [OneTimeTearDown]
    public async Task CloseAsync()
    {
        await _operator.DisposeAsync();
        await _desk.DisposeAsync();
    }

    [Test]
    public async Task orders_come_whole_in_the_order_and_the_part_that_is_wanted()
    {
        var answer = await AskAsync(Orders, """
            {"query": {"offset": 1, "size": 1, "order": {"origin_date": "DESC"}, "criteria":
              {"exp": "ge", "args": [{"exp": "field", "args": [{"value": "origin_date"}]}, {"value": "2026-01-01T00:00:00+00:00", "type": "datetime"}]}}}
            """);
        Assert.That(((int?)answer["offset"], (int?)answer["size"], (int?)answer["total"]), Is.EqualTo((1, 1, 3)));
        Assert.That((string?)answer["items"]!.AsArray().Single()!["id"], Is.EqualTo("102"));
        Assert.That(answer["items"]![0]!["lines"]!.AsArray(), Is.Not.Empty);
    }

    [TestCase(Orders, "id", "101", "id", "101")]
    [TestCase(Returns, "rma", "rma1", "rma", "RMA1")]
    [TestCase(Returns, "sku", "BAG", "rma", "RMA1")]
    [TestCase(Refunds, "credit_note_number", "CN00000001", "credit_note_number", "CN00000001")]
    [TestCase(Refunds, "type", "appeasement", "order_id", "100")]
    [TestCase(Requests, "source_id", "WH1", "id", "ST1-100-01")]
    [TestCase(Requests, "shipping_method", "standard", "id", "ST1-100-01")]
    public async Task each_is_found_by_its_fields(string search, string field, string value, string member, string found)
    {
        var answer = await AskAsync(search, """{"query": {"criteria": {"exp": "eq", "args": [{"exp": "field", "args": [{"value": "FIELD"}]}, {"value": "WANTED"}]}}}"""
            .Replace("FIELD", field, StringComparison.Ordinal).Replace("WANTED", value, StringComparison.Ordinal));
        Assert.That(answer["items"]?.AsArray().Select(item => (string?)item![member]), Is.EqualTo(new[] { found }), answer.ToJsonString());
    }

    [TestCase(Orders, "{}", ExpectedResult = 3)]
    [TestCase(Returns, "{}", ExpectedResult = 1)]
    [TestCase(Refunds, """{"query": {}}""", ExpectedResult = 1)]
    [TestCase(Requests, """{"query": {"offset": 1}}""", ExpectedResult = 1)]
    public async Task<int?> no_question_asks_for_everything(string search, string body) => (int?)(await AskAsync(search, body))["total"];

    [TestCase("""{"query": {"criteria": {"exp": "eq", "args": [{"exp": "field", "args": [{"value": "history_status"}]}, {"value": "1"}]}}}""", "$.query.criteria.args[0].args[0].value")]
    [TestCase("""{"query": {"size": 101}}""", "$.query.size")]
    [TestCase("""{"query": {"order": {"sku": "ASC"}}}""", "$.query.order")]
    [TestCase("""{"query": {"include": ["lines"]}}""", "$.query.include")]
    [TestCase("""{"query": {"sort": "id"}}""", "$.query")]
    public async Task a_question_that_is_none_is_refused_with_the_place(string body, string path) =>
        Assert.That((await AskAsync(Orders, body))["error"]!["data"]!.AsArray().Select(reason => (string?)reason!["path"]), Is.EqualTo(new[] { path }));

    [Test]
    public async Task one_that_takes_too_long_is_refused_and_those_after_it_are_answered()
    {
        var busy = _desk.Console.Database.ExecuteAsync("begin; lock table mt_doc_refund_entry in access exclusive mode; select pg_sleep(20); commit");
        Assert.That((string?)(await AskAsync(Refunds, "{}"))["error"]!["data"]![0]!["path"], Is.EqualTo("$.query"));
        await busy;
        Assert.That((int?)(await AskAsync(Refunds, "{}"))["total"], Is.EqualTo(1));
    }

    private async Task<JsonNode> AskAsync(string search, string body)
    {
        var answers = await _operator.CollectAsync();
        var id = $"ask-{++_asked}";
        await _operator.PublishAsync(search, body, with: properties => (properties.ReplyTo, properties.CorrelationId) = (answers.Queue, id));
        return (await answers.FirstAsync(answer => answer.Properties.CorrelationId == id)).Json;
    }
}
