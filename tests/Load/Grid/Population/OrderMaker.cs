using System.Globalization;
using Oms.Contracts;
using Oms.Contracts.Common;
using Oms.CustomerService.Orders;
using Oms.CustomerService.Searching;

namespace Oms.Load.Grid.Population;

/// <summary>
/// Orders that follow from their number and from how many there are in all: two years of them, more each month, by 200,000
/// customers of whom some buy often. What belongs together does: a channel, a country, a currency; a status and an age.
/// </summary>
/// <param name="count">All of them: the last one is bought at the end of the two years.</param>
internal sealed class OrderMaker(int count)
{
    /// <summary>When the last one is bought.</summary>
    public static DateTimeOffset End { get; } = new(2026, 11, 1, 0, 0, 0, TimeSpan.Zero);

    private const int Customers = 200_000;
    private const int Goods = 8_000;
    private static readonly TimeSpan Span = TimeSpan.FromDays(730);
    private static readonly TimeSpan Young = TimeSpan.FromDays(4);
    private static readonly string[] Sources = ["WH_EAST", "WH_WEST", "WH_EU", "STORE_12", "STORE_40", "DROP_SHIP"];
    private static readonly string[] Methods = ["FLAT", "EXPRESS", "PICKUP", "NEXTDAY"];
    private static readonly string[] Payments = ["creditcard", "paypal", "invoice", "giftcard"];
    private static readonly string[] Underway = ["LOGISTICS", "LOGISTICS", "RECEIVED", "SHIPPED", "SHIPPED", "BACKORDERED"];

    public OrderEntry Of(int number)
    {
        var dice = new Dice((ulong)number);
        var customer = Customer.Of(dice.Skewed(Customers));
        var bought = BoughtAt(number).AddSeconds(dice.Below(60));
        var (isYoung, isGift) = (End - bought < Young, dice.Hits(0.07));
        var shipping = isGift ? customer.Gift : customer.Home;
        var kind = dice.Hits(0.02) ? OrderKind.Exchange : dice.Hits(0.01) ? OrderKind.Reshipment : OrderKind.Normal;
        var status = StatusOf(ref dice, isYoung);
        var total = Math.Round((decimal)(5 + (dice.Roll() * dice.Roll() * 900)), 2);
        return WithAfterSale(ref dice, number, isYoung, WithLines(ref dice, number, status, new()
        {
            Store = dice.Hits(0.03) ? "outlet" : customer.Country.Store,
            OrderId = IdOf(number),
            Kind = kind,
            OriginalOrderId = kind == OrderKind.Normal ? null : IdOf(Math.Max(0, number - 1 - dice.Below(50_000))),
            OriginDate = bought,
            Origin = dice.Hits(0.05) ? "phone" : "web",
            Status = status,
            StatusReason = status is "CANCELED" ? "CSRREQUEST" : status is "ONHOLD" ? "FRAUD_REVIEW" : "",
            StatusDate = bought.AddHours(isYoung ? 1 : 20 + dice.Below(80)),
            Currency = customer.Country.Currency,
            GrandTotal = total,
            Captured = status == "COMPLETE" ? total : 0,
            CustomerId = customer.Id,
            CustomerType = dice.Hits(0.15) ? "guest" : "registered",
            Language = customer.Country.Language,
            PaymentMethods = [dice.Often(Payments)],
            BillTo = NameOf(customer.Home),
            ShipTo = NameOf(shipping),
            BillingAddress = LineOf(customer.Home),
            ShippingAddress = LineOf(shipping),
            FirstNames = Each(customer.Home.FirstName, shipping.FirstName),
            LastNames = Each(customer.Home.LastName, shipping.LastName),
            Emails = Each(customer.Home.Email, shipping.Email),
            Phones = Each(customer.Home.Phone, shipping.Phone),
            Streets = Each(customer.Home.Address1, shipping.Address1),
            Zips = Each(customer.Home.Zip, shipping.Zip),
            States = Each(customer.Home.State, shipping.State),
            Countries = [customer.Country.Code],
        }));
    }

    /// <summary>Of the order, for what is made beside it.</summary>
    public static Customer CustomerOf(OrderEntry entry) => Customer.Of(int.Parse(entry.CustomerId[1..], CultureInfo.InvariantCulture));

    private static string IdOf(int number) => (100_000_000 + number).ToString(CultureInfo.InvariantCulture);

    private DateTimeOffset BoughtAt(int number) => End - Span + (Span * Math.Pow((number + 1.0) / count, 0.7)) - TimeSpan.FromMinutes(1);

    private static string StatusOf(ref Dice dice, bool isYoung) =>
        dice.Hits(0.003) ? "ONHOLD" : dice.Hits(0.03) ? "CANCELED" : isYoung ? dice.Any(Underway) : dice.Hits(0.015) ? dice.Any(Underway) : "COMPLETE";

    private static OrderEntry WithLines(ref Dice dice, int number, string status, OrderEntry entry)
    {
        var lines = 1 + dice.Skewed(6);
        var skus = new List<string>();
        for (var i = 0; i < lines; i++)
            skus.Add(FormattableString.Invariant($"SKU-{dice.Skewed(Goods):00000}"));
        var hasSource = status is not ("RECEIVED" or "ONHOLD");
        var sources = !hasSource ? [] : dice.Hits(0.08) ? Each(dice.Often(Sources), dice.Any(Sources)) : Each(dice.Often(Sources));
        return entry with
        {
            Skus = Each([.. skus]),
            ItemCount = lines,
            ProductTypes = ["PHYSICAL", "SHIPPING"],
            ShippingMethods = [dice.Often(Methods)],
            LineStatuses = [status],
            LineStatusReasons = Each(entry.StatusReason),
            Sources = sources,
            TotalSourceAllocations = sources.Count,
            RequestIds = sources.Select((_, i) => FormattableString.Invariant($"{entry.Store}-{entry.OrderId}-{i + 1:00}")).ToValueList(),
            TrackingNumbers = status is "COMPLETE" or "SHIPPED" ? [FormattableString.Invariant($"1Z{(ulong)number * 7919 % 10_000_000_000:0000000000}")] : [],
        };
    }

    private static OrderEntry WithAfterSale(ref Dice dice, int number, bool isYoung, OrderEntry entry)
    {
        var (hasReturn, hasAppeasement) = (!isYoung && dice.Hits(0.08), dice.Hits(0.05));
        var code = FormattableString.Invariant($"{number:00000000}");
        return entry with
        {
            ReturnStatuses = hasReturn ? [dice.Hits(0.8) ? "APPROVED" : dice.Hits(0.6) ? "REQUESTED" : "CANCELLED"] : [],
            Rmas = hasReturn ? [$"RMA{code}"] : [],
            AppeasementStatuses = hasAppeasement ? [dice.Hits(0.9) ? "RELEASED" : dice.Any(["REQUESTED", "PENDINGRELEASE", "CANCELLED"])] : [],
            CreditNotes = hasReturn || hasAppeasement ? [$"CN{code}"] : [],
            Refunded = hasReturn || hasAppeasement ? Math.Round(entry.GrandTotal / 3, 2) : 0,
        };
    }

    private static string NameOf(Address address) => $"{address.FirstName} {address.LastName}";

    private static string LineOf(Address address) =>
        string.Join(' ', new[] { address.Address1, address.Address2, address.Zip, address.City, address.State, address.CountryCode }.Where(part => part is not null));

    private static ValueList<string> Each(params string?[] texts) => texts.OfType<string>().Where(text => text.Length > 0).Distinct().ToValueList();
}
