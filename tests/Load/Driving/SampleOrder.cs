using System.Text;
using System.Text.Json.Nodes;
using Oms.Testing;

namespace Oms.Load.Driving;

/// <summary>The order that the storefront sends, with the id of the order that is recorded.</summary>
internal static class SampleOrder
{
    /// <param name="oneLine">One item and its shipping, instead of the whole sample.</param>
    public static byte[] Body(bool oneLine)
    {
        var message = JsonNode.Parse(File.ReadAllText(Repository.PathOf("contracts", "samples", "order.json")))!;
        var order = message["order"]!.AsObject();
        order["id"] = OrderId.Recorded;
        if (oneLine)
            KeepOneLine(order);
        return Encoding.UTF8.GetBytes(message.ToJsonString());
    }

    private static void KeepOneLine(JsonObject order)
    {
        var lines = order["lines"]!.AsArray();
        foreach (var line in lines.Where(line => (string?)line!["product_type"] != "SHIPPING").Skip(1).ToList())
            lines.Remove(line);
        order["payments"]![0]!["transactions"]![0]!["amount"] = lines.Sum(line => (decimal)line!["amount"]!["gross_amount"]!);
    }
}
