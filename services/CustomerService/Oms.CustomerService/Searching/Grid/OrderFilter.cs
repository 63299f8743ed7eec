using Oms.CustomerService.Searching.Language;

namespace Oms.CustomerService.Searching.Grid;

/// <summary>One of the grid's filters.</summary>
/// <param name="Name">In the address and in a form; its label is the text of this name.</param>
/// <param name="Kind">How it is filled in.</param>
/// <param name="Read">What it asks for; null when what was written is nothing it knows. Times without an offset are local ones: the function tells theirs.</param>
public sealed record OrderFilter(string Name, FilterKind Kind, Func<string, Func<DateTime, TimeSpan>, Criterion?> Read)
{
    /// <summary>Of <see cref="FilterKind.Choice"/>; labelled by texts of these names.</summary>
    public ValueList<string> Choices { get; init; } = [];

    /// <summary>What should have been written, in words.</summary>
    public string Expected => Kind switch
    {
        FilterKind.Choice => $"one of {string.Join(", ", Choices)}",
        FilterKind.Moment => "a date such as 2017-01-31, or with a time such as 2017-01-31T14:30",
        _ => "letters or digits",
    };
}
