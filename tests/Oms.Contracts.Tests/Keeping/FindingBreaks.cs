using System.Text.Json.Nodes;

namespace Oms.Contracts.Tests.Keeping;

/// <summary>Each way to break a promise, and each way to grow.</summary>
internal sealed class FindingBreaks
{
    private const string Before = """
        {
          "type": "object", "required": ["thing"],
          "properties": { "thing": { "$ref": "#/$defs/thing" }, "list": { "type": "array", "items": { "$ref": "#/$defs/thing" } }, "user": { "type": "string" } },
          "$defs": { "thing": {
            "type": "object", "required": ["id", "at", "status"],
            "properties": {
              "id": { "type": "string", "minLength": 1, "maxLength": 64, "pattern": "^a*$" },
              "at": { "type": "string", "format": "date-time" },
              "status": { "type": "string", "enum": ["NEW", "OLD"] },
              "count": { "type": "integer", "minimum": 1 },
              "amount": { "type": "number", "maximum": 10 },
              "inner": { "$ref": "#/$defs/thing" },
              "settings": { "type": "object", "properties": { "a": { "type": "string" } }, "additionalProperties": false }
            } } }
        }
        """;

    private const string Thing = "$defs/thing/";
    private const string Members = "$defs/thing/properties/";

    [TestCase("required", """["thing", "user"]""", true, false, TestName = "a member becomes required")]
    [TestCase(Thing + "required", """["id", "at"]""", false, true, TestName = "a member that was always there becomes optional")]
    [TestCase(Members + "id/maxLength", "32", true, false, TestName = "a text must be shorter")]
    [TestCase(Members + "id/maxLength", "128", false, true, TestName = "a text may be longer")]
    [TestCase(Members + "id/minLength", "2", true, false, TestName = "a text must be longer")]
    [TestCase(Members + "id/minLength", null, false, true, TestName = "a text may be empty")]
    [TestCase(Members + "id/pattern", "\"^b*$\"", true, true, TestName = "a pattern changes")]
    [TestCase(Members + "id/pattern", null, false, true, TestName = "a pattern goes")]
    [TestCase(Members + "at/format", null, false, true, TestName = "a date becomes any text")]
    [TestCase("properties/user/format", "\"date-time\"", true, false, TestName = "a text becomes a date")]
    [TestCase(Members + "status/enum", """["NEW"]""", true, false, TestName = "a value goes")]
    [TestCase(Members + "status/enum", """["NEW", "OLD", "LOST"]""", false, false, TestName = "a value comes")]
    [TestCase(Members + "status/enum", null, false, true, TestName = "a list of values goes")]
    [TestCase("properties/user/enum", """["me"]""", true, false, TestName = "a list of values comes")]
    [TestCase(Members + "count/type", "\"number\"", false, true, TestName = "a whole number may have decimals")]
    [TestCase(Members + "amount/type", "\"integer\"", true, false, TestName = "a number must be whole")]
    [TestCase(Members + "amount/type", "\"string\"", true, true, TestName = "a number becomes text")]
    [TestCase(Members + "count/minimum", "0", false, true, TestName = "a number may be smaller")]
    [TestCase(Members + "count/minimum", "2", true, false, TestName = "a number must be larger")]
    [TestCase(Members + "amount/maximum", "9", true, false, TestName = "a number must be smaller")]
    [TestCase(Members + "amount/maximum", null, false, true, TestName = "a number may be larger")]
    [TestCase(Members + "count", null, true, true, TestName = "a member goes")]
    [TestCase(Members + "settings/properties/a", null, true, true, TestName = "a member of a member goes")]
    [TestCase(Members + "new", """{ "type": "string" }""", false, false, TestName = "an optional member comes")]
    [TestCase(Members + "settings/additionalProperties", null, false, true, TestName = "a structure opens")]
    [TestCase(Members + "settings/properties/b", """{ "type": "string" }""", false, true, TestName = "a closed structure gets a member")]
    [TestCase(Thing + "additionalProperties", "false", true, false, TestName = "a structure closes")]
    [TestCase(Members + "id/multipleOf", "2", true, true, TestName = "a keyword comes that nobody can judge")]
    [TestCase("properties/list/items", """{ "type": "string" }""", true, true, TestName = "a list holds something else")]
    public void a_change_breaks_whoever_relied_on_what_was(string path, string? value, bool breaksWriters, bool breaksReaders) => Assert.Multiple(() =>
    {
        Assert.That(Broken("storefront", "sales", path, value), breaksWriters ? Is.Not.Empty : Is.Empty, "what clients write");
        Assert.That(Broken("sales", "storefront", path, value), breaksReaders ? Is.Not.Empty : Is.Empty, "what clients read");
        Assert.That(Broken("sales", "logistics", path, value), breaksWriters || breaksReaders ? Is.Not.Empty : Is.Empty, "between services");
    });

    [TestCase("kind", "\"event\"", "kind: was command, is event")]
    [TestCase("routing_key", "\"source\"", "routing_key: was sales channel, is source")]
    [TestCase("from", """["agent"]""", "from: storefront is gone")]
    [TestCase("to", """["logistics"]""", "to: sales is gone")]
    [TestCase("aliases", "[]", "aliases: other is gone")]
    [TestCase("answer", null, "answer: is gone")]
    [TestCase("answer/type", "\"array\"", "answer: what we write gets wider: $ is \"array\" here and \"object\" there")]
    [TestCase("answer/properties/user", null, "answer: $.user is gone")]
    public void a_line_of_the_catalogue_loses_nothing(string path, string? value, string broken)
    {
        var (before, now) = (Promised("storefront", "sales"), Promised("storefront", "sales"));
        Set(now, path, value);
        Assert.That(Breaks.Between(before, now), Is.EqualTo(new[] { broken }));
    }

    [TestCase("from", """["storefront", "agent"]""")]
    [TestCase("to", """["sales", "anyone"]""")]
    [TestCase("aliases", """["other", "another"]""")]
    public void a_line_of_the_catalogue_may_grow(string path, string value)
    {
        var now = Promised("storefront", "sales");
        Set(now, path, value);
        Assert.That(Breaks.Between(Promised("storefront", "sales"), now), Is.Empty);
    }

    [Test]
    public void a_break_says_where_it_is() =>
        Assert.That(Broken("storefront", "sales", Members + "id/maxLength", "32").First(), Is.EqualTo("what we read gets narrower: $.thing.id has maxLength 64 here and 32 there"));

    private static IEnumerable<string> Broken(string from, string to, string path, string? value)
    {
        var now = Promised(from, to);
        Set(now, $"body/{path}", value);
        return Breaks.Between(Promised(from, to), now);
    }

    private static JsonObject Promised(string from, string to) => new()
    {
        ["kind"] = "command", ["routing_key"] = "sales channel", ["from"] = new JsonArray(from), ["to"] = new JsonArray(to), ["aliases"] = new JsonArray("other"),
        ["body"] = JsonNode.Parse(Before), ["answer"] = JsonNode.Parse(Before),
    };

    private static void Set(JsonObject promise, string path, string? value)
    {
        var steps = path.Split('/');
        var holder = steps[..^1].Aggregate(promise, (json, step) => json[step]!.AsObject());
        if (value is null)
            holder.Remove(steps[^1]);
        else
            holder[steps[^1]] = JsonNode.Parse(value);
    }
}
