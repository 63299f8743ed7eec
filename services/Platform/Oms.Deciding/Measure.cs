namespace Oms.Deciding;

/// <summary>A number that every document of a kind has, added up over all of them for whoever watches: how much waits, say.</summary>
/// <param name="Name">The instrument's name, such as <c>oms.something.waiting</c>.</param>
/// <param name="Unit">In the way of UCUM: <c>s</c>, or a noun in braces.</param>
/// <param name="Description">What is counted, in a sentence.</param>
/// <param name="Column">On disk: a column of the document's table, indexed where it is above zero.</param>
/// <param name="Of">A document's share. Zero for most of them, or adding up costs as much as there are documents.</param>
public sealed record Measure(string Name, string Unit, string Description, string Column, Func<Aggregate, int> Of);
