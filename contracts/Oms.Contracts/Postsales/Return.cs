using System.Text.Json.Serialization;
using Oms.Contracts.Common;
using Oms.Contracts.Json;

namespace Oms.Contracts.Postsales;

/// <summary>
/// A return as it is asked for, reported or changed; which members matter says the message: magento.postsales.return_authorize,
/// return_receive, return_modification, return_cancel.
/// </summary>
public sealed record Return : Extensible
{
    [Name]
    public string SalesChannelId { get; init; } = "";
    [Name]
    public string OrderId { get; init; } = "";
    /// <summary>Where the goods go back to; absent: where they came from .</summary>
    [Name]
    public string? SourceId { get; init; }
    /// <summary>The return's number; absent: assigned by us .</summary>
    [Name]
    public string? Rma { get; init; }
    public string? ReturnTrackingNumber { get; init; }
    public string? ReturnTrackingUrl { get; init; }
    public string? ReturnTrackingLabelUrl { get; init; }
    public string? ReturnTrackingCarrier { get; init; }
    public DateTimeOffset? OriginDate { get; init; }
    public ValueList<CustomAttribute>? CustomAttributes { get; init; }
    [ClientsMayOmit]
    public ValueList<ReturnLine> Lines { get; init; } = [];
}

/// <summary>One line that comes back: magento.postsales.return_line, return_receive_line.</summary>
public sealed record ReturnLine : Extensible
{
    /// <summary>The id the storefront gave the line.</summary>
    [ClientsMayOmit]
    public string Id { get; init; } = "";
    public int LineNumber { get; init; }
    [ClientsMayOmit]
    public string Sku { get; init; } = "";
    public ValueList<CustomAttribute>? CustomAttributes { get; init; }
    public string Reason { get; init; } = "";
    /// <summary>The comment: 1 to 1,000 characters.</summary>
    public string ReasonDescription { get; init; } = "";
    /// <summary>Absent, <c>GOOD</c> or a condition that the channel counts as good: it needs no review.</summary>
    public string? Condition { get; init; }
    public string? ConditionDescription { get; init; }
}

/// <summary>A return as it stands: magento.postsales.return_update.</summary>
public sealed record ReturnUpdate : Extensible
{
    [Name]
    public string SalesChannelId { get; init; } = "";
    [Name]
    public string OrderId { get; init; } = "";
    [Name]
    public string SourceId { get; init; } = "";
    public string? User { get; init; }
    public string Rma { get; init; } = "";
    public string? ReturnTrackingNumber { get; init; }
    public string? ReturnTrackingUrl { get; init; }
    public string? ReturnTrackingLabelUrl { get; init; }
    public string? ReturnTrackingCarrier { get; init; }
    public ValueList<CustomAttribute>? CustomAttributes { get; init; }
    public PostsalesStatus Status { get; init; } = new();
    public ValueList<ReturnUpdateLine> Lines { get; init; } = [];
}

/// <summary>magento.postsales.return_update_line.</summary>
public sealed record ReturnUpdateLine : Extensible
{
    public string Id { get; init; } = "";
    public int LineNumber { get; init; }
    public string Sku { get; init; } = "";
    /// <summary>That of the return.</summary>
    [JsonConverter(typeof(StatusConverter))]
    public string? Status { get; init; }
    public ValueList<CustomAttribute>? CustomAttributes { get; init; }
    public string Reason { get; init; } = "";
    public string ReasonDescription { get; init; } = "";
    /// <summary>Empty until the goods were looked at.</summary>
    public string Condition { get; init; } = "";
    public string? ConditionDescription { get; init; }
}

/// <summary>A status with its reason, as codes and in words: magento.postsales.status.</summary>
public sealed record PostsalesStatus : Extensible
{
    [JsonConverter(typeof(StatusConverter))]
    public string Code { get; init; } = "";
    public string Name { get; init; } = "";
    public string ReasonCode { get; init; } = "";
    public string ReasonName { get; init; } = "";
    public DateTimeOffset Date { get; init; }
}
