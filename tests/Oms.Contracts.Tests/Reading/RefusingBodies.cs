using Oms.Contracts.Json;
using Oms.Contracts.Sales.OrderManagement;

namespace Oms.Contracts.Tests.Reading;

internal sealed class RefusingBodies
{
    private const string Beyond = "a number no larger than 7.9e28 and no finer than 1e-28";

    [Test]
    public void one_byte_too_many() =>
        Assert.That(
            Wire.Refuse<Create>(new byte[WireReader.MaxBytes + 1]).Single(),
            Is.EqualTo(new Reason("$", "at most 1048576 bytes", "1048577 bytes")));

    [Test]
    public void a_megabyte_is_not_too_many() =>
        Assert.That(Wire.Read<Create>("""{"order":{}}""".PadRight(WireReader.MaxBytes)).Order, Is.EqualTo(new Contracts.Sales.Order()));

    [Test]
    public void other_encodings_with_the_offset() =>
        Assert.That(
            Wire.Refuse<Create>([0xEF, 0xBB, 0xBF, .. "{\"é"u8, 0xE9, .. "\":1}"u8]).Single(),
            Is.EqualTo(new Reason("$", "UTF-8", "other bytes at offset 7")));

    [TestCase("", "nothing")]
    [TestCase(" \r\n", "nothing")]
    [TestCase("{\"order\":\n{},}", "something else at line 2, byte 4")]
    [TestCase("{\"order\":", "something else at line 1, byte 10")]
    [TestCase("{'order':{}}", "something else at line 1, byte 2")]
    [TestCase("{\"order\":{}} x", "something else at line 1, byte 14")]
    [TestCase("{\"a\":\"\0\"}", "something else at line 1, byte 7")]
    public void what_is_no_json_with_the_place(string body, string found) =>
        Assert.That(Wire.Refuse<Create>(body).Single(), Is.EqualTo(new Reason("$", "JSON", found)));

    [TestCase("[]", "an object (JSON-RPC batches are not taken)", "a list")]
    [TestCase("null", "an object", "null")]
    [TestCase("5", "an object", "5")]
    [TestCase("\"order\"", "an object", "\"order\"")]
    public void what_is_no_object(string body, string expected, string found) =>
        Assert.That(Wire.Refuse<Create>(body).Single(), Is.EqualTo(new Reason("$", expected, found)));

    [TestCase("{}", "nothing")]
    [TestCase("{\"order\":null}", "null")]
    [TestCase("{\"order\":[]}", "a list")]
    [TestCase("{\"order\":\"17\"}", "\"17\"")]
    public void a_message_without_its_object(string body, string found) =>
        Assert.That(Wire.Refuse<Create>(body).Single(), Is.EqualTo(new Reason("$.order", "an object", found)));

    [TestCase("""{"order":{},"order":{}}""", "$.order")]
    [TestCase("""{"order":{"id":1,"\u0069d":2}}""", "$.order.id")]
    [TestCase("""{"order":{"x":1,"x":1}}""", "$.order.x")]
    [TestCase("""{"order":{"x":[{"a":1,"a":1}]}}""", "$.order.x[0].a")]
    [TestCase("""{"order":{},"y":1,"y":1}""", "$.y")]
    [TestCase("""{"method":"magento.sales.order_management.create","params":{"order":{}},"client":1,"client":1}""", "$.client")]
    public void a_member_twice(string body, string path) =>
        Assert.That(Wire.Refuse<Create>(body).Single(), Is.EqualTo(new Reason(path, "a member once", "it twice")));

    [Test]
    public void a_member_twice_in_any_json() =>
        Assert.That(
            Wire.Refuse<History.FactRecorded>("""{"fact":{"data":{"a":{"b":1,"b":1}}}}""").Single(),
            Is.EqualTo(new Reason("$.fact.data.a.b", "a member once", "it twice")));

