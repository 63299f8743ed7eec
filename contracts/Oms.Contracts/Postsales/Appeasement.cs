using System.ComponentModel.DataAnnotations;
using Oms.Contracts.Common;

namespace Oms.Contracts.Postsales;

/// <summary>magento.postsales.appeasement. Its credit note's number and date are ours to give and only read over.</summary>
public sealed record Appeasement : Extensible
{
    [Name]
    public string SalesChannelId { get; init; } = "";
    [Name]
    public string OrderId { get; init; } = "";
    /// <summary>Who gives it .</summary>
    public string User { get; init; } = "";
    public string? CreditNoteNumber { get; init; }
    public DateTimeOffset? CreditNoteDate { get; init; }
    public DateTimeOffset? OriginDate { get; init; }
    public ValueList<AppeasementLine> Lines { get; init; } = [];
    public ValueList<CustomAttribute>? CustomAttributes { get; init; }
}

/// <summary>magento.postsales.appeasement_line.</summary>
public sealed record AppeasementLine : Extensible
{
    /// <summary>The id the storefront gave the line.</summary>
    public string? Id { get; init; }
    [Range(1, int.MaxValue)]
    public int LineNumber { get; init; }
    /// <summary>Net, or gross where the channel says so (<c>appeasement_base</c>), in units of the line's currency.</summary>
    [Range(0, double.PositiveInfinity)]
    public decimal Amount { get; init; }
    public string Reason { get; init; } = "";
    public string ReasonDescription { get; init; } = "";
    public ValueList<CustomAttribute>? CustomAttributes { get; init; }
}
