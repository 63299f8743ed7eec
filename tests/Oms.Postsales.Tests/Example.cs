using Oms.Contracts.Common;

namespace Oms.Postsales.Tests;

/// <summary>Orders as Sales announces them: order 100 of store ST1, in US dollars, each line 10.00 and 1.00 tax, paid by one card.</summary>
internal static class Example
{
    public const string Store = "ST1";
    public const string Id = "100";

    /// <summary>When scenarios begin.</summary>
    public static readonly DateTimeOffset Now = new(2026, 3, 2, 10, 0, 0, TimeSpan.Zero);

    public static string StreamOf(string id) => $"{Store}/{id}/postsales";

    /// <summary>Placed, nothing has happened yet.</summary>
    public static WireOrder Order(params OrderLine[] lines) => new()
    {
        Id = Id,
        Store = Store,
        Status = "LOGISTICS",
        StatusReason = "READYTOSHIP",
        StatusDate = Now,
        Origin = "WEB",
        OriginDate = Now,
        Customer = new() { Id = "1" },
        Addresses =
        [
            new() { Reference = "home", FirstName = "Veronica", LastName = "Costello", Address1 = "6146 Honey Bluff Parkway", City = "Calder", CountryCode = "US" },
            new() { Reference = "work", FirstName = "Veronica", LastName = "Costello", Address1 = "1 Mill Road", City = "Calder", CountryCode = "US" },
        ],
        Payments = [new() { Reference = "card", Currency = "USD", Transactions = [new() { PaymentMethod = "CREDITCARD", Amount = 11.00m, BillingAddressReference = "home" }] }],
        Lines = [.. lines],
    };

    public static OrderLine Physical(int number) => Line(number, ProductType.Physical);

    public static OrderLine Shipping(int number) => Line(number, ProductType.Shipping) with { Sku = "STANDARD" };

    /// <summary>A service of a line, or of the whole order.</summary>
    public static OrderLine Service(int number, int? parent = null) => Line(number, ProductType.Service) with { ParentLineNumber = parent };

    public static OrderLine Virtual(int number) => Line(number, ProductType.Virtual) with { ShippingAddressReference = "" };

    public static OrderLine Bundle(int number) => Line(number, ProductType.Bundle);

    public static OrderLine With(this OrderLine line, int shipping) => line with { ShippingLineNumber = shipping };

    /// <summary>From WH1, and captured with it.</summary>
    public static OrderLine Shipped(this OrderLine line, string source = "WH1") => line with
    {
        Status = LineStatuses.Shipped,
        StatusReason = "OSREPORT",
        SourceId = line.ProductType is ProductType.Physical or ProductType.Bundle ? source : null,
        Payments = [Captured(line.Amount)],
    };

    /// <summary>What pays it is not captured: nobody was asked, a gateway was and is silent, or it said no.</summary>
    public static OrderLine Uncaptured(this OrderLine line, string? status = "CAPTURE_REQUESTED") =>
        line with { Payments = line.Payments?.Select(payment => payment with { Status = status }).ToValueList() };

    /// <summary>At last.</summary>
    public static OrderLine Captured(this OrderLine line) => line.Uncaptured(LineStatuses.Captured);

    public static OrderLine Cancelled(this OrderLine line) => line with { Status = LineStatuses.Cancelled, StatusReason = "OUTOFSTOCK" };

    public static OrderLine Priced(this OrderLine line, Price price) => line with { Amount = price };

    /// <summary>Every line of it is shipped.</summary>
    public static WireOrder Shipped(params OrderLine[] lines) =>
        Order([.. lines.Select(line => line.Status == "NEW" ? line.Shipped() : line)]) with { Status = "COMPLETE", StatusReason = "FULLYSHIPPED" };

    public static OrderLinePayment Captured(Price price, string reference = "card") => new()
    {
        PaymentReference = reference,
        NetAmount = price.NetAmount,
        GrossAmount = price.GrossAmount,
        TaxAmount = price.TaxAmount,
        Taxes = price.Taxes,
        Currency = price.Currency ?? "",
        Status = LineStatuses.Captured,
        StatusDate = Now,
    };

    public static Price Price(decimal net, params (decimal Rate, decimal Amount)[] taxes) => new()
    {
        NetAmount = net,
        TaxAmount = taxes.Sum(tax => tax.Amount),
        GrossAmount = net + taxes.Sum(tax => tax.Amount),
        TaxRate = taxes.Length > 0 ? taxes[0].Rate : 0,
        Taxes = taxes.Select(tax => new PriceTax { Type = "VAT", Rate = tax.Rate, Amount = tax.Amount }).ToValueList(),
        Currency = "USD",
    };

    private static OrderLine Line(int number, string type) => new()
    {
        Id = $"line-{number}",
        LineNumber = number,
        ProductType = type,
        Sku = $"SKU-{number}",
        Quantity = 1,
        ShippingAddressReference = "home",
        PaymentReference = "card",
        Status = "NEW",
        StatusReason = "INITIALORDER",
        Amount = Price(10.00m, (10m, 1.00m)),
    };
}
