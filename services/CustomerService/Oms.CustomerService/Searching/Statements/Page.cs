namespace Oms.CustomerService.Searching.Statements;

/// <summary>Rows at a place, with the places around them.</summary>
/// <param name="Rows">In the order they are shown.</param>
/// <param name="Before">From here back; null when these are the first.</param>
/// <param name="After">From here on; null when these are the last.</param>
/// <typeparam name="T">The document.</typeparam>
public sealed record Page<T>(ValueList<T> Rows, Cursor? Before, Cursor? After) where T : class
{
    /// <param name="read">What <see cref="Search.Page"/> found when asked for one more than the page has room for.</param>
    /// <param name="cursor">What it was asked with.</param>
    /// <param name="size">Rows of a page.</param>
    /// <param name="sorting">In which order.</param>
    /// <param name="id">A document's id.</param>
    public static Page<T> Of(IReadOnlyList<T> read, Cursor? cursor, int size, Sorting sorting, Func<T, string> id)
    {
        var isBackwards = cursor is { IsBackwards: true };
        var hasMore = read.Count > size;
        var rows = (isBackwards ? read.Take(size).Reverse() : read.Take(size)).ToValueList();
        Cursor At(T row, bool back) => new(Language.SearchValue.Of(sorting.Field, row), id(row), back);
        return new(
            rows,
            rows is [var first, ..] && (isBackwards ? hasMore : cursor is not null) ? At(first, true) : null,
            rows is [.., var last] && (isBackwards || hasMore) ? At(last, false) : null);
    }
}
