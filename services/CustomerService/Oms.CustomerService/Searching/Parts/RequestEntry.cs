using Oms.Contracts.Logistics;
using Oms.Contracts.Sales;
using Oms.CustomerService.Flows;
using Oms.CustomerService.Orders;

namespace Oms.CustomerService.Searching.Parts;

/// <summary>A shipment request as it is found.</summary>
public sealed record RequestEntry
{
    public string Id => Request.Id;

    public ShipmentRequest Request { get; init; } = new();

    /// <summary>SKUs of its shipping lines.</summary>
    public ValueList<string> ShippingMethods { get; init; } = [];

    public static IEnumerable<RequestEntry> Of(OrderView view) => view.Shipments.Select(shipment => new RequestEntry
    {
        Request = new()
        {
            Id = shipment.RequestId,
            OrderId = view.Id,
            SourceId = shipment.SourceId,
            CustomerId = view.Placed.Customer.Id,
            Store = view.Store,
            Language = view.Placed.Language,
            VatCountry = view.Placed.VatCountry,
            Origin = view.Placed.Origin,
            OriginDate = view.Placed.OriginDate,
            CreatedAt = shipment.AskedAt,
            Status = StatusOf(shipment),
            StatusDate = shipment.Boxes.Select(box => (DateTimeOffset?)box.ShippedAt).Max() ?? shipment.AskedAt,
            Items = shipment.Lines.Select(line => ItemOf(line, Placed(view, line))).ToValueList(),
            Addresses = view.Placed.Addresses,
            ShippingAddress = view.Shipping,
            BillingAddress = view.Billing,
        },
        ShippingMethods = Methods(view, shipment),
    });

    /// <summary>Of the line that is least far, since the request is as far as that.</summary>
    private static string StatusOf(ShipmentView shipment) => shipment.Lines.Select(line => line.Status).OrderBy(LineStatus.IsFinal).FirstOrDefault() ?? "";

    private static ValueList<string> Methods(OrderView view, ShipmentView shipment) => shipment.Lines
        .Select(line => Placed(view, line)).OfType<OrderLine>()
        .Select(line => line.ProductType == ProductType.Shipping ? line : view.Placed.Lines.FirstOrDefault(each => each.LineNumber == line.ShippingLineNumber))
        .Select(line => line?.Sku).OfType<string>().Distinct().ToValueList();

    private static OrderLine? Placed(OrderView view, ShippedLineView line) => view.Placed.Lines.FirstOrDefault(placed => placed.LineNumber == line.LineNumber);

    private static Item ItemOf(ShippedLineView line, OrderLine? placed) => new()
    {
        OrderLineId = placed?.Id ?? "",
        OrderLineNumber = line.LineNumber,
        ItemType = placed?.ProductType,
        Sku = line.Sku,
        Name = placed?.ProductName,
        ImageUrl = placed?.ImageUrl,
        ProductUrl = placed?.ProductUrl,
        OrderLinePrice = placed?.Amount,
        ParentOrderLineNumber = placed?.ParentLineNumber,
        Status = line.Status,
        StatusReason = line.StatusReason,
    };
}
