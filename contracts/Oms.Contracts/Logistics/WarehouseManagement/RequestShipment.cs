using Oms.Contracts.Common;

namespace Oms.Contracts.Logistics.WarehouseManagement;

/// <summary>Asks a warehouse to ship lines: what <c>requested</c> tells, as a command. From Logistics to the warehouse.</summary>
[Message(Kind.Command, From = [Party.Logistics], To = [Party.Warehouse], Key = RoutingKeyIs.Source)]
public sealed record RequestShipment : Message
{
    /// <summary>The shipment request's id.</summary>
    public string RequestId { get; init; } = "";
    [Name]
    public string SalesChannel { get; init; } = "";
    [Name]
    public string OrderId { get; init; } = "";
    [Name]
    public string SourceId { get; init; } = "";
    /// <summary>Ship to store: the request that brings the goods there.</summary>
    public string? ParentRequestId { get; init; }
    public string? GiftMessage { get; init; }
    public string ShippingMethod { get; init; } = "";
    public Price ShippingPrice { get; init; } = new();
    public Address ShippingAddress { get; init; } = new();
    public Address BillingAddress { get; init; } = new();
    public ValueList<CustomAttribute> CustomDetails { get; init; } = [];
    public ValueList<Item> Items { get; init; } = [];
    public ValueList<AggregatedItem> AggregatedItems { get; init; } = [];
    /// <summary>When the customer bought.</summary>
    public DateTimeOffset? Created { get; init; }
    public string? CustomerId { get; init; }
    public string? CustomerReference { get; init; }
    public string? Language { get; init; }
    public string? VatCountry { get; init; }
    public DateTimeOffset? RequestCreatedAt { get; init; }
}
