using System.ComponentModel.DataAnnotations;

namespace Oms.Contracts.Sales;

/// <summary>A note to an order: magento.sales.order_comment.</summary>
public sealed record OrderComment : Extensible
{
    [Name]
    public string OrderId { get; init; } = "";
    [Name]
    public string SalesChannelId { get; init; } = "";
    /// <summary>Always there on what we write; clients leave it out.</summary>
    [ClientsMayOmit]
    public DateTimeOffset? CreatedDate { get; init; }
    public string User { get; init; } = "";
    [Length(1, 10_000)]
    public string Comment { get; init; } = "";
}
