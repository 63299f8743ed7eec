using System.Text.Json.Nodes;
using Oms.Testing;

namespace Oms.System.Tests;

/// <summary>Orders as deep and as large as they may be: each goes through to the warehouse, or is refused with a reason.</summary>
[TestFixture]
internal sealed class GoingToTheLimits : WithRunningServices
{
    private const int Mebibyte = 1 << 20;

    [TearDown]
    public Task CheckAsync() => Running.NothingPutAsideAsync();

    [Test]
    public async Task an_order_of_exactly_64_levels_goes_through_to_the_warehouse()
    {
        // {"order": {"addresses": [{ are four of them; the innermost object is the last.
        await Parties.Storefront.PublishAsync(Wire.Create, Nested("N64", 60));
        var requested = await Parties.Requests.FirstAsync(each => each.Text.Contains("ST1-N64-01", StringComparison.Ordinal));
        await Parties.Warehouse.PublishAsync(Wire.LinesShipped, Wire.Shipped("ST1-N64-01", 1, 2));

        await Parties.Orders.FirstAsync(each => each.Text.Contains("\"N64\"", StringComparison.Ordinal) && each.Text.Contains("\"COMPLETE\"", StringComparison.Ordinal));
        Assert.That(requested.Text, Does.Contain(Levels(60)), "in the address");
        Assert.That(Parties.Errors.All.Where(each => each.Text.Contains("N64", StringComparison.Ordinal)), Is.Empty);
    }

    [Test]
    public async Task an_order_of_65_levels_is_refused()
    {
        await Parties.Storefront.PublishAsync(Wire.Create, Nested("N65", 61));

        var error = await Parties.Errors.FirstAsync(each => each.Text.Contains("\\\"N65\\\"", StringComparison.Ordinal));
        Assert.That((string?)error.Json["message"], Does.Contain("64"));
    }

    [TestCase("L1", 'x', 900_000)]
    [TestCase("L4", 'ä', 450_000)]
    public async Task a_text_of_900_kB_goes_through_to_the_warehouse(string id, char letter, int count)
    {
        var text = new string(letter, count);
        await Parties.Storefront.PublishAsync(Wire.Create, Wire.Order(id, order => order["addresses"]![1]!["x_note"] = "HERE").ToJsonString().Replace("HERE", text, StringComparison.Ordinal));
        var requested = await Parties.Requests.FirstAsync(each => Wire.IsOf(each, id));
        await Parties.Warehouse.PublishAsync(Wire.LinesShipped, Wire.Shipped($"ST1-{id}-01", 1, 2));

        await Parties.UntilAsync(id, "COMPLETE/FULLYSHIPPED");
        Assert.That((string?)requested.Json["shipment_request"]!["shipping_address"]!["x_note"], Is.EqualTo(text));
    }

    [TestCase("L2", "more lines than fit when they are written in full")]
    [TestCase("L3", "characters that take three times as much when they are escaped")]
    public async Task an_order_that_cannot_be_told_in_full_is_refused_with_a_reason_or_else_goes_through(string id, string because)
    {
        var body = Wire.Order(id, order =>
        {
            if (id == "L2")
                Multiply(order["lines"]!.AsArray());
            else
                order["x_note"] = "HERE";
        }).ToJsonString().Replace("HERE", string.Concat(Enumerable.Repeat("🎁", 225_000)), StringComparison.Ordinal);
        Assert.That(global::System.Text.Encoding.UTF8.GetByteCount(body), Is.InRange(850_000, Mebibyte), because);
        await Parties.Storefront.PublishAsync(Wire.Create, body);

        await Eventually.TrueAsync(() => Refused() || Parties.Requests.All.Any(each => Wire.IsOf(each, id)), () => $"{id} refused at $.order, or at the warehouse");
        if (Refused())
            Assert.That(Parties.Orders.All.Where(each => Wire.IsOf(each, id)), Is.Empty);
        else
            await Parties.UntilAsync(id, "LOGISTICS/READYTOSHIP");

        bool Refused() => Parties.Errors.All.Any(each =>
            each.Text.Contains($"\\\"{id}\\\"", StringComparison.Ordinal) && each.Json["reasons"]!.AsArray().Any(reason => (string?)reason!["path"] == "$.order"));
    }

    private static void Multiply(JsonArray lines)
    {
        for (var number = lines.Count + 1; number <= 5_300; number++)
        {
            lines.Add(new JsonObject
            {
                ["line_number"] = number,
                ["product_type"] = "PHYSICAL",
                ["sku"] = "A",
                ["shipping_address_reference"] = "2",
                ["payment_reference"] = "15",
                ["amount"] = new JsonObject { ["net_amount"] = 1, ["gross_amount"] = 1, ["tax_amount"] = 0, ["tax_rate"] = 0 },
            });
        }
    }

    private static string Levels(int count) => string.Concat(Enumerable.Repeat("{\"a\":", count - 1)) + "{}" + new string('}', count - 1);

    private static string Nested(string id, int levels) =>
        Wire.Order(id, order => order["addresses"]![1]!["x_deep"] = "HERE").ToJsonString().Replace("\"HERE\"", Levels(levels), StringComparison.Ordinal);
}
