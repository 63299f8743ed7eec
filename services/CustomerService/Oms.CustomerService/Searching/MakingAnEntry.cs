using Oms.Contracts.Common;
using Oms.CustomerService.Flows;
using Oms.CustomerService.Orders;

namespace Oms.CustomerService.Searching;

public sealed partial record OrderEntry
{
    private const string Appeasement = "appeasement";
    private const string MarkOfATest = "Test";

    public static OrderEntry Of(OrderView view) => WithLines(WithAddresses(WithPostSales(new()
    {
        Store = view.Store,
        OrderId = view.Id,
        Kind = view.Kind,
        OriginalOrderId = view.OriginalOrderId,
        OriginDate = view.Placed.OriginDate,
        Origin = view.Placed.Origin,
        Status = view.Status,
        StatusReason = view.StatusReason,
        StatusDate = view.StatusDate ?? view.Placed.OriginDate,
        Currency = view.Currency,
        GrandTotal = view.GrandTotal,
        Captured = view.Money?.Captured ?? 0,
        Refunded = view.Money?.Refunded ?? 0,
        CustomerId = view.Placed.Customer.Id,
        CustomerType = view.Placed.Customer.Type ?? "",
        Language = view.Placed.Language ?? "",
        PaymentMethods = Each(view.Placed.Payments.SelectMany(payment => payment.Transactions ?? []).Select(transaction => transaction.PaymentMethod)),
    }, view), view), view);

    private static OrderEntry WithAddresses(OrderEntry entry, OrderView view)
    {
        ValueList<string> OfAll(Func<Address, string?> member) => Each(view.Placed.Addresses.Select(member));
        return entry with
        {
            BillTo = NameOf(view.Billing),
            ShipTo = NameOf(view.Shipping),
            BillingAddress = AddressOf(view.Billing),
            ShippingAddress = AddressOf(view.Shipping),
            FirstNames = OfAll(address => address.FirstName),
            LastNames = OfAll(address => address.LastName),
            Emails = OfAll(address => address.Email),
            Phones = OfAll(address => address.Phone),
            Streets = OfAll(address => address.Address1),
            Zips = OfAll(address => address.Zip),
            States = OfAll(address => address.State),
            Countries = OfAll(address => address.CountryCode),
            IsTest = view.Placed.Addresses.Any(address => IsOfATest(address.FirstName) || IsOfATest(address.LastName)),
        };
    }

    private static OrderEntry WithLines(OrderEntry entry, OrderView view)
    {
        var goods = view.Lines.Where(line => line.Placed.ProductType is not (ProductType.Shipping or ProductType.Service)).ToList();
        return entry with
        {
            ItemCount = goods.Sum(line => line.Placed.Quantity ?? 1),
            TotalSourceAllocations = goods.Select(line => view.Shipments.Count(shipment => shipment.Lines.Any(shipped => shipped.LineNumber == line.Number)))
                .DefaultIfEmpty().Max(),
            Sources = Each(view.Lines.Select(line => line.SourceId).Concat(view.Shipments.Select(shipment => shipment.SourceId))),
            Skus = Each(view.Lines.Where(line => line.Placed.ProductType != ProductType.Shipping).Select(line => line.Placed.Sku)),
            ShippingMethods = Each(view.Lines.Where(line => line.Placed.ProductType == ProductType.Shipping).Select(line => line.Placed.Sku)),
            ProductTypes = Each(view.Lines.Select(line => line.Placed.ProductType)),
            LineStatuses = Each(view.Lines.Select(line => line.Status)),
            LineStatusReasons = Each(view.Lines.Select(line => line.StatusReason)),
        };
    }

    private static OrderEntry WithPostSales(OrderEntry entry, OrderView view) => entry with
    {
        ReturnStatuses = Each(view.Returns.Select(each => each.Status)),
        AppeasementStatuses = Each(view.Refunds.Where(refund => refund.Kind == Appeasement).Select(refund => refund.Status)),
        RequestIds = Each(view.Shipments.Select(shipment => shipment.RequestId)),
        Rmas = Each(view.Returns.Select(each => each.Rma)),
        CreditNotes = Each(view.Refunds.Select(refund => refund.CreditNote)),
        TrackingNumbers = Each(view.Shipments.SelectMany(shipment => shipment.Boxes).Select(box => box.TrackingNumber).Concat(view.Returns.Select(each => each.TrackingNumber))),
    };

    private static ValueList<string> Each(IEnumerable<string?> texts) =>
        texts.Where(text => !string.IsNullOrWhiteSpace(text)).Select(text => text!).Distinct(StringComparer.Ordinal).ToValueList();

    private static string NameOf(Address? address) => Line(address?.FirstName, address?.LastName);

    private static string AddressOf(Address? address) =>
        Line(address?.Address1, address?.Address2, address?.Zip, address?.City, address?.State, address?.CountryCode);

    private static string Line(params IEnumerable<string?> parts) => string.Join(' ', Each(parts).Select(part => part.Trim()));

    private static bool IsOfATest(string name) => name.Contains(MarkOfATest, StringComparison.Ordinal);
}
