namespace Oms.Contracts.Sales;

/// <summary>A note to an order: magento.sales.order_comment.</summary>
public sealed record OrderComment : Extensible
{
    public string OrderId { get; init; } = "";
    public string SalesChannelId { get; init; } = "";
    /// <summary>Always there on what we write; clients leave it out.</summary>
    public DateTimeOffset? CreatedDate { get; init; }
    public string User { get; init; } = "";
    public string Comment { get; init; } = "";
}
