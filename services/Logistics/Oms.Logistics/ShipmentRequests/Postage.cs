using Oms.Contracts.Common;
using Oms.Contracts.Logistics;
using Oms.Logistics.SourcingLines;

namespace Oms.Logistics.ShipmentRequests;

/// <summary>The shipping line of a request: it tells the method and the charge, and no warehouse handles it (F-1).</summary>
internal static class Postage
{
    public static bool Is(Item item) => item.ItemType == ProductType.Shipping;

    /// <summary>The shipping method; empty when the order has no shipping line.</summary>
    public static string Method(Contracts.Logistics.ShipmentRequest request) => request.Items.FirstOrDefault(Is)?.Sku ?? "";

    /// <summary>The charge; zero in the order's currency when the order has no shipping line.</summary>
    public static Price Charge(Contracts.Logistics.ShipmentRequest request) =>
        request.Items.FirstOrDefault(Is)?.OrderLinePrice
        ?? new() { Currency = request.Items.FirstOrDefault(item => item.OrderLinePrice?.Currency is not null)?.OrderLinePrice!.Currency };
}
