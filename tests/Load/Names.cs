namespace Oms.Load;

/// <summary>What the load generator has to know of the wire, as an integrator would write it down.</summary>
internal static class Names
{
    public const string Create = "magento.sales.order_management.create";
    public const string Updated = "magento.sales.order_management.updated";
    public const string Requested = "magento.logistics.shipment_request_management.requested";
    public const string Errors = "magento.common.error_management.created";

    /// <summary>The source that ships everything while nobody has configured a channel.</summary>
    public const string Warehouse = "WH1";
}