    [TestCase("""{"order":{"id":"a\u0000"}}""", "$.order.id", "text", @"a NUL character (\u0000)")]
    [TestCase("""{"order":{"x":["\\\u0000"]}}""", "$.order.x[0]", "text", @"a NUL character (\u0000)")]
    [TestCase("""{"order":{"a\u0000":1}}""", @"$.order['a\u0000']", "a name of text", @"a NUL character (\u0000)")]
    [TestCase("""{"order":{"id":"\ud800"}}""", "$.order.id", "text", @"half a surrogate pair (\ud800)")]
    [TestCase("""{"order":{"id":"\udc00\ud800"}}""", "$.order.id", "text", @"half a surrogate pair (\udc00)")]
    [TestCase("""{"order":{"id":"\ud800\u0041"}}""", "$.order.id", "text", @"half a surrogate pair (\ud800)")]
    [TestCase("""{"order":{"\uDFFF":1}}""", @"$.order['\uDFFF']", "a name of text", @"half a surrogate pair (\uDFFF)")]
    public void text_that_no_database_holds(string body, string path, string expected, string found) =>
        Assert.That(Wire.Refuse<Create>(body), Does.Contain(new Reason(path, expected, found)));

    [Test]
    public void a_whole_pair_and_an_escaped_backslash_are_text() =>
        Assert.That(Wire.Read<Create>("""{"order":{"id":"\ud83d\ude00\\u0000"}}""").Order.Id, Is.EqualTo("😀\\u0000"));

    [TestCase("1e400")]
    [TestCase("-1e29")]
    [TestCase("1e-400")]
    [TestCase("99999999999999999999999999999999")]
    public void a_number_beyond_decimal(string number) =>
        Assert.That(
            Wire.Refuse<Create>("""{"order":{"x":?}}""".With(number)).Single(),
            Is.EqualTo(new Reason("$.order.x", Beyond, number)));

    [Test]
    public void more_than_sixty_four_levels()
    {
        var body = """{"order":{"x":??}}""".With(new string('[', 62), new string(']', 62));
        Assert.That(Wire.Read<Create>(body), Is.Not.Null);
        Assert.That(
            Wire.Refuse<Create>(body.Replace("[]", "[[]]", StringComparison.Ordinal)).Single(),
            Is.EqualTo(new Reason($"$.order.x{string.Concat(Enumerable.Repeat("[0]", 62))}", "at most 64 levels", "one more")));
    }

    [Test]
    public void what_was_found_is_cut_at_eighty_characters() =>
        Assert.That(
            Wire.Refuse<Create>("""{"order":{"origin_date":"?"}}""".With(new string('x', 100))).Single().Found,
            Is.EqualTo($"\"{new string('x', 79)}"));

    [Test]
    public void all_reasons_are_found() =>
        Assert.That(
            Wire.Refuse<Create>("""
                {"order":{"id":[1],"origin_date":"never","customer":"me","addresses":{},"x":1e400,
                 "lines":[{"line_number":"a","amount":{"net_amount":{},"taxes":[{"rate":"x"}]}},null,3]},"user":{}}
                """),
            Is.EquivalentTo(new Reason[]
            {
                new("$.order.x", Beyond, "1e400"),
                new("$.order.id", "text", "a list"),
                new("$.order.origin_date", "a date and time (ISO 8601)", "\"never\""),
                new("$.order.customer", "an object", "\"me\""),
                new("$.order.addresses", "a list", "an object"),
                new("$.order.lines[0].line_number", "a whole number", "\"a\""),
                new("$.order.lines[0].amount.net_amount", "a number", "an object"),
                new("$.order.lines[0].amount.taxes[0].rate", "a number", "\"x\""),
                new("$.order.lines[1]", "an object", "null"),
                new("$.order.lines[2]", "an object", "3"),
                new("$.user", "text", "an object"),
            }));

    [Test]
    public void a_hundred_reasons_are_enough() =>
        Assert.That(Wire.Refuse<Create>("""{"order":{"lines":[?]}}""".With(string.Join(',', Enumerable.Repeat("null", 5000)))), Has.Count.EqualTo(100));

    [Test]
    public void a_strange_name_is_quoted_and_cut() =>
        Assert.That(
            Wire.Refuse<Create>("""{"order":{"?":1e400}}""".With(new string('n', 200))).Single().Path,
            Is.EqualTo($"$.order['{new string('n', 80)}']"));
}
