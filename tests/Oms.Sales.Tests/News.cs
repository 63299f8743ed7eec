using Oms.Contracts.Logistics;
using Oms.Contracts.Logistics.SourcingManagement;
using RequestUpdated = Oms.Contracts.Logistics.ShipmentRequestManagement.Updated;

namespace Oms.Sales.Tests;

/// <summary>What Logistics tells about order 100 of store ST1.</summary>
internal static class News
{
    public const string First = "ST1-100-01";
    public const string Second = "ST1-100-02";

    public static Settled Settled(params SourcedLine[] lines) =>
        new() { Sourcing = new() { SalesChannelId = Example.Store, OrderId = Example.Id, Lines = [.. lines] } };

    public static SourcedLine Sourced(int line, string request = First, int allocations = 1) => new()
    {
        LineNumber = line,
        Outcome = SourcingOutcome.Sourced,
        SourceId = SourceOf(request),
        ShipmentRequestId = request,
        TotalSourceAllocations = allocations,
    };

    public static SourcedLine Waiting(int line) => new() { LineNumber = line, Outcome = SourcingOutcome.Waiting };

    public static SourcedLine OutOfStock(int line, int? allocations = null) =>
        new() { LineNumber = line, Outcome = SourcingOutcome.OutOfStock, TotalSourceAllocations = allocations };

    public static RequestUpdated Request(string request, params (int Line, string Status)[] items) => new()
    {
        ShipmentRequest = new()
        {
            Id = request,
            OrderId = Example.Id,
            Store = Example.Store,
            SourceId = SourceOf(request),
            Items = items.Select(item => new Item { OrderLineNumber = item.Line, Status = item.Status }).ToValueList(),
        },
    };

    public static Withdrawn GivenUp(params int[] lines) => new() { SalesChannelId = Example.Store, OrderId = Example.Id, LineNumbers = [.. lines], User = "agent" };

    public static Withdrawn Held(params int[] lines) => new() { SalesChannelId = Example.Store, OrderId = Example.Id, HeldLineNumbers = [.. lines], User = "agent" };

    public static string SourceOf(string request) => $"WH{int.Parse(request[^2..], System.Globalization.CultureInfo.InvariantCulture)}";
}
