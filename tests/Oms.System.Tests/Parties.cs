using Oms.Testing;

namespace Oms.System.Tests;

/// <summary>A storefront and a warehouse with their own users, and an onlooker who hears everything.</summary>
internal sealed class Parties : IAsyncDisposable
{
    private Parties(ForeignClient storefront, ForeignClient warehouse, ForeignClient onlooker) =>
        (Storefront, Warehouse, Onlooker) = (storefront, warehouse, onlooker);

    public ForeignClient Storefront { get; }

    public ForeignClient Warehouse { get; }

    public ForeignClient Onlooker { get; }

    /// <summary><c>.created</c> and <c>.updated</c>: together gap-free for each order.</summary>
    public Collected Orders { get; private set; } = null!;

    /// <summary>What WH1 is asked to ship.</summary>
    public Collected Requests { get; private set; } = null!;

    public Collected Shipments { get; private set; } = null!;

    public Collected Errors { get; private set; } = null!;

    public Collected Facts { get; private set; } = null!;

    public static async Task<Parties> ConnectAsync(TestBroker broker)
    {
        var parties = new Parties(await broker.ConnectAsync("storefront"), await broker.ConnectAsync("WH1"), await broker.ConnectAsync("operator"));
        parties.Orders = await parties.Storefront.CollectAsync(Wire.Created, Wire.Updated);
        parties.Requests = await parties.Warehouse.CollectRoutedAsync(Wire.Requested, "WH1");
        parties.Shipments = await parties.Storefront.CollectAsync(Wire.ShipmentDone);
        parties.Errors = await parties.Onlooker.CollectAsync(Wire.Errors);
        parties.Facts = await parties.Onlooker.CollectAsync(Wire.Facts);
        return parties;
    }

    /// <summary>The request for an order, as the warehouse gets it.</summary>
    public async Task<string> RequestedAsync(string order) =>
        (string)(await Requests.FirstAsync(each => Wire.IsOf(each, order))).Json["shipment_request"]!["id"]!;

    /// <summary>Waits until the order reaches a status, and returns all that was announced of it so far.</summary>
    public async Task<IReadOnlyList<Received>> UntilAsync(string order, string status)
    {
        await Orders.FirstAsync(each => Wire.IsOf(each, order) && Wire.StatusOf(each) == status);
        return [.. Orders.All.Where(each => Wire.IsOf(each, order))];
    }

    public async ValueTask DisposeAsync()
    {
        await Storefront.DisposeAsync();
        await Warehouse.DisposeAsync();
        await Onlooker.DisposeAsync();
    }
}
