using Oms.Contracts.Logistics;

namespace Oms.CustomerService.Flows.Reading;

/// <summary>The facts of Logistics about an order's sources and its shipment requests; those of stock are of no order.</summary>
internal static class LogisticsReading
{
    public static News? Read(string name, Members data) => name switch
    {
        "sourcing.settled" => new SourcingNews.Settled(data.List("outcomes", Outcome)),
        "sourcing.withdrawn" => new SourcingNews.Withdrawn([.. data.Numbers("lines"), .. data.Numbers("services")]),
        "shipment_request.requested" => Requested(data.Of("request")),
        "shipment_request.exported" => new RequestNews.Exported(),
        "shipment_request.picking_started" => new RequestNews.PickingStarted(),
        "shipment_request.lines_progressed" => new RequestNews.Changed(SalesReading.Changed(data, "line_number")),
        "shipment_request.lines_declined" => new RequestNews.Changed(SalesReading.Changed(data, "line_number", LineStatus.Declined)),
        "shipment_request.lines_cancelled" => new RequestNews.Changed(SalesReading.Changed(data, "line_number", LineStatus.Cancelled)),
        "shipment_request.lines_shipped" => new RequestNews.Shipped(data.Numbers("lines"), data.List("packages", package => new Parcel(package.Numbers("items"), NameOf(package)))),
        _ => null,
    };

    private static SettledLine? Outcome(Members line) => line.Number("line_number") is { } number
        ? new(number, line.Text("outcome") == SourcingOutcome.Waiting, line.Text("request_id"), line.Texts("waits_at"))
        : null;

    /// <summary>What only tells the charge (F-1) is left out: no warehouse handles it.</summary>
    private static RequestNews.Requested Requested(Members request) => new(
        request.Text("source_id") ?? "",
        request.List("items", item => item.Number("order_line_number") is { } number && item.Text("item_type") != ProductType.Shipping
            ? new PlacedLine(number, item.Text("sku") ?? "", item.Text("item_type") ?? "", item.Number("parent_order_line_number")) : null));

    private static string NameOf(Members package) =>
        string.Join(" ", new[] { package.Text("carrier"), package.Text("tracking_number") ?? package.Text("id") }.Where(part => !string.IsNullOrEmpty(part)));
}
