using System.ComponentModel.DataAnnotations;
using Oms.Contracts.Common;

namespace Oms.Contracts.Postsales;

/// <summary>Goods that will come back, or have: magento.postsales.return_authorize, return_receive.</summary>
public sealed record Return : Extensible
{
    [Name]
    public string SalesChannelId { get; init; } = "";
    [Name]
    public string OrderId { get; init; } = "";
    /// <summary>Where the goods go back to; absent: where they came from. A warehouse that received them names itself.</summary>
    [Name]
    public string? SourceId { get; init; }
    public string? User { get; init; }
    /// <summary>The return's number; absent: assigned by us .</summary>
    public string? Rma { get; init; }
    public string? ReturnTrackingNumber { get; init; }
    public string? ReturnTrackingUrl { get; init; }
    public string? ReturnTrackingLabelUrl { get; init; }
    public string? ReturnTrackingCarrier { get; init; }
    public DateTimeOffset? OriginDate { get; init; }
    public ValueList<CustomAttribute>? CustomAttributes { get; init; }
    public ValueList<ReturnLine> Lines { get; init; } = [];
}

/// <summary>One line that comes back: magento.postsales.return_line, return_receive_line.</summary>
public sealed record ReturnLine : Extensible
{
    /// <summary>The id the storefront gave the line.</summary>
    [ClientsMayOmit]
    public string Id { get; init; } = "";
    [Range(1, int.MaxValue)]
    public int LineNumber { get; init; }
    [ClientsMayOmit]
    [Name]
    public string Sku { get; init; } = "";
    public ValueList<CustomAttribute>? CustomAttributes { get; init; }
    public string Reason { get; init; } = "";
    /// <summary>The comment .</summary>
    [Length(1, 1_000)]
    public string ReasonDescription { get; init; } = "";
    /// <summary>Absent, <c>GOOD</c> or a condition that the channel counts as good: it needs no review.</summary>
    public string? Condition { get; init; }
    public string? ConditionDescription { get; init; }
}
