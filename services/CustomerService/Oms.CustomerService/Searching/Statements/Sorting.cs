using Oms.CustomerService.Searching.Fields;

namespace Oms.CustomerService.Searching.Statements;

/// <summary>How rows are ordered; those that are equal by their document's id, in the same direction.</summary>
/// <param name="Field">One that <see cref="SearchField.IsSortable"/>.</param>
/// <param name="IsDescending">Greatest and latest first.</param>
public sealed record Sorting(SearchField Field, bool IsDescending)
{
    public Sorting Reversed => this with { IsDescending = !IsDescending };
}
