using Oms.CustomerService.Flows;
using Oms.CustomerService.Orders.Folding;
using static Oms.CustomerService.Orders.Telling.Phrases;

namespace Oms.CustomerService.Orders.Telling;

/// <summary>A shipment request, as the warehouse goes through it.</summary>
internal static class RequestSentences
{
    public static Told? Of(Telling telling) => (telling.Data, telling.Fact.Stream) is var (data, request) ? telling.Fact.Name switch
    {
        "shipment_request.requested" => Requested(request, data.Of("request")),
        "shipment_request.exported" => Say($"Shipment request {request} sent once more", []),
        "shipment_request.picking_started" => Say($"Shipment request {request}: picking began", []),
        "shipment_request.lines_progressed" => Say($"Shipment request {request}: {Grouped(data, line => Words(line.Text("status")))}", NumbersOf(data)),
        "shipment_request.lines_declined" => Say($"Shipment request {request}: {Grouped(data, line => $"declined ({Words(line.Text("reason"))})")}", NumbersOf(data)),
        "shipment_request.lines_cancelled" => Say($"Shipment request {request}: {Grouped(data, line => $"cancelled ({Words(line.Text("reason"))})")}", NumbersOf(data)),
        "shipment_request.lines_shipped" => Say($"Shipment request {request}: {Lines(data.Numbers("lines"))} shipped", data.Numbers("lines")) with
        {
            Boxes = ShipmentFold.Boxes(data.List("packages"), telling.Fact.At, 0),
        },
        _ => null,
    } : null;

    private static Told Requested(string id, Members request)
    {
        var lines = request.List("items").Where(item => item.Text("item_type") != ProductType.Shipping).Select(item => item.Number("order_line_number")).OfType<int>().ToValueList();
        return Say($"Shipment request {id} sent to {request.Text("source_id")}{In(lines)}", lines);
    }

    private static Told Say(string sentence, ValueList<int> lines) => new(HistoryKind.Warehouse, sentence) { Lines = lines };
}
