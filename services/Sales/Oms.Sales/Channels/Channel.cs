using Oms.Contracts.Sales;

namespace Oms.Sales.Channels;

/// <summary>A sales channel as an operator set it up. Settings that were never set stay absent: then the defaults hold.</summary>
internal sealed record Channel : Aggregate
{
    public required SalesChannel Wire { get; init; }

    /// <summary>Its orders live on; new ones are refused where channels must be known.</summary>
    public bool IsDeleted { get; init; }

    public static string StreamOf(string id) => StreamId.Of(id);
}
