using System.Globalization;
using Oms.Contracts.History;
using Oms.CustomerService.Flows;

namespace Oms.CustomerService.Orders.Folding;

/// <summary>What the facts of a shipment request add up to.</summary>
internal static class ShipmentFold
{
    /// <param name="facts">Of one request's stream, in order; null while it was not asked for.</param>
    public static ShipmentView? Of(IEnumerable<Fact> facts) => facts.Aggregate((ShipmentView?)null, (view, fact) =>
        view is not null ? Go(view, fact.Name, Members.Of(fact), fact.At) : fact.Name == "shipment_request.requested" ? Ask(fact, Members.Of(fact).Of("request")) : null);

    /// <summary>The parcels that one fact tells of.</summary>
    /// <param name="packages">As the warehouse wrote them.</param>
    /// <param name="at">When they left.</param>
    /// <param name="before">Parcels of the request that left earlier.</param>
    public static ValueList<BoxView> Boxes(IEnumerable<Members> packages, DateTimeOffset at, int before) => packages.Select((package, i) => new BoxView(
        package.Text("id") is { Length: > 0 } id ? id : (before + i + 1).ToString(CultureInfo.InvariantCulture),
        package.Text("carrier"), package.Text("tracking_number"), package.Text("tracking_link"), package.Text("tracking_comment"), at, package.Numbers("items"))).ToValueList();

    private static ShipmentView Ask(Fact fact, Members request) => new()
    {
        RequestId = fact.Stream,
        SourceId = request.Text("source_id") ?? "",
        AskedAt = fact.At,
        // What only tells the charge (F-1) is left out: no warehouse handles it.
        Lines = request.List("items", item => item.Number("order_line_number") is { } number && item.Text("item_type") != ProductType.Shipping
            ? new ShippedLineView(number, item.Text("sku") ?? "", LineStatus.New, LineStatus.PendingPicking) : null),
    };

    private static ShipmentView Go(ShipmentView view, string name, Members data, DateTimeOffset at) => name switch
    {
        "shipment_request.lines_progressed" => Change(view, data.List("lines"), null),
        "shipment_request.lines_declined" => Change(view, data.List("lines"), LineStatus.Declined),
        "shipment_request.lines_cancelled" => Change(view, data.List("lines"), LineStatus.Cancelled),
        "shipment_request.lines_shipped" => view with
        {
            Lines = view.Lines.Select(line => data.Numbers("lines").Contains(line.LineNumber) ? line with { Status = LineStatus.Shipped, StatusReason = LineStatus.ShipReported } : line).ToValueList(),
            Boxes = [.. view.Boxes, .. Boxes(data.List("packages"), at, view.Boxes.Count)],
        },
        _ => view,
    };

    private static ShipmentView Change(ShipmentView view, IEnumerable<Members> changes, string? status) => changes.Aggregate(view, (now, change) => now with
    {
        Lines = now.Lines.Select(line => line.LineNumber == change.Number("line_number")
            ? line with { Status = status ?? change.Text("status") ?? line.Status, StatusReason = change.Text("reason") ?? "" }
            : line).ToValueList(),
    });
}
