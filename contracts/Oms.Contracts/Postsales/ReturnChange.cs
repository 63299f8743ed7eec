using Oms.Contracts.Common;

namespace Oms.Contracts.Postsales;

/// <summary>Which return is meant, and what of it shall change: magento.postsales.return_modification, return_cancel; our approval, too.</summary>
public sealed record ReturnChange : Extensible
{
    [Name]
    public string SalesChannelId { get; init; } = "";
    [Name]
    public string OrderId { get; init; } = "";
    [Name]
    public string? SourceId { get; init; }
    public string? User { get; init; }
    /// <summary>The return's number.</summary>
    public string? Rma { get; init; }
    public string? ReturnTrackingNumber { get; init; }
    public string? ReturnTrackingUrl { get; init; }
    public string? ReturnTrackingLabelUrl { get; init; }
    public string? ReturnTrackingCarrier { get; init; }
    public ValueList<CustomAttribute>? CustomAttributes { get; init; }
}
