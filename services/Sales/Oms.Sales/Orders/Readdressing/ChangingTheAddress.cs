using System.Globalization;
using Oms.Contracts.Common;
using Oms.Contracts.Sales;
using Oms.Contracts.Sales.OrderManagement;
using Oms.Sales.Channels;

namespace Oms.Sales.Orders.Readdressing;

/// <summary>An agent sends what is not on its way yet to another address (F-8); Logistics hears of the order, and so of the address, when it is released.</summary>
internal static class ChangingTheAddress
{
    public static Handler<UpdateShippingAddress> Handler(SalesDefaults defaults) => new(
        (message, _) => [.. Course.Needs(StoreOf(message, defaults), message.ShippingAddressModification.OrderId), Need.ToRead<Channel>(Channel.StreamOf(StoreOf(message, defaults)))],
        (message, seen, occasion) => AddressRules.Against(message.ShippingAddressModification, occasion.By).ToList() is { Count: > 0 } reasons
            ? Decision.Refuse(reasons)
            : seen.Find<Order>(Order.StreamOf(StoreOf(message, defaults), message.ShippingAddressModification.OrderId)) is { } order
                ? Decide(Course.Of(order, seen, defaults, occasion.At), message.ShippingAddressModification, occasion,
                    EffectiveSettings.Of(seen.Find<Channel>(Channel.StreamOf(order.Wire.Store)), defaults))
                // Its creation comes by another queue.
                : new Decision.TooEarly([Refusal.At($"{AddressRules.Path}.order_id", "an order that was placed", message.ShippingAddressModification.OrderId)]));

    private static Decision Decide(Course course, ShippingAddressModification wanted, Occasion occasion, ChannelSettings settings)
    {
        var order = course.Now;
        if (LineOf(order, wanted.LineNumber) is not { } line || order.Wire.Addresses.FirstOrDefault(address => address.Reference == line.ShippingAddressReference) is not { } before)
            return Decision.Refuse(Refusal.At($"{AddressRules.Path}.line_number", "the number of a line of the order that goes to an address", wanted.LineNumber));
        var lines = order.Wire.Lines.Where(other => other.ShippingAddressReference == before.Reference).ToList();
        var address = Address(wanted.NewShippingAddress, before);
        // A repeat, perhaps of what was changed before the order went on.
        if (address == before)
            return Decision.Nothing;
        var reasons = AddressRules.Against(order, wanted, before, lines, settings).ToList();
        return reasons.Count > 0 ? Decision.Refuse(reasons)
            : course.Then(new OrderEvent.ShippingAddressChanged(
                line.LineNumber, lines.Select(other => other.LineNumber).ToValueList(), address with { Reference = ReferenceFor(order.Wire, wanted.NewShippingAddress, before) }, occasion.By)).Decided;
    }

    /// <summary>The place is new; whom to ask stays, where nobody else is named.</summary>
    private static Address Address(ShippingAddress said, Address before) => new()
    {
        Reference = before.Reference,
        AddressType = before.AddressType,
        FirstName = said.FirstName,
        LastName = said.LastName,
        Address1 = said.Address1,
        Address2 = Given(said.Address2),
        City = said.City,
        State = Given(said.State),
        Zip = Given(said.Zip),
        CountryCode = said.CountryCode.ToUpperInvariant(),
        Phone = Given(said.Phone) ?? before.Phone,
        Email = Given(said.Email) ?? before.Email,
        Latitude = Given(said.Latitude),
        Longitude = Given(said.Longitude),
        CustomAttributes = Attributes(said, before),
        Unknown = said.Unknown,
    };

    private static ValueList<CustomAttribute>? Attributes(ShippingAddress said, Address before)
    {
        ValueList<CustomAttribute> all = [.. (said.CustomAttributes ?? before.CustomAttributes ?? []).Where(attribute => attribute.Name != AddressRules.Company),
            .. Given(said.CompanyName) is { } company ? [new CustomAttribute { Name = AddressRules.Company, Value = company }] : Array.Empty<CustomAttribute>()];
        return all.Count > 0 || (said.CustomAttributes ?? before.CustomAttributes) is { Count: 0 } ? all : null;
    }

    /// <summary>An address that bills go to as well stays as it is: the lines get one of their own.</summary>
    private static string ReferenceFor(WireOrder order, ShippingAddress said, Address before) =>
        Given(said.Reference) is { } reference && order.Addresses.All(address => address.Reference != reference) ? reference
        : !AddressRules.IsBilled(order, before.Reference) ? before.Reference
        : Enumerable.Range(2, order.Addresses.Count + 1).Select(number => FormattableString.Invariant($"{before.Reference}-{number}"))
            .First(free => order.Addresses.All(address => address.Reference != free));

    private static OrderLine? LineOf(Order order, string number) =>
        int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var wanted) ? order.Wire.Lines.FirstOrDefault(line => line.LineNumber == wanted) : null;

    private static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;

    private static string StoreOf(UpdateShippingAddress message, SalesDefaults defaults) => defaults.ChannelOr(message.ShippingAddressModification.SalesChannelId);
}
