using System.ComponentModel.DataAnnotations;

namespace Oms.Contracts.Common;

/// <summary>What is looked for, in which order, and which part of it is wanted: magento.common.query.</summary>
public sealed record Query : Extensible
{
    /// <summary>How many are passed over; 0 when absent. Far ones are better reached by a criterion.</summary>
    [Range(0, 10_000)]
    public int? Offset { get; init; }
    /// <summary>How many are wanted at most; 20 when absent.</summary>
    [Range(1, 100)]
    public int? Size { get; init; }
    /// <summary>Absent: everything.</summary>
    public Expression? Criteria { get; init; }
    /// <summary>Not documented what of; an empty list only.</summary>
    public ValueList<string>? Include { get; init; }
    /// <summary>One field and <c>ASC</c> or <c>DESC</c>: <c>{"origin_date": "DESC"}</c>.</summary>
    public AnyJson? Order { get; init; }
}
