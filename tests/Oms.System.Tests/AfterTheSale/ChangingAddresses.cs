using System.Text.Json.Nodes;
using Oms.Testing;

namespace Oms.System.Tests.AfterTheSale;

/// <summary>A customer moves before anything is on its way.</summary>
[TestFixture]
internal sealed class ChangingAddresses
{
    private const string Store = "ST-moved";

    private static Shop Shop => TheShop.Open;

    [Test]
    [Rule("F-8")]
    public async Task a_warehouse_is_asked_to_ship_to_where_the_order_was_sent_while_it_was_held_and_not_later()
    {
        const string order = "AD-1";
        await Shop.ChannelAsync(Store, new() { ["external_validation"] = true });
        var told = await Shop.ListenAsync(Wire.ShippingAddressUpdated);
        var asked = await Shop.ListenAsync(Wire.RequestShipment);
        await Shop.PlacedAsync(Store, order);
        await Shop.UntilAsync(order, "ONHOLD/PENDING_EXTERNAL_VALIDATION");

        await Shop.SaidAsync(Wire.UpdateShippingAddress, Moving(order, "6 Elm St"));

        var changed = (await told.FirstAsync(each => each.Text.Contains($"\"{order}\"", StringComparison.Ordinal))).Json["shipping_address_modification"]!;
        Assert.That(((string?)changed["user"], (string?)changed["line_number"], (string?)changed["new_shipping_address"]!["reference"]), Is.EqualTo(("ann", "4", "2")));
        await Shop.SaidAsync(Wire.Approved, new JsonObject { ["sales_channel_id"] = Store, ["order_id"] = order, ["approved"] = true, ["user"] = "val" });
        await Shop.UntilAsync(order, "LOGISTICS/READYTOSHIP");
        var request = (await asked.FirstAsync(each => (string?)each.Json["order_id"] == order)).Json;
        Assert.That(((string?)request["shipping_address"]!["address1"], (string?)request["billing_address"]!["address1"]), Is.EqualTo(("6 Elm St", "6146 Honey Bluff Parkway")));

        await Shop.SaidAsync(Wire.UpdateShippingAddress, Moving(order, "7 Elm St"));

        Assert.That((await Shop.RefusedAsync(Wire.UpdateShippingAddress, "7 Elm St")).Text, Does.Contain("still held here"));
        Assert.That((string?)Shop.Last(order)!.Json["order"]!["addresses"]![1]!["address1"], Is.EqualTo("6 Elm St"));
    }

    private static JsonObject Moving(string order, string street) => new()
    {
        ["shipping_address_modification"] = new JsonObject
        {
            ["sales_channel_id"] = Store,
            ["order_id"] = order,
            ["line_number"] = "4",
            ["user"] = "ann",
            ["new_shipping_address"] = new JsonObject
            {
                ["first_name"] = "Veronica", ["last_name"] = "Costello", ["address1"] = street, ["city"] = "Austin", ["zip"] = "78729", ["country_code"] = "US", ["email"] = "",
            },
        },
    };
}
