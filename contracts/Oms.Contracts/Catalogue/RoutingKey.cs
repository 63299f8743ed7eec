namespace Oms.Contracts;

/// <summary>What a message of ours is routed by, so that a warehouse binds its source's and a storefront its channel's.</summary>
public static class RoutingKey
{
    public const string None = "-";

    public static string Of(Message message) => message switch
    {
        Sales.OrderManagement.Create m => Or(m.Order.Store),
        Sales.OrderManagement.Created m => Or(m.Order.Store),
        Sales.OrderManagement.Updated m => Or(m.Order.Store),
        Sales.OrderManagement.CreateComment m => Or(m.OrderComment.SalesChannelId),
        Sales.OrderManagement.GetComments m => Or(m.SalesChannelId),
        Sales.OrderRepository.Find m => Or(m.SalesChannelId),
        Sales.OrderManagement.Released m => Or(m.Order.Store),
        Sales.OrderManagement.EndRemorse m => Or(m.SalesChannelId),
        Sales.OrderManagement.Cancel m => Or(m.SalesChannelId),
        Sales.OrderManagement.CancelLine m => Or(m.SalesChannelId),
        Sales.OrderManagement.LineCancelled m => Or(m.SalesChannelId),
        Sales.OrderManagement.Withdraw m => Or(m.SalesChannelId),
        Sales.OrderManagement.ChildRefused m => Or(m.SalesChannelId),
        Sales.OrderManagement.NoteParentReturn m => Or(m.SalesChannelId),
        Sales.OrderManagement.ReturnLines m => Or(m.SalesChannelId),
        Sales.OrderManagement.ReturnRefused m => Or(m.SalesChannelId),
        Sales.PaymentManagement.Refund m => Or(m.SalesChannelId),
        Sales.PaymentManagement.Settled m => Or(m.SalesChannelId),
        Sales.SaleschannelManagement.Create m => Or(m.SalesChannel.Id),
        Sales.SaleschannelManagement.Update m => Or(m.SalesChannel.Id),
        Sales.SaleschannelManagement.Delete m => Or(m.SalesChannelId),
        Sales.SaleschannelManagement.Created m => Or(m.SalesChannel.Id),
        Sales.SaleschannelManagement.Updated m => Or(m.SalesChannel.Id),
        Sales.SaleschannelManagement.Deleted m => Or(m.SalesChannel),
        Logistics.ShipmentRequestManagement.Requested m => Or(m.ShipmentRequest.SourceId),
        Logistics.ShipmentRequestManagement.Updated m => Or(m.ShipmentRequest.SourceId),
        Logistics.WarehouseManagement.RequestShipment m => Or(m.SourceId),
        Logistics.FulfillmentManagement.CustomerShipmentDone m => Or(m.Shipment.StoreId),
        Logistics.SourcingManagement.Settled m => Or(m.Sourcing.SalesChannelId),
        Logistics.SourcingManagement.Allotted m => Or(m.SalesChannelId),
        Logistics.SourcingManagement.Withdrawn m => Or(m.SalesChannelId),
        Logistics.StockManagement.AvailabilityChanged m => Or(m.SourceId),
        Postsales.ReturnManagement.Authorize m => Or(m.Return.SalesChannelId),
        Postsales.ReturnManagement.Update m => Or(m.Return.SalesChannelId),
        Postsales.ReturnManagement.Cancel m => Or(m.Return.SalesChannelId),
        Postsales.ReturnManagement.Approve m => Or(m.Return.SalesChannelId),
        Postsales.ReturnManagement.Updated m => Or(m.Return.SalesChannelId),
        Postsales.ReturnManagement.Request m => Or(m.Return.SourceId),
        Postsales.ReturnManagement.Duplicated m => Or(m.Return.SalesChannelId),
        Postsales.RefundManagement.Release m => Or(m.SalesChannelId),
        Postsales.RefundManagement.Cancel m => Or(m.SalesChannelId),
        Postsales.RefundManagement.Updated m => Or(m.Refund.StoreId),
        Postsales.RefundManagement.Quote m => Or(m.SalesChannelId),
        Postsales.AppeasementManagement.Create m => Or(m.Appeasement.SalesChannelId),
        Postsales.ExchangeManagement.Create m => Or(m.Exchange.SalesChannelId),
        Postsales.ReshipmentManagement.Create m => Or(m.Reshipment.SalesChannelId),
        Inventory.SourceManagement.Create m => Or(m.Source.Id),
        Inventory.SourceManagement.Update m => Or(m.Source.Id),
        Inventory.SourceManagement.Created m => Or(m.Source.Id),
        Inventory.SourceManagement.Updated m => Or(m.Source.Id),
        Inventory.SourceStockManagement.Update m => Or(m.Snapshot.SourceId),
        Inventory.SourceStockManagement.Updated m => Or(m.Snapshot.SourceId),
        Inventory.SourceStockManagement.Adjust m => Or(m.Adjustment.SourceId),
        Inventory.SourceStockManagement.Adjusted m => Or(m.Adjustment.SourceId),
        _ => None,
    };

    private static string Or(string? key) => string.IsNullOrEmpty(key) ? None : key;
}
