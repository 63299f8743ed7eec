namespace Oms.Contracts.Common;

/// <summary>
/// A piece of a question: an operator with its arguments, or a constant: magento.common.expression. Which operators, fields and
/// types there are is up to who is asked.
/// </summary>
public sealed record Expression : Extensible
{
    /// <summary>The operator: <c>field</c>, <c>array</c>, <c>ge</c>, …; absent of a constant.</summary>
    public string? Exp { get; init; }
    public ValueList<Expression>? Args { get; init; }
    /// <summary>A constant, written as text whatever its type.</summary>
    public string? Value { get; init; }
    /// <summary>Of the value: <c>string</c>, <c>integer</c>, <c>float</c>, <c>boolean</c> (0 or 1), <c>datetime</c> (ISO 8601) or <c>blob</c>; absent: <c>string</c>.</summary>
    public string? Type { get; init; }
}
