namespace Oms.Contracts;

/// <summary>Why a message was refused: where, what was expected, what was there.</summary>
/// <param name="Path">JSON path into the body, such as <c>$.order.lines[2].line_number</c>; <c>$</c> for the whole.</param>
/// <param name="Expected">What a sender should have written, in words.</param>
/// <param name="Found">What was there, in words or cut to eighty characters; <c>nothing</c> when it was missing.</param>
public sealed record Reason(string Path, string Expected, string Found)
{
    public override string ToString() => $"{Path}: expected {Expected}, found {Found}";
}
