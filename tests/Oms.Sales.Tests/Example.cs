using Oms.Contracts.Common;
using Oms.Contracts.Sales;

namespace Oms.Sales.Tests;

/// <summary>Orders to tell rules about: order 100 of store ST1, in US dollars, paid once, sent to one address.</summary>
internal static class Example
{
    public const string Store = "ST1";
    public const string Id = "100";
    public const string OrderStream = "ST1/100";

    /// <summary>When scenarios begin.</summary>
    public static readonly DateTimeOffset Now = new(2026, 3, 2, 10, 0, 0, TimeSpan.Zero);

    public static WireOrder Order(params OrderLine[] lines) => new()
    {
        Id = Id,
        Store = Store,
        Origin = "WEB",
        OriginDate = Now,
        Customer = new OrderCustomer { Id = "1" },
        Addresses = [new Address { Reference = "home", FirstName = "Veronica", LastName = "Costello", City = "Calder", CountryCode = "US" }],
        Payments = [Payment()],
        Lines = lines.Length == 0 ? [Physical(1)] : [.. lines],
    };

    public static OrderPayment Payment(params OrderPaymentTransaction[] transactions) =>
        new() { Reference = "card", Currency = "USD", Transactions = transactions.Length == 0 ? [Transaction()] : [.. transactions] };

    public static OrderPaymentTransaction Transaction(decimal amount = 11.00m) =>
        new() { PaymentMethod = "CREDITCARD", Amount = amount, BillingAddressReference = "home" };

    /// <summary>What a payment pays of a line: all of it, unless told otherwise.</summary>
    public static OrderLinePayment Paid(string reference = "card") => Paid(10.00m, 1.00m, 11.00m, reference);

    public static OrderLinePayment Paid(decimal net, decimal tax, decimal gross, string reference = "card") =>
        new() { PaymentReference = reference, NetAmount = net, TaxAmount = tax, GrossAmount = gross, Currency = "USD" };

    public static OrderLine Physical(int number) => Line(number, LineRoles.Physical);

    public static OrderLine Shipping(int number) => Line(number, LineRoles.Shipping) with { Sku = "STANDARD" };

    public static OrderLine Service(int number, int? parent = null) => Line(number, LineRoles.Service) with { ParentLineNumber = parent };

    public static OrderLine Virtual(int number, int? parent = null) => Line(number, LineRoles.Virtual) with { ParentLineNumber = parent };

    public static OrderLine Bundle(int number) => Line(number, LineRoles.Bundle);

    public static OrderLine Part(int number, int bundle) => Physical(number) with { ParentLineNumber = bundle };

    public static Create Create(params OrderLine[] lines) => new() { Order = Order(lines) };

    public static Create Create(WireOrder order) => new() { Order = order };

    public static Price Price(decimal net, decimal tax, decimal gross, params decimal[] taxes) => new()
    {
        NetAmount = net,
        TaxAmount = tax,
        GrossAmount = gross,
        TaxRate = 10,
        Taxes = taxes.Select(amount => new PriceTax { Type = "VAT", Amount = amount, Rate = 10 }).ToValueList(),
        Currency = "USD",
    };

    /// <summary>An exchange or a reshipment as Postsales places it: nobody pays.</summary>
    public static WireOrder Child(string origin, params OrderLine[] lines) => Order([.. (lines.Length == 0 ? [Physical(1)] : lines).Select(line => line with
    {
        PaymentReference = "zero",
        Amount = Price(0m, 0m, 0m),
    })]) with
    {
        Origin = origin,
        OriginalOrderId = "99",
        Payments = [new OrderPayment { Reference = "zero", Currency = "USD", Transactions = [new() { PaymentMethod = "ZEROPAY", GatewayInformation = new() { GatewayId = "OFFLINE" }, BillingAddressReference = "home" }] }],
    };

    private static OrderLine Line(int number, string type) => new()
    {
        Id = "line",
        LineNumber = number,
        ProductType = type,
        Sku = $"SKU-{number}",
        ShippingAddressReference = "home",
        PaymentReference = "card",
        Amount = Price(10.00m, 1.00m, 11.00m, 1.00m),
    };
}
