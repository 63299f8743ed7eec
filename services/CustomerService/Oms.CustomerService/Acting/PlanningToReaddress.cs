using Oms.Contracts.Common;
using Oms.Contracts.Sales;
using Oms.CustomerService.Orders;

namespace Oms.CustomerService.Acting;

/// <summary>Whether an order may go to another address (F-8), as far as the console knows; Sales decides.</summary>
public static class PlanningToReaddress
{
    internal static Plan Of(OrderView order, ChannelSettings settings) =>
        settings.UpdateShippingAddress is false ? Plan.No("Changing addresses is switched off for this sales channel.")
        : order.Holds.All(hold => hold.EndedAt is not null) ? Plan.No($"The order is {order.Status}: an address can be changed only while something holds the order, before Logistics has it (F-8).")
        : !PlacesOf(order).Any() ? Plan.No("Nothing of this order goes to an address.")
        : PlacesOf(order).All(place => place.WhyNot is not null) ? Plan.No(PlacesOf(order).First().WhyNot!)
        : Plan.Yes();

    /// <summary>Where lines go, in the order of the lines.</summary>
    public static IEnumerable<Destination> PlacesOf(OrderView order) => order.Placed.Lines
        .Where(line => order.AddressOf(line.ShippingAddressReference) is not null)
        .GroupBy(line => line.ShippingAddressReference)
        .Select(group => new Destination(order.AddressOf(group.Key)!, group.Select(line => line.LineNumber).Order().ToValueList(), WhyNot(group)));

    /// <summary>Sales keeps it as an attribute.</summary>
    public static string? CompanyOf(Address address) => address.CustomAttributes?.FirstOrDefault(attribute => attribute.Name == "company_name")?.Value;

    private static string? WhyNot(IEnumerable<OrderLine> lines) => lines.FirstOrDefault(line => !string.IsNullOrEmpty(line.PickupLocation)) is { } collected
        ? $"Line {collected.LineNumber} is collected at {collected.PickupLocation}: it goes to the shop (F-8)." : null;
}

/// <summary>A place that lines go to.</summary>
/// <param name="Address">As it stands now.</param>
/// <param name="Lines">All that go there.</param>
/// <param name="WhyNot">Why they cannot go elsewhere, in the agent's words; null when they can.</param>
public sealed record Destination(Address Address, ValueList<int> Lines, string? WhyNot);
