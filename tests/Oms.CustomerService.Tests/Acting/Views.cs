using Oms.Contracts.Common;
using Oms.Contracts.Sales;
using Oms.CustomerService.Orders;

namespace Oms.CustomerService.Tests.Acting;

/// <summary>Orders as the console sees them, by hand.</summary>
internal static class Views
{
    public static OrderView Order(string status, params LineView[] lines) => new()
    {
        Store = "ST1", Id = "O-1", Status = status, Currency = "USD", Lines = [.. lines],
        Placed = new() { Store = "ST1", Id = "O-1", Lines = [.. lines.Select(line => line.Placed)] },
        Money = new() { Captured = lines.Any(line => line.Status == "SHIPPED") ? 30 : 0 },
    };

    /// <summary>Lines 1 and 2 go home, line 3 to the office; an agent holds it.</summary>
    public static OrderView ToTwoPlaces(params HoldView[] holds) => Order("ONHOLD", Line(1, "NEW"), Line(2, "NEW"), Line(3, "NEW")) is var order
        ? order with
        {
            Holds = [.. holds],
            Placed = order.Placed with
            {
                Addresses = [Home, Home with { Reference = "office", Address1 = "2 Mill St" }],
                Lines = [.. order.Placed.Lines.Select(line => line with { ShippingAddressReference = line.LineNumber == 3 ? "office" : "home" })],
            },
        }
        : order;

    public static HoldView Hold(DateTimeOffset? endedAt = null) => new("AGENTHOLD", default, null, "ann", "calls back", endedAt, null, null);

    public static Address Home { get; } = new()
    {
        Reference = "home", FirstName = "Ada", LastName = "Lind", Address1 = "1 Pine Rd", City = "Calder", Zip = "75001", CountryCode = "US", Email = "ada@example.org",
    };

    public static LineView Line(int number, string status, string type = "PHYSICAL", string? request = null) => new()
    {
        Placed = new OrderLine { Id = $"id-{number}", LineNumber = number, Sku = $"SKU-{number}", ProductType = type, Amount = new() { GrossAmount = 10 } },
        Status = status, RequestId = request, SourceId = request is null ? null : "WH1",
    };
}
