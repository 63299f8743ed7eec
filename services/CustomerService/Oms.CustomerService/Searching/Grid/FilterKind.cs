namespace Oms.CustomerService.Searching.Grid;

/// <summary>How a filter is filled in.</summary>
public enum FilterKind
{
    Text,

    /// <summary>One of its <see cref="OrderFilter.Choices"/>.</summary>
    Choice,

    /// <summary>A day, or a day and a time.</summary>
    Moment,
}
