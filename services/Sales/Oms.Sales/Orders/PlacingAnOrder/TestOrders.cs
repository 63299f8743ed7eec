namespace Oms.Sales.Orders.PlacingAnOrder;

/// <summary>A test order is one whose first or last name contains "Test" (O-8), in any of its addresses.</summary>
internal static class TestOrders
{
    private const string Mark = "Test";

    public static bool Are(WireOrder order) => order.Addresses.Any(address =>
        address.FirstName.Contains(Mark, StringComparison.Ordinal) || address.LastName.Contains(Mark, StringComparison.Ordinal));
}
