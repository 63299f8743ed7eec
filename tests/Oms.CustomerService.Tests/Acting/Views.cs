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

    public static LineView Line(int number, string status, string type = "PHYSICAL", string? request = null) => new()
    {
        Placed = new OrderLine { Id = $"id-{number}", LineNumber = number, Sku = $"SKU-{number}", ProductType = type, Amount = new() { GrossAmount = 10 } },
        Status = status, RequestId = request, SourceId = request is null ? null : "WH1",
    };
}
