using Oms.Contracts.Common;
using Oms.Contracts.Sales;
using Oms.CustomerService.Flows;
using Oms.CustomerService.Orders;
using Oms.CustomerService.Web.Seeing;

namespace Oms.CustomerService.Web.Tests.Seeing;

/// <summary>Order 100 of store ST1, as a page is given it.</summary>
internal static class Seen
{
    public static readonly DateTimeOffset Noon = new(2026, 7, 2, 12, 0, 0, TimeSpan.Zero);

    public static OrderView View { get; } = new()
    {
        Store = "ST1",
        Id = "100",
        Currency = "EUR",
        Status = "LOGISTICS",
        StatusReason = "READYTOSHIP",
        StatusDate = Noon,
        Placed = new Order
        {
            Id = "100",
            Store = "ST1",
            Language = "de_DE",
            VatCountry = "DE",
            OriginDate = Noon.AddHours(-1),
            Customer = new() { Id = "C7", Type = "REGISTERED" },
            Addresses = [new Address { Reference = "home", FirstName = "Ada", LastName = "Lovelace", Address1 = "Main St 1", Zip = "10115", City = "Berlin", CountryCode = "DE", Email = "ada@example.org" }],
            Payments = [new() { Reference = "card", Currency = "EUR", Transactions = [new() { PaymentMethod = "CREDITCARD", Amount = 22, BillingAddressReference = "home", GatewayInformation = new() { GatewayId = "PAY" } }] }],
            Lines = [Bought(1), Bought(2) with { ProductType = "SHIPPING", Sku = "EXPRESS", ProductName = null, ImageUrl = null, PromotionsInfo = null }],
        },
        Lines =
        [
            new() { Placed = Bought(1), Status = "SHIPPED", StatusReason = "OSREPORT", SourceId = "WH1", RequestId = "ST1-100-01", ReplacedBy = "E00000001", IsReturnPending = true, Rma = "R1" },
            new() { Placed = Bought(2) with { ProductType = "SHIPPING", Sku = "EXPRESS", ProductName = null, ImageUrl = null, PromotionsInfo = null }, Status = "SHIPPED", StatusReason = "OSREPORT" },
        ],
        Money = new()
        {
            Currency = "EUR",
            OrderTotal = 22,
            Captured = 11,
            TotalDue = 11,
            Operations = [new() { Number = 2, Command = "capture", Status = "FAILED", PaymentMethod = "CREDITCARD", Gateway = "PAY", PaymentId = "key", RequestedAmount = 11, LastUpdate = Noon, Event = "notify_capture_failed", Response = "expired", LineNumbers = [1], Exception = new() { Kind = "NOT_CAPTURED", Message = "look at it" } }],
        },
        Refunds = [new() { CreditNote = "CN1", Kind = "appeasement", Status = "REQUESTED", CreatedAt = Noon, CreatedBy = "ann", Currency = "EUR", Lines = [new(1, "LATE", "came late", 5, 0.5m, 5.5m)], Problems = ["the gateway is away"] }],
        Returns = [new() { Rma = "R1", Status = "APPROVED", StatusReason = "CSRAPPROVED", CreatedAt = Noon, CreatedBy = "ann", SourceId = "WH1", Carrier = "UPS", TrackingNumber = "1Z9", TrackingUrl = "https://ups.example/1Z9", Lines = [new(1, "SKU-1", "SIZE", "too small", null, "GOOD", true)] }],
        Shipments = [new() { RequestId = "ST1-100-01", SourceId = "WH1", AskedAt = Noon, Lines = [new(1, "SKU-1", "SHIPPED", "OSREPORT")], Boxes = [Parcel] }],
        Children = [new("E00000001", OrderKind.Exchange, [1], "placed", Noon, "ann")],
        History =
        [
            new() { At = Noon, Service = "sales", Kind = HistoryKind.Order, Fact = "order.placed", Summary = "Order placed: 2 lines, 22.00 EUR" },
            new() { At = Noon.AddMinutes(1), Service = "logistics", Kind = HistoryKind.Warehouse, Fact = "shipment_request.lines_shipped", Summary = "Shipment request ST1-100-01: line 1 shipped", Lines = [1], Boxes = [Parcel] },
            new() { At = Noon.AddMinutes(2), Service = "sales", Kind = HistoryKind.Comment, Fact = "comments.added", Summary = "Note", Detail = "called back", By = "ann", Cause = "m-1" },
        ],
    };

    private static BoxView Parcel => new("P1", "UPS", "1Z", "https://ups.example/1Z", "by the door", Noon, [1]);

    public static OrderShown Shown(OrderView view, OrderFlow? flow = null) =>
        new(view, flow ?? OrderFlow.Of([]), new("100", OrderKind.Normal, "LOGISTICS", [], [new("E00000001", OrderKind.Exchange, "ONHOLD", [1], []), new("R00000002", OrderKind.Reshipment, null, [2], [])]), 42);

    private static OrderLine Bought(int number) => new()
    {
        LineNumber = number,
        ProductType = "PHYSICAL",
        Sku = "SKU-1",
        ProductName = "Blue shirt",
        Quantity = 1,
        ImageUrl = "https://shop.example/shirt.jpg",
        ProductUrl = "https://shop.example/shirt",
        ShippingAddressReference = "home",
        PaymentReference = "card",
        Amount = new() { NetAmount = 10, TaxAmount = 1, GrossAmount = 11, Currency = "EUR" },
        PromotionsInfo = new() { OriginalPrice = 12, Promotions = [new() { Discount = 0.5m }, new() { Discount = 0.5m }] },
    };
}
