using Oms.Contracts;
using Oms.Contracts.Common;
using Oms.Contracts.Logistics;
using Oms.Contracts.Logistics.FulfillmentManagement;
using Oms.Contracts.Logistics.ShipmentRequestManagement;
using Oms.Contracts.Logistics.WarehouseManagement;
using Oms.Contracts.Sales;
using Oms.Contracts.Sales.OrderManagement;
using Oms.Testing;

namespace Oms.Logistics.Tests;

/// <summary>
/// One order and its messages. Lines: 1 and 2 two mugs, 3 the wrapping of 1, 4 a lamp, 5 the postage, 6 a service to the
/// order as a whole.
/// </summary>
internal static class Sample
{
    public const string Request = "ST1-100-01";
    public const string SecondRequest = "ST1-100-02";

    /// <summary>The scenario's time when nothing else is said.</summary>
    public static readonly DateTimeOffset Now = new(2026, 3, 2, 10, 0, 0, TimeSpan.Zero);

    public static readonly DateTimeOffset Bought = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    public static string SourcingStream { get; } = SourcingLines.Sourcing.StreamOf("ST1", "100");

    public static Address Home { get; } = new() { Reference = "home", FirstName = "Ada", LastName = "Lind", Address1 = "1 Pine Rd", City = "Calder", CountryCode = "US" };

    public static Address Office { get; } = Home with { Reference = "office", Address1 = "2 Mill St" };

    public static Address Bank { get; } = Home with { Reference = "bank", Address1 = "3 Bay Ave" };

    public static Order AnOrder { get; } = new()
    {
        Id = "100",
        Store = "ST1",
        Language = "en_US",
        VatCountry = "US",
        Origin = "WEB",
        OriginDate = Bought,
        Customer = new() { Id = "c7" },
        Addresses = [Bank, Home, Office],
        Payments = [new() { Reference = "p", Currency = "USD", Transactions = [new() { BillingAddressReference = "bank" }] }],
        GiftMessage = "Enjoy",
        Lines =
        [
            Line(1, "PHYSICAL", "MUG"), Line(2, "PHYSICAL", "MUG"), Line(3, "SERVICE", "WRAP") with { ParentLineNumber = 1 },
            Line(4, "PHYSICAL", "LAMP"), Line(5, "SHIPPING", "STANDARD"), Line(6, "SERVICE", "INSURANCE"),
        ],
    };

    public static Released Released(params int[] lines) => ReleasedOf(AnOrder, lines);

    public static Released ReleasedOf(Order order, params int[] lines) => new() { Order = order, LineNumbers = lines.ToValueList() };

    /// <summary>The order with one line changed.</summary>
    public static Order With(int number, Func<OrderLine, OrderLine> change) =>
        AnOrder with { Lines = AnOrder.Lines.Select(line => line.LineNumber == number ? change(line) : line).ToValueList() };

    public static Scenario FromNothing(params string[] sources) =>
        Scenario.Of(LogisticsService.With(new LogisticsDefaults { Sources = sources.ToValueList() }));

    /// <summary>The mugs, the wrapping and the lamp in one request at WH1.</summary>
    public static Scenario ARequest(params string[] sources) => FromNothing(sources).Given(Released(1, 2, 4));

    public static LinesChangeStatus Says(string status, params int[] lines) => new()
    {
        ShipmentRequestId = Request,
        Items = lines.Select(line => new Item { OrderLineNumber = line, Status = status }).ToValueList(),
    };

    public static LinesShipped Ships(params int[] lines) => new() { RequestId = Request, Items = Items(lines) };

    public static LinesShipped ShipsIn(Package package, params int[] lines) =>
        new() { RequestId = Request, Items = Items(lines), Packages = [package] };

    public static Package Box(string id, params int[] lines) =>
        new() { Id = id, TrackingNumber = $"T-{id}", Carrier = "UPS", Items = lines.ToValueList() };

    public static LinesDeclined Declines(params int[] lines) => new() { RequestId = Request, Items = lines.ToValueList() };

    public static CancelLines Cancels(params int[] lines) => new() { RequestId = Request, Items = lines.ToValueList() };

    /// <summary>Number, status and reason of each line of a request.</summary>
    public static ValueList<(int Line, string? Status, string? Reason)> Statuses(Contracts.Logistics.ShipmentRequest request) =>
        request.Items.Select(item => (item.OrderLineNumber, item.Status, item.StatusReason)).ToValueList();

    private static ValueList<Item> Items(int[] lines) => lines.Select(line => new Item { OrderLineNumber = line }).ToValueList();

    private static OrderLine Line(int number, string type, string sku) => new()
    {
        Id = $"id{number}",
        LineNumber = number,
        ProductType = type,
        Sku = sku,
        ShippingAddressReference = "home",
        Amount = new() { NetAmount = number, GrossAmount = number },
    };
}
