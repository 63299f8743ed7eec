using Oms.Contracts.Logistics;

namespace Oms.Sales.Orders.Shipping;

/// <summary>A shipment request that can be about this order.</summary>
internal static class RequestRules
{
    public static IEnumerable<Reason> Against(Order order, ShipmentRequest request)
    {
        if (!order.IsReleased())
            yield return Refusal.At("$.shipment_request.order_id", "an order that was released", order.Wire.StatusReason);
        if (string.IsNullOrEmpty(request.Id))
            yield return Refusal.At("$.shipment_request.id", "the request's id", null);
        if (string.IsNullOrEmpty(request.SourceId))
            yield return Refusal.At("$.shipment_request.source_id", "the source that ships", null);
        var numbers = order.Wire.Lines.Select(line => line.LineNumber).ToHashSet();
        for (var i = 0; i < request.Items.Count; i++)
        {
            if (!numbers.Contains(request.Items[i].OrderLineNumber))
                yield return Refusal.At($"$.shipment_request.items[{i}].order_line_number", "the number of a line of the order", request.Items[i].OrderLineNumber);
        }
    }
}
