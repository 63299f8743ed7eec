using Oms.Contracts.Common;
using Oms.Contracts.Sales;

namespace Oms.Sales.Orders.Readdressing;

/// <summary>When lines may go to another address, and what an address must say.</summary>
internal static class AddressRules
{
    public const string Path = "$.shipping_address_modification";

    public const string Company = "company_name";

    private const string Place = $"{Path}.new_shipping_address";

    private const int LongestText = 200;

    private const int LengthOfCountry = 2;

    /// <summary>What the message must say, before anything is known of the order.</summary>
    /// <param name="by">Who changes it; null when nobody is named.</param>
    public static IEnumerable<Reason> Against(ShippingAddressModification wanted, string? by) =>
    [
        .. Refusal.UnlessName($"{Path}.order_id", wanted.OrderId),
        .. string.IsNullOrEmpty(wanted.SalesChannelId) ? [] : Refusal.UnlessName($"{Path}.sales_channel_id", wanted.SalesChannelId),
        .. string.IsNullOrWhiteSpace(by) ? [Refusal.At($"{Path}.user", "who changes it", null)] : Array.Empty<Reason>(),
        .. Required("first_name", wanted.NewShippingAddress.FirstName),
        .. Required("last_name", wanted.NewShippingAddress.LastName),
        .. Required("address1", wanted.NewShippingAddress.Address1),
        .. Required("city", wanted.NewShippingAddress.City),
        .. Optional(wanted.NewShippingAddress).SelectMany(member => Short(member.Name, member.Text)),
        .. IsCountry(wanted.NewShippingAddress.CountryCode) ? [] : new[] { Refusal.At($"{Place}.country_code", "two letters of ISO 3166", wanted.NewShippingAddress.CountryCode) },
    ];

    /// <summary>F-8, as far as Sales can tell for certain: once Logistics has the order a warehouse may have it, too.</summary>
    /// <param name="before">Where the lines go now.</param>
    /// <param name="lines">All that go there.</param>
    /// <param name="settings">The channel's.</param>
    public static IEnumerable<Reason> Against(Order order, ShippingAddressModification wanted, Address before, List<OrderLine> lines, ChannelSettings settings)
    {
        if (settings.UpdateShippingAddress is false)
            yield return Refusal.At($"{Path}.sales_channel_id", "a sales channel in which addresses may be changed", $"{order.Wire.Store}, where update_shipping_address is off");
        if (order.IsReleased())
            yield return Refusal.At($"{Path}.order_id", "an order that is still held here; cancel what was handed on, and order it anew", $"{order.Wire.Status}/{order.Wire.StatusReason}");
        if (lines.Find(line => !string.IsNullOrEmpty(line.PickupLocation)) is { } collected)
            yield return Refusal.At($"{Path}.line_number", "lines that are delivered; what a customer collects goes to the shop", $"line {collected.LineNumber}, collected at {collected.PickupLocation}");
        if (wanted.Force is not true && !wanted.NewShippingAddress.CountryCode.Equals(before.CountryCode, StringComparison.OrdinalIgnoreCase))
            yield return Refusal.At($"{Place}.country_code", $"{before.CountryCode}, which the order's taxes were counted for, or force", wanted.NewShippingAddress.CountryCode);
        if (wanted.NewShippingAddress.Reference is { Length: > 0 } reference && reference != before.Reference && order.Wire.Addresses.Any(address => address.Reference == reference))
            yield return Refusal.At($"{Place}.reference", "a reference that no other address of the order has", reference);
    }

    public static bool IsBilled(WireOrder order, string reference) =>
        order.Payments.SelectMany(payment => payment.Transactions ?? []).Any(transaction => transaction.BillingAddressReference == reference);

    private static IEnumerable<Reason> Required(string name, string text) =>
        string.IsNullOrWhiteSpace(text) ? [Refusal.At($"{Place}.{name}", $"a text of 1 to {LongestText} characters", null)] : Short(name, text);

    private static IEnumerable<Reason> Short(string name, string? text)
    {
        if (text?.Length > LongestText || text?.Any(char.IsControl) == true)
            yield return Refusal.At($"{Place}.{name}", $"at most {LongestText} characters, no control characters", text);
    }

    private static IEnumerable<(string Name, string? Text)> Optional(ShippingAddress said) =>
    [
        ("reference", said.Reference), ("company_name", said.CompanyName), ("address2", said.Address2), ("state", said.State), ("zip", said.Zip),
        ("phone", said.Phone), ("email", said.Email), ("latitude", said.Latitude), ("longitude", said.Longitude),
    ];

    private static bool IsCountry(string code) => code.Length == LengthOfCountry && code.All(char.IsAsciiLetter);
}
