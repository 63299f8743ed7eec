using System.Globalization;

namespace Oms.Sales.Orders;

/// <summary>Shipment requests of an order are numbered in the order they are made: <c>{store}-{order}-{NN}</c>.</summary>
internal static class RequestNumber
{
    /// <summary>Whether a request was made after the one a line is in; any is after none.</summary>
    public static bool IsNewer(string request, string? current) => current is null || Of(request) > Of(current);

    /// <returns>What follows the last dash; 0 when that is no number.</returns>
    private static int Of(string request) =>
        int.TryParse(request.AsSpan(request.LastIndexOf('-') + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
