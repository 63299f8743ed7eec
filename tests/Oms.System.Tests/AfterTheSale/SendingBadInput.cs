using System.Text.Json.Nodes;
using Oms.Testing;

namespace Oms.System.Tests.AfterTheSale;

/// <summary>One thing wrong for each command: refused with its reason, kept, announced, and nothing changed.</summary>
[TestFixture]
internal sealed class SendingBadInput
{
    private const string Store = "ST-bad";

    private static Shop Shop => TheShop.Open;

    /// <summary>BAD-1 is shipped, its line 2 came back and is refunded; BAD-2 is in the warehouse.</summary>
    [OneTimeSetUp]
    public async Task SellAsync()
    {
        await Shop.ChannelAsync(Store, new() { ["exchange_enabled"] = false, ["reshipment_enabled"] = false, ["define_return_source"] = true, ["return_reasons"] = new JsonArray("Too small") });
        await Shop.SoldAsync(Store, "BAD-1");
        await Shop.ReceivedAsync(Store, "BAD-1", null, "GOOD", 2);
        await Shop.ReleasedAsync("BAD-1");
        await Shop.LineAsync("BAD-1", 2, "RETURNED");
        await Shop.UntilAsync("BAD-1", "COMPLETE/FULLYSHIPPED");
        await Shop.PlacedAsync(Store, "BAD-2");
        await Shop.UntilAsync("BAD-2", "LOGISTICS/READYTOSHIP");
    }

    [TestCaseSource(nameof(Messages))]
    public async Task it_is_refused(string exchange, string body, string path, string reason)
    {
        var before = await TheShop.Running.FactsAsync("BAD-");

        await Shop.SaidAsync(exchange, body);

        await Shop.RefusedAsync(exchange, body, path, reason, DatabaseOf(exchange));
        Assert.That(await TheShop.Running.FactsAsync("BAD-"), Is.EqualTo(before));
    }

    [Test]
    [Rule("R-1")]
    public async Task a_line_that_came_back_is_told_to_be_a_duplicate()
    {
        await Shop.SaidAsync(Wire.Authorize, Return("BAD-1", 2, comment: "Once more"));
        var told = await Shop.Returns.FirstAsync(each => each.Exchange == Wire.ReturnDuplicated && (string?)each.Json["return"]!["order_id"] == "BAD-1");
        Assert.That((string?)told.Json["return"]!["rma"], Is.EqualTo("ST-bad-BAD-1-R01"));
    }

    private static IEnumerable<TestCaseData> Messages()
    {
        yield return Case("R-1: a line there is not", Wire.Authorize, Return("BAD-1", 9), "$.return.lines[0].line_number", "the number of a line of order BAD-1");
        yield return Case("R-1: a line that came back", Wire.Authorize, Return("BAD-1", 2), "$.return.lines[0].line_number", "in return ST-bad-BAD-1-R01");
        yield return Case("R-2: 1,001 characters", Wire.Authorize, Return("BAD-1", 1, comment: new('a', 1001)), "$.return.lines[0].reason_description", "1001 characters");
        yield return Case("R-2: no comment", Wire.Authorize, Return("BAD-1", 1, comment: ""), "$.return.lines[0].reason_description", "a comment");
        yield return Case("R-2: a reason that is not in the list", Wire.Authorize, Return("BAD-1", 1, reason: "Boredom"), "$.return.lines[0].reason", "one of Too small");
        yield return Case("R-3: a source that takes no returns", Wire.Authorize, Return("BAD-1", 1, source: "BAD-SHOP"), "$.return.source_id", "a source that accepts returns");
        yield return Case("R-9: goods of a line there is not", Wire.ReturnReceived, Return("BAD-1", 9), "$.return.lines[0].line_number", "the number of a line of order BAD-1");
        yield return Case("R-8: a return that is approved", Wire.ReturnCancel, OnReturn("ST-bad-BAD-1-R01"), "$.return.rma", "only pre-authorised");
        yield return Case("R-5: a return there is not", Wire.Approve, OnReturn("BAD-RMA"), "$.return.rma", "the number of a return of order BAD-1");
        yield return Case("R-10: tracking of a return there is not", Wire.ReturnUpdate, OnReturn("BAD-RMA"), "$.return.rma", "the number of a return of order BAD-1");
        yield return Case("a request of a return there is not", Wire.RetryRequest, """{"return": {"rma": "BAD-RMA"}}""", "$.return.rma", "the number of a return");
        yield return Case("R-6: a credit note there is not", Wire.RefundRelease, OnRefund("CN00000099"), "$.credit_note_number", "a credit note of this order");
        yield return Case("R-6: a refund that is out", Wire.RefundCancel, OnRefund("CN00000001"), "$.credit_note_number", "RELEASED");
        yield return Case("A-1: nothing", Wire.Appease, Appeasement(1, "0"), "$.appeasement.lines[0].amount", "more than nothing");
        yield return Case("A-1: less than nothing", Wire.Appease, Appeasement(1, "-1"), "$.appeasement.lines[0].amount", "more than nothing");
        yield return Case("A-1: a cent more than the line", Wire.Appease, Appeasement(1, "35.73"), "$.appeasement.lines[0].amount", "at most 35.72 net");
        yield return Case("A-1: a tenth of a cent", Wire.Appease, Appeasement(1, "1.001"), "$.appeasement.lines[0].amount", "2 decimals (USD)");
        yield return Case("A-2: of a line that was refunded", Wire.Appease, Appeasement(2, "0.01"), "$.appeasement.lines[0].amount", "what is left of the line");
        yield return Case("E-10: no exchanges here", Wire.Exchange, Child("exchange", 1), "$.exchange.sales_channel_id", "a channel that allows exchanges");
        yield return Case("E-3: of a line that came back", Wire.Exchange, Child("exchange", 2), "$.exchange.lines[0].line_number", "a line that does not come back");
        yield return Case("X-5: no reshipments here", Wire.Reship, Child("reshipment", 1), "$.reshipment.sales_channel_id", "a channel that allows reshipments");
        yield return Case("X-1: of a line there is not", Wire.Reship, Child("reshipment", 9), "$.reshipment.lines[0].line_number", "the number of a line of order BAD-1");
        yield return Case("C-6: an order that is through", Wire.Cancel, """{"order_id": "BAD-1", "sales_channel_id": "ST-bad"}""", "$.order_id", "an order that is not through");
        yield return Case("C-10: a line in the warehouse", Wire.CancelLine, Line("BAD-2", 1), "$.line_number", "cancel in the warehouse");
        yield return Case("C-9: a shipping line", Wire.CancelLine, Line("BAD-2", 4), "$.line_number", "a line that is no shipping line");
        yield return Case("F-8: another address for what is in the warehouse", Wire.UpdateShippingAddress, Moving("BAD-2", 1), "$.shipping_address_modification.order_id", "still held here");
        yield return Case("F-8: another address for a line there is not", Wire.UpdateShippingAddress, Moving("BAD-2", 9), "$.shipping_address_modification.line_number", "a line of the order");
        yield return Case("F-8: an address without a country", Wire.UpdateShippingAddress, Moving("BAD-2", 1, ""), "$.shipping_address_modification.new_shipping_address.country_code", "two letters");
        yield return Case("C-1: a request there is not", Wire.CancelLines, """{"request_id": "BAD-9-01", "items": [1]}""", "$.request_id", "request");
        yield return Case("F-2: a request there is not", Wire.ShipLines, Wire.Shipped("BAD-9-02", 1), "$.request_id", "request");
    }

