using Oms.Contracts.Common;

namespace Oms.Postsales.Tests.Histories;

/// <summary>What somebody buys, in minor units of one currency.</summary>
/// <param name="Currency">ISO 4217.</param>
/// <param name="Goods">At least one; their line numbers count from 1.</param>
/// <param name="Service">The price of a service for the whole order; null for none.</param>
/// <param name="Shipping">Prices of shipping lines, at least one.</param>
/// <param name="IsByAddress">Goods find their shipping line by its address, else by its number.</param>
/// <param name="SplitPercent">What the first of two payments pays of each line; null for one payment.</param>
internal sealed record Purchase(
    string Currency, ValueList<Goods> Goods, int? Service, ValueList<int> Shipping, bool IsByAddress, int? SplitPercent)
{
    public const string Store = "ST1";
    public const string Card = "card";
    public const string Voucher = "voucher";

    private const int FirstWrap = 31;
    private const int ServiceNumber = 61;
    private const int FirstShipping = 91;

    private decimal Unit => new(1, 0, 0, false, (byte)Contracts.Common.Currency.DecimalsOf(Currency));

    public WireOrder Order(string id) => new()
    {
        Id = id,
        Store = Store,
        Origin = "WEB",
        Addresses = [.. Shipping.Select((_, i) => new Address { Reference = $"home{i}", FirstName = "Veronica", City = "Calder", CountryCode = "US" })],
        Payments = [new() { Reference = Card, Currency = Currency }, new() { Reference = Voucher, Currency = Currency }],
        Lines =
        [
            .. Goods.Select((goods, i) => Line(i + 1, goods.Type, goods.Price, goods.Taxes, goods) with { Quantity = goods.Quantity }),
            .. Goods.SelectMany((goods, i) => goods.Wrap is { } price ? new[] { Line(FirstWrap + i, "SERVICE", price, goods.Taxes, goods) with { ParentLineNumber = i + 1 } } : []),
            .. Service is { } service ? new[] { Line(ServiceNumber, "SERVICE", service, [], null) } : [],
            .. Shipping.Select((price, i) => Line(FirstShipping + i, "SHIPPING", price, Goods[0].Taxes, null) with { ShippingAddressReference = $"home{i}" }),
        ],
    };

    public override string ToString() => $"{Currency}, {(SplitPercent is { } percent ? $"{percent} % by {Card}, rest by {Voucher}" : Card)}";

    private OrderLine Line(int number, string type, int price, ValueList<decimal> rates, Goods? goods)
    {
        var (net, taxes) = (price * Unit, rates.Select(rate => new PriceTax { Type = "VAT", Rate = rate, Amount = Rounded(price * rate / 100) }).ToValueList());
        var group = (goods?.Group ?? 0) % Shipping.Count;
        return new()
        {
            Id = $"line{number}",
            LineNumber = number,
            ProductType = type,
            Sku = $"SKU-{number}",
            Status = "RECEIVED",
            ShippingLineNumber = goods is null || IsByAddress ? null : FirstShipping + group,
            ShippingAddressReference = $"home{group}",
            PaymentReference = Card,
            Amount = new() { NetAmount = net, TaxAmount = taxes.Sum(tax => tax.Amount), GrossAmount = net + taxes.Sum(tax => tax.Amount), Taxes = taxes, Currency = Currency },
            Payments = Payments(net, taxes, goods?.IsPrepaid == true ? "CAPTURED" : null),
        };
    }

    private ValueList<OrderLinePayment> Payments(decimal net, ValueList<PriceTax> taxes, string? status)
    {
        if (SplitPercent is not { } percent)
            return [Payment(Card, net, taxes, status)];
        var (some, part) = (decimal.Floor(net / Unit * percent / 100) * Unit, taxes.Select(tax => tax with { Amount = decimal.Ceiling(tax.Amount / Unit * percent / 100) * Unit }).ToValueList());
        return [Payment(Card, some, part, status), Payment(Voucher, net - some, taxes.Select((tax, i) => tax with { Amount = tax.Amount - part[i].Amount }).ToValueList(), status)];
    }

    private OrderLinePayment Payment(string reference, decimal net, ValueList<PriceTax> taxes, string? status) => new()
    {
        PaymentReference = reference,
        NetAmount = net,
        TaxAmount = taxes.Sum(tax => tax.Amount),
        GrossAmount = net + taxes.Sum(tax => tax.Amount),
        Taxes = taxes,
        Currency = Currency,
        Status = status,
    };

    private decimal Rounded(decimal minor) => decimal.Round(minor, MidpointRounding.AwayFromZero) * Unit;
}

/// <param name="Type">PHYSICAL, VIRTUAL or BUNDLE.</param>
/// <param name="Price">Of all pieces, without tax, less the discount.</param>
/// <param name="Quantity">How many.</param>
/// <param name="Taxes">Percent each, none twice.</param>
/// <param name="Wrap">The price of wrapping it up; null for none.</param>
/// <param name="Group">Which shipping line it travels with.</param>
/// <param name="IsPrepaid">Captured before it ships.</param>
internal sealed record Goods(string Type, int Price, int Quantity, ValueList<decimal> Taxes, int? Wrap, int Group, bool IsPrepaid);
