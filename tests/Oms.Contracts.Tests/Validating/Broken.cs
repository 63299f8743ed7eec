using System.Text.Json.Nodes;
using Oms.Contracts.Sales.OrderManagement;
using ChannelUpdate = Oms.Contracts.Sales.SaleschannelManagement.Update;

namespace Oms.Contracts.Tests.Validating;

/// <summary>Samples with one thing wrong, so that a schema which takes anything is seen.</summary>
internal static class Broken
{
    private static readonly (string Name, string Keyword, Action<JsonObject> Break)[] Orders =
    [
        ("a number as text", "type", order => Line(order)["line_number"] = "1"),
        ("an amount as text", "type", order => Amount(order)["net_amount"] = "35.72"),
        ("null", "type", order => order["gift_message"] = null),
        ("a list that is none", "type", order => order["lines"] = new JsonObject()),
        ("no id", "required", order => order.Remove("id")),
        ("no price", "required", order => Line(order).Remove("amount")),
        ("an empty id", "minLength", order => order["id"] = ""),
        ("an id that is too long", "maxLength", order => order["id"] = new string('1', 65)),
        ("an id with a line break", "pattern", order => order["id"] = "1\n"),
        ("line number zero", "minimum", order => Line(order)["line_number"] = 0),
        ("a line number with decimals", "type", order => Line(order)["line_number"] = 1.5),
        ("a negative amount", "minimum", order => Amount(order)["net_amount"] = -1),
        ("a date that is none", "format", order => order["origin_date"] = "2020-02-17"),
        ("a type in small letters", "enum", order => Line(order)["product_type"] = "physical"),
        ("a status spelled otherwise", "enum", order => order["status"] = "ON_HOLD"),
    ];

    public static IEnumerable<Body> All() =>
    [
        .. Orders.Select(order => Of(order.Name)),
        UnknownSetting,
        OneForMany,
        .. WireCatalogue.All.Select(Empty),
    ];

    public static IEnumerable<(string Name, string Keyword)> OfOrders => Orders.Select(order => (order.Name, order.Keyword));

    public static Body Of(string name)
    {
        var json = JsonNode.Parse(Body.SampleOf("order"))!;
        Orders.Single(order => order.Name == name).Break(json["order"]!.AsObject());
        return new(name, WireCatalogue.Of<Create>().Name, json.ToJsonString());
    }

    public static Body UnknownSetting => new("a setting nobody knows", WireCatalogue.Of<ChannelUpdate>().Name, """{"sales_channel": {"id": "ST1", "name": "a", "settings": {"remorse_minutes": 1}}}""");

    public static Body OneForMany => new("a comment that is no list", $"{WireCatalogue.Of<GetComments>().Name}:answer", "{}");

    public static Body Empty(WireMessage message) => new($"nothing as {message.Name}", message.Name, "{}");

    private static JsonObject Line(JsonObject order) => order["lines"]![0]!.AsObject();

    private static JsonNode Amount(JsonObject order) => Line(order)["amount"]!;
}