    private static TestCaseData Case(string name, string exchange, string body, string path, string reason) =>
        new(exchange, body, path, reason) { TestName = $"it is refused: {name}" };

    private static string Return(string order, int line, string comment = "Does not fit", string reason = "Too small", string source = "") => new JsonObject
    {
        ["return"] = new JsonObject
        {
            ["sales_channel_id"] = Store, ["order_id"] = order, ["source_id"] = source,
            ["lines"] = new JsonArray(new JsonObject { ["line_number"] = line, ["reason"] = reason, ["reason_description"] = comment }),
        },
    }.ToJsonString();

    private static string OnReturn(string rma) => $$$"""{"return": {"sales_channel_id": "ST-bad", "order_id": "BAD-1", "source_id": "WH1", "rma": "{{{rma}}}", "return_tracking_number": "1Z"}}""";

    private static string OnRefund(string note) => $$$"""{"sales_channel_id": "ST-bad", "order_id": "BAD-1", "credit_note_number": "{{{note}}}"}""";

    private static string Appeasement(int line, string amount) =>
        $$$"""{"appeasement": {"sales_channel_id": "ST-bad", "order_id": "BAD-1", "user": "ann", "lines": [{"line_number": {{{line}}}, "amount": {{{amount}}}, "reason": "Damaged", "reason_description": "A scratch"}]}}""";

    private static string Child(string what, int line) =>
        $$$"""{"{{{what}}}": {"sales_channel_id": "ST-bad", "order_id": "BAD-1", "lines": [{"line_number": {{{line}}}, "reason": "Lost", "reason_description": "Gone"}]}}""";

    private static string Line(string order, int line) => $$$"""{"order_id": "{{{order}}}", "sales_channel_id": "ST-bad", "line_number": {{{line}}}, "reason": "CUSTOMERREQ"}""";

    private static string Moving(string order, int line, string country = "US") =>
        $$$$"""{"shipping_address_modification": {"sales_channel_id": "ST-bad", "order_id": "{{{{order}}}}", "line_number": "{{{{line}}}}", "user": "ann", "new_shipping_address": {"first_name": "V", "last_name": "C", "address1": "6 Elm St", "city": "Austin", "country_code": "{{{{country}}}}"}}}""";

    private static TestDatabase DatabaseOf(string exchange) =>
        exchange.StartsWith("magento.sales.", StringComparison.Ordinal) ? TheShop.Running.SalesDatabase
        : exchange.StartsWith("magento.logistics.", StringComparison.Ordinal) ? TheShop.Running.LogisticsDatabase
        : TheShop.Running.PostsalesDatabase;
}
