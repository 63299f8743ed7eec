using Oms.Contracts.Common;
using Oms.Contracts.Logistics;
using Oms.Contracts.Logistics.ShipmentRequestManagement;
using Oms.Contracts.Logistics.WarehouseManagement;
using Oms.Contracts.Payments;
using Oms.Contracts.Payments.PaymentsManagement;
using Oms.Contracts.Sales;
using Oms.Contracts.Sales.OrderManagement;
using Oms.Sales;

namespace Oms.CustomerService.Tests.Played;

/// <summary>Order 100 of store ST1, of gateway PAY, and what gateways and warehouses say of it.</summary>
internal static class Bought
{
    /// <summary>The gateway is asked by message.</summary>
    public static readonly SalesDefaults ByMessage = new() { CustomGateways = ["PAY"], AskAtMost = 2 };

    /// <summary>Lines for 11.00 each, in one request of WH1, and a shipping line behind them.</summary>
    public static Create Order(int lines = 1) => new()
    {
        Order = new()
        {
            Id = "100",
            Store = "ST1",
            Origin = "WEB",
            OriginDate = new(2026, 3, 2, 10, 0, 0, TimeSpan.Zero),
            Customer = new() { Id = "1" },
            Addresses = [new Address { Reference = "home", FirstName = "Veronica", LastName = "Costello", City = "Calder", CountryCode = "US" }],
            Payments =
            [
                new()
                {
                    Reference = "card",
                    Currency = "USD",
                    Transactions = [new() { PaymentMethod = "CREDITCARD", Amount = 11.00m * (lines + 1), BillingAddressReference = "home", GatewayInformation = new() { GatewayId = "PAY", TransactionId = "key" } }],
                },
            ],
            Lines = [.. Enumerable.Range(1, lines).Select(number => Line(number, "PHYSICAL")), Line(lines + 1, "SHIPPING")],
        },
    };

    /// <summary>What the gateway was asked last, said to be done.</summary>
    public static NotifyValidated Valid(this PlayedServices services) => new() { Payment = Answer(services.Last<Validate>().Payment) };

    public static NotifyValidationFailed Invalid(this PlayedServices services) => new() { Payment = Answer(services.Last<Validate>().Payment) with { GatewayResponse = "insufficient funds" } };

    public static NotifyCaptured Captured(this PlayedServices services) => new() { Payment = Answer(services.Last<Capture>().Payment) };

    public static NotifyCaptureFailed NotCaptured(this PlayedServices services) => new() { Payment = Answer(services.Last<Capture>().Payment) with { GatewayResponse = "expired" } };

    public static NotifyCancelled LetGo(this PlayedServices services) => new() { Payment = Answer(services.Last<Contracts.Payments.PaymentsManagement.Cancel>().Payment) };

    public static LinesShipped Ships(this PlayedServices services, params int[] lines) => new()
    {
        RequestId = services.RequestOf(lines[0]),
        Packages = [new Package { Id = "P1", Items = [.. lines], Carrier = "UPS", TrackingNumber = "1Z" }],
        Items = [.. lines.Select(line => new Item { OrderLineNumber = line })],
    };

    public static LinesDeclined Declines(this PlayedServices services, params int[] lines) => new() { RequestId = services.RequestOf(lines[0]), Items = [.. lines] };

    /// <summary>The warehouse says how far lines are.</summary>
    public static LinesChangeStatus Goes(this PlayedServices services, string status, params int[] lines) => new()
    {
        ShipmentRequestId = services.RequestOf(lines[0]),
        Items = [.. lines.Select(line => new Item { OrderLineNumber = line, Status = status })],
    };

    /// <summary>What the gateway was asked to pay back.</summary>
    public static NotifyRefunded Refunded(this PlayedServices services) => new() { Payment = Answer(services.Last<Contracts.Payments.PaymentsManagement.Refund>().Payment) };

    public static NotifyRefundFailed NotRefunded(this PlayedServices services) =>
        new() { Payment = Answer(services.Last<Contracts.Payments.PaymentsManagement.Refund>().Payment) with { GatewayResponse = "account closed" } };

    /// <summary>The request that the line was put into last.</summary>
    private static string RequestOf(this PlayedServices services, int line) =>
        services.Sent<Requested>().Last(sent => sent.ShipmentRequest.Items.Any(item => item.OrderLineNumber == line)).ShipmentRequest.Id;

    private static Payment Answer(Payment asked) =>
        new() { Gateway = asked.Gateway, GatewayAccount = asked.GatewayAccount, GatewayKey = asked.GatewayKey, Amount = asked.Amount, Currency = asked.Currency, OperationReference = asked.OperationReference };

    private static OrderLine Line(int number, string type) => new()
    {
        Id = "line",
        LineNumber = number,
        ProductType = type,
        Sku = $"SKU-{number}",
        Quantity = 1,
        ShippingAddressReference = "home",
        PaymentReference = "card",
        Amount = new() { NetAmount = 10.00m, TaxAmount = 1.00m, GrossAmount = 11.00m, TaxRate = 10, Taxes = [new() { Type = "VAT", Amount = 1.00m, Rate = 10 }], Currency = "USD" },
    };
}
