using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Oms.Contracts.Common;
using Oms.Contracts.Json;

namespace Oms.Contracts.Postsales;

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
    /// <summary>The id the storefront gave the line.</summary>
    public string Id { get; init; } = "";
    [Range(1, int.MaxValue)]
    public int LineNumber { get; init; }
    [Name]
    public string Sku { get; init; } = "";
    /// <summary>That of the return.</summary>
    [JsonConverter(typeof(StatusConverter))]
    [AllowedValues(ReturnCode.Requested, ReturnCode.Approved, ReturnCode.Cancelled)]
    public string? Status { get; init; }
    public ValueList<CustomAttribute>? CustomAttributes { get; init; }
    public string Reason { get; init; } = "";
    public string ReasonDescription { get; init; } = "";
    /// <summary>Empty until the goods were looked at.</summary>
    public string Condition { get; init; } = "";
    public string? ConditionDescription { get; init; }
}

/// <summary>A return's status with its reason, as codes and in words: magento.postsales.status.</summary>
public sealed record PostsalesStatus : Extensible
{
    /// <summary>The return was asked for, its goods count as back, or it was taken back.</summary>
    [JsonConverter(typeof(StatusConverter))]
    [AllowedValues(ReturnCode.Requested, ReturnCode.Approved, ReturnCode.Cancelled)]
    public string Code { get; init; } = "";
    public string Name { get; init; } = "";
    /// <summary><c>CSRREQUEST</c>, say.</summary>
    public string ReasonCode { get; init; } = "";
    public string ReasonName { get; init; } = "";
    public DateTimeOffset Date { get; init; }
}

/// <summary>Asked for, its goods counted as back, taken back.</summary>
public static class ReturnCode
{
    public const string Requested = "REQUESTED";
    public const string Approved = "APPROVED";
    public const string Cancelled = "CANCELLED";
}
