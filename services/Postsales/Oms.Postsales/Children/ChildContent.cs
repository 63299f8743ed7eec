using Oms.Contracts.Common;
using Oms.Contracts.Postsales;
using Oms.Postsales.Orders;
using OrderPayment = Oms.Contracts.Sales.OrderPayment;
using WireLine = Oms.Contracts.Sales.OrderLine;

namespace Oms.Postsales.Children;

/// <summary>Which line of an order a child's line stands for, and what it is.</summary>
internal readonly record struct WantedLine(WireLine Line, string? NewSku);

/// <summary>What an exchange or a reshipment is to be.</summary>
/// <param name="OrderId">The new order's.</param>
/// <param name="Origin">One of <see cref="ChildOrigin"/>.</param>
/// <param name="Lines">In the order they were asked for.</param>
/// <param name="Method">Another shipping method; null for the one before.</param>
/// <param name="Address">Another address; null for the one before.</param>
internal sealed record WantedChild(string OrderId, string Origin, IReadOnlyList<WantedLine> Lines, string? Method, NewShippingAddress? Address);

/// <summary>The new order: lines cloned without a price, paid by ZEROPAY (P-8), each naming the line it stands for.</summary>
internal static class ChildContent
{
    private const string Zeropay = "ZEROPAY";

    private const string NewAddress = "NEW";

    public static WireOrder Of(Order parent, WantedChild wanted, string? user, DateTimeOffset at)
    {
        var (wire, currency) = (parent.Wire, parent.Currency());
        var groups = new ShippingGroups(wire);
        var products = wanted.Lines.Select((each, i) => Product(each, i + 1, currency, wanted)).ToList();
        var shipping = wanted.Lines.Select(each => groups.Of(each.Line)).OfType<WireLine>().DistinctBy(line => line.LineNumber)
            .Select((line, i) => Shipping(line, products.Count + 1 + i, currency, wanted)).ToList();
        return new()
        {
            Id = wanted.OrderId,
            OriginalOrderId = wire.Id,
            Store = wire.Store,
            Ip = wire.Ip,
            Language = wire.Language,
            VatCountry = wire.VatCountry,
            Origin = wanted.Origin,
            OriginDate = at,
            CustomerServiceAgent = user,
            Customer = wire.Customer,
            Addresses = Addresses(wire, wanted),
            Payments = [Payment(wire, currency)],
            Lines = [.. products.Select((line, i) => line with { ShippingLineNumber = Number(shipping, groups.Of(wanted.Lines[i].Line)) }), .. shipping],
        };
    }

    private static WireLine Product(WantedLine wanted, int number, string currency, WantedChild child) => Bare(wanted.Line, number, currency, child) with
    {
        Sku = wanted.NewSku ?? wanted.Line.Sku,
        ProductName = wanted.NewSku is null || wanted.NewSku == wanted.Line.Sku ? wanted.Line.ProductName : null,
        ImageUrl = wanted.NewSku is null || wanted.NewSku == wanted.Line.Sku ? wanted.Line.ImageUrl : null,
        ProductUrl = wanted.NewSku is null || wanted.NewSku == wanted.Line.Sku ? wanted.Line.ProductUrl : null,
        Quantity = wanted.Line.Quantity,
        CustomAttributes = wanted.Line.CustomAttributes,
    };

    private static WireLine Shipping(WireLine line, int number, string currency, WantedChild child) => Bare(line, number, currency, child) with
    {
        Sku = child.Method ?? line.Sku,
        ProductName = child.Method is null ? line.ProductName : null,
    };

    /// <summary>What costs nothing still says what it would have cost.</summary>
    private static WireLine Bare(WireLine line, int number, string currency, WantedChild child) => new()
    {
        Id = line.Id,
        LineNumber = number,
        OriginalLineNumber = line.LineNumber,
        ProductType = line.ProductType,
        ShippingAddressReference = child.Address is null ? line.ShippingAddressReference : NewAddress,
        PaymentReference = Zeropay,
        Amount = new()
        {
            TaxRate = line.Amount.TaxRate,
            Taxes = line.Amount.Taxes.Select(tax => new PriceTax { Type = tax.Type, Rate = tax.Rate }).ToValueList(),
            Currency = currency,
        },
        PromotionsInfo = new() { OriginalPrice = line.PromotionsInfo?.OriginalPrice ?? line.Amount.GrossAmount },
    };

    private static int? Number(List<WireLine> shipping, WireLine? of) => shipping.Find(line => line.OriginalLineNumber == of?.LineNumber)?.LineNumber;

    private static ValueList<Address> Addresses(WireOrder wire, WantedChild wanted)
    {
        var before = wire.Addresses.FirstOrDefault(address => address.Reference == wanted.Lines[0].Line.ShippingAddressReference) ?? FirstOf(wire) ?? new();
        return wanted.Address is not { } said ? wire.Addresses :
        [
            .. wire.Addresses.Where(address => address.Reference != NewAddress),
            before with
            {
                Reference = NewAddress,
                FirstName = said.FirstName,
                LastName = said.LastName,
                Address1 = said.Address1,
                Address2 = said.Address2,
                City = said.City,
                Zip = said.Zip,
                State = said.State,
                CustomAttributes = string.IsNullOrEmpty(said.CompanyName)
                    ? before.CustomAttributes : [.. before.CustomAttributes ?? [], new() { Name = "company_name", Value = said.CompanyName }],
            },
        ];
    }

    private static Address? FirstOf(WireOrder wire) => wire.Addresses is [var first, ..] ? first : null;

    private static OrderPayment Payment(WireOrder wire, string currency) => new()
    {
        Reference = Zeropay,
        Currency = currency,
        Transactions =
        [
            new()
            {
                PaymentMethod = Zeropay,
                GatewayInformation = new() { GatewayId = "OFFLINE" },
                BillingAddressReference = wire.Payments.SelectMany(payment => payment.Transactions ?? []).FirstOrDefault()?.BillingAddressReference ?? FirstOf(wire)?.Reference ?? "",
            },
        ],
    };
}
