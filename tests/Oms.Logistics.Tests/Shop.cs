using Oms.Contracts;
using Oms.Contracts.Inventory;
using Oms.Contracts.Inventory.SourceStockManagement;
using Oms.Contracts.Logistics.ShipmentRequestManagement;
using Oms.Contracts.Logistics.SourcingManagement;
using Oms.Contracts.Logistics.WarehouseManagement;
using Oms.Contracts.Sales;
using Oms.Contracts.Sales.OrderManagement;
using Oms.Deciding;
using Oms.Logistics.StockKeeping;
using Oms.Testing;
using ChannelCreated = Oms.Contracts.Sales.SaleschannelManagement.Created;

namespace Oms.Logistics.Tests;

/// <summary>Orders for lamps of a channel ST1, and sources that count them. Order 7 is bought seven minutes after order 0.</summary>
internal static class Shop
{
    public const string Lamp = "LAMP";

    /// <summary>When sources count, unless said otherwise: before any order.</summary>
    public static readonly DateTimeOffset Counted = Sample.Now.AddHours(-2);

    public static OrderLine Line(int number, string sku = Lamp, int quantity = 1) => new()
    {
        Id = $"id{number}",
        LineNumber = number,
        ProductType = "PHYSICAL",
        Sku = sku,
        Quantity = quantity,
        ShippingAddressReference = "home",
    };

    /// <summary>The order, released with all its lines.</summary>
    public static Released Buys(int order, params OrderLine[] lines)
    {
        ValueList<OrderLine> all = lines.Length > 0 ? lines.ToValueList() : [Line(1)];
        return Sample.ReleasedOf(
            Sample.AnOrder with { Id = $"{order}", OriginDate = Sample.Bought.AddMinutes(order), Lines = all },
            [.. all.Select(line => line.LineNumber)]);
    }

    public static Update Counts(string source, params (string Sku, int Quantity)[] stock) => Snapshot(source, SnapshotMode.Delta, Counted, stock);

    public static Update Snapshot(string source, string mode, DateTimeOffset at, params (string Sku, int Quantity)[] stock) => new()
    {
        Snapshot = new()
        {
            SourceId = source,
            Mode = mode,
            CreatedOn = at,
            Stock = stock.Select(line => new SourceSnapshotSku { Sku = line.Sku, Quantity = line.Quantity }).ToValueList(),
        },
    };

    public static Update Part(this Update count, int number, int total, string process = "night") =>
        new() { Snapshot = count.Snapshot with { Batch = new() { ProcessId = process, ProcessNumber = number, ProcessTotal = total } } };

    public static Adjust Adjusts(string source, DateTimeOffset at, params (string Sku, int Quantity)[] stock) => new()
    {
        Adjustment = new()
        {
            SourceId = source,
            Reason = "delivery",
            CreatedOn = at,
            Adjustments = stock.Select(line => new SourceAdjustmentSku { Sku = line.Sku, Quantity = line.Quantity }).ToValueList(),
        },
    };

    public static ChannelCreated Channel(ChannelSettings settings) => new() { SalesChannel = new() { Id = "ST1", Settings = settings } };

    public static ChannelCreated Backorders { get; } = Channel(new() { Backorders = true });

    public static LinesDeclined Declined(string request, params int[] lines) => new() { RequestId = request, Items = lines.ToValueList() };

    public static LinesShipped Shipped(string request, params int[] lines) =>
        new() { RequestId = request, Items = lines.Select(line => new Contracts.Logistics.Item { OrderLineNumber = line }).ToValueList() };

    public static Scenario ShopOf(params string[] sources) => Sample.FromNothing(sources);

    /// <summary>Passes on what stock told sourcing, until nothing is left of it.</summary>
    public static Scenario AndAllotted(this Scenario scenario)
    {
        var open = new Queue<Allotted>(scenario.Announced<Allotted>());
        while (open.TryDequeue(out var allotted))
        {
            scenario.When(allotted);
            foreach (var next in scenario.Announced<Allotted>())
                open.Enqueue(next);
        }
        return scenario;
    }

    /// <summary>As it stands, whatever part of it is written down; null when it is not counted.</summary>
    public static Stock? StockOf(this Scenario scenario, string source = "WH1", string sku = Lamp) =>
        new Stockroom(new Everything(scenario)).At(new(source, sku));

    public static long? AvailableAt(this Scenario scenario, string source = "WH1", string sku = Lamp) => scenario.StockOf(source, sku)?.Available;

    /// <summary>What Sales was told last, line by line.</summary>
    public static ValueList<string> Outcomes(this Scenario scenario) => scenario.Announced<Settled>()
        .SelectMany(settled => settled.Sourcing.Lines.Select(line => $"{settled.Sourcing.OrderId}/{line.LineNumber} {line.Outcome} {line.SourceId}".TrimEnd()))
        .ToValueList();

    /// <summary>What warehouses were asked last.</summary>
    public static ValueList<string> Asked(this Scenario scenario) => scenario.Announced<Requested>().Select(told => told.ShipmentRequest)
        .Select(request => $"{request.Id} {request.SourceId}: {string.Join(' ', request.Items.Select(item => item.OrderLineNumber))}").ToValueList();

    public static ValueList<string> Orders(this IEnumerable<Demand> lines) => lines.Select(line => line.OrderId).ToValueList();

    private sealed class Everything(Scenario scenario) : Seen
    {
        protected override Aggregate? Find(Type state, string stream) =>
            state == typeof(Stock) ? scenario.Find<Stock>(stream) : scenario.Find<StockTaking>(stream);
    }
}
