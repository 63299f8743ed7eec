using Oms.Contracts.Logistics.ShipmentRequestManagement;
using Oms.Deciding;

namespace Oms.Logistics.ShipmentRequests;

/// <summary>What a request's facts make known: always the whole request, and what a warehouse or a storefront acts on.</summary>
internal static class ShipmentRequestBehaviour
{
    public static Behaviour Make() =>
        new Behaviour<ShipmentRequest, ShipmentRequestEvent>("shipment_request", FoldingARequest.Evolve, Announce);

    private static IEnumerable<Outgoing> Announce(ShipmentRequest state, ShipmentRequestEvent fact) => fact switch
    {
        ShipmentRequestEvent.Requested or ShipmentRequestEvent.Exported =>
            [new(new Requested { ShipmentRequest = state.Content }), new(TellingAWarehouse.ToShip(state))],
        ShipmentRequestEvent.LinesShipped shipped => [Updated(state), new(TellingOfAShipment.Done(state, shipped))],
        _ => [Updated(state)],
    };

    private static Outgoing Updated(ShipmentRequest state) => new(new Updated { ShipmentRequest = state.Content });
}
