using Oms.Contracts.Common;

namespace Oms.Contracts.Postsales;

/// <summary>What a warehouse is told to expect: magento.postsales.return_request.</summary>
public sealed record ReturnRequest : Extensible
{
    [Name]
    public string SalesChannelId { get; init; } = "";
    [Name]
    public string OrderId { get; init; } = "";
    /// <summary>The warehouse's.</summary>
    [Name]
    public string SourceId { get; init; } = "";
    public string Rma { get; init; } = "";
    public string? ReturnTrackingNumber { get; init; }
    public string? ReturnTrackingUrl { get; init; }
    public string? ReturnTrackingLabelUrl { get; init; }
    public string? ReturnTrackingCarrier { get; init; }
    public ValueList<CustomAttribute>? CustomAttributes { get; init; }
    public ValueList<ReturnLine> Lines { get; init; } = [];
}
