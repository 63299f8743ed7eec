using Oms.Deciding;
using Oms.Logistics.Channels;
using Oms.Logistics.ShipmentRequests;
using Oms.Logistics.Sources;
using Oms.Logistics.SourcingLines;
using Oms.Logistics.StockKeeping;
using Fulfillment = Oms.Contracts.Logistics.FulfillmentManagement;
using Inventory = Oms.Contracts.Inventory.SourceManagement;
using Lines = Oms.Contracts.Logistics.SourcingManagement;
using Orders = Oms.Contracts.Sales.OrderManagement;
using Requests = Oms.Contracts.Logistics.ShipmentRequestManagement;
using SalesChannels = Oms.Contracts.Sales.SaleschannelManagement;
using SourceStock = Oms.Contracts.Inventory.SourceStockManagement;
using Warehouse = Oms.Contracts.Logistics.WarehouseManagement;

namespace Oms.Logistics;

/// <summary>Finds a source for each released line, asks warehouses to ship, and hears back from them.</summary>
public static class LogisticsService
{
    public static Service With(LogisticsDefaults defaults)
    {
        var sourcer = new Sourcer(defaults);
        var release = new ReleaseLines(sourcer);
        var change = new ChangeLineStatus(sourcer);
        var decline = new DeclineLines(sourcer);
        var allotted = new TakeAllotted(sourcer);
        var withdraw = new WithdrawLines(sourcer);
        return new("logistics",
            [
                SourceBehaviour.Make(), ChannelBehaviour.Make(), SourcingBehaviour.Make(), ShipmentRequestBehaviour.Make(),
                StockTakingBehaviour.Make(), StockBehaviour.Make(),
            ],
            [
                new Handler<Inventory.Create>(CreateSource.Needs, CreateSource.Decide),
                new Handler<Inventory.Update>(UpdateSource.Needs, UpdateSource.Decide),
                new Handler<SourceStock.Update>(CountStock.Needs, CountStock.Decide) { IsOncePerBody = true },
                new Handler<SourceStock.Adjust>(AdjustStock.Needs, AdjustStock.Decide) { IsOncePerBody = true },
                new Handler<SalesChannels.Created>(KeepChannel.Needs, KeepChannel.Decide),
                new Handler<SalesChannels.Updated>(KeepChannel.Needs, KeepChannel.Decide),
                new Handler<SalesChannels.Deleted>(ForgetChannel.Needs, ForgetChannel.Decide),
                new Handler<Orders.Released>(release.Needs, release.Decide),
                new Handler<Orders.Withdraw>(withdraw.Needs, withdraw.Decide),
                new Handler<Lines.Allotted>(allotted.Needs, allotted.Decide),
                new Handler<Requests.StartPicking>(StartPicking.Needs, StartPicking.Decide),
                new Handler<Requests.Export>(ExportRequest.Needs, ExportRequest.Decide),
                new Handler<Requests.LinesChangeStatus>(change.Needs, change.Decide),
                new Handler<Warehouse.LinesShipped>(ShipLines.Needs, ShipLines.Decide),
                new Handler<Warehouse.LinesDeclined>(decline.Needs, decline.Decide),
                new Handler<Fulfillment.ShipLines>(ShipLines.Needs, ShipLines.Decide),
                new Handler<Fulfillment.CancelLines>(CancelLines.Needs, CancelLines.Decide),
            ]);
    }
}
