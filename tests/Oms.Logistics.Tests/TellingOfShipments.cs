using Oms.Contracts;
using Oms.Contracts.Logistics;
using Oms.Contracts.Logistics.FulfillmentManagement;
using Oms.Testing;
using static Oms.Logistics.Tests.Sample;

namespace Oms.Logistics.Tests;

[Rule("F-9")]
internal sealed class TellingOfShipments
{
    [Test]
    public void the_shipment_holds_what_left_and_in_which_box() =>
        ARequest().At(Now.AddHours(3)).When(ShipsIn(Box("B1", 4), 4)).ThenIs(s => s.Announced<CustomerShipmentDone>().Single(), new CustomerShipmentDone
        {
            Shipment = new()
            {
                ShipmentId = $"{Request}-1",
                ShipmentRequestId = Request,
                StoreId = "ST1",
                OrderId = "100",
                SourceId = "WH1",
                Method = "STANDARD",
                ShipmentDate = Now.AddHours(3),
                Items = [Lamp],
                Packages = [Box("B1", 4)],
                Address = Home,
            },
        });

    [Test]
    public void the_next_shipment_counts_on_and_tells_only_its_own() =>
        ARequest().Given(ShipsIn(Box("B1", 4), 4)).When(ShipsIn(Box("B2", 2), 2)).ThenIs(
            s => s.Announced<CustomerShipmentDone>().Select(m => m.Shipment).Select(shipment =>
                (shipment.ShipmentId, shipment.Items.Select(item => item.OrderLineNumber).ToValueList(), shipment.Packages)).Single(),
            ($"{Request}-2", [2], [Box("B2", 2)]));

    private static Item Lamp { get; } = new()
    {
        OrderLineId = "id4",
        OrderLineNumber = 4,
        ItemType = "PHYSICAL",
        Sku = "LAMP",
        OrderLinePrice = new() { NetAmount = 4, GrossAmount = 4, Currency = "USD" },
        Status = "SHIPPED",
        StatusReason = "OSREPORT",
        StatusDate = Now.AddHours(3),
    };
}
