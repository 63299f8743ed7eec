using System.Data.Common;
using NodaTime;
using Oms.Contracts;
using Oms.CustomerService.Searching;
using Oms.CustomerService.Searching.Fields;
using Oms.CustomerService.Searching.Grid;
using Oms.CustomerService.Searching.Statements;
using Oms.CustomerService.Web.Access;

namespace Oms.CustomerService.Web.Finding;

/// <summary>All that the page of orders shows.</summary>
/// <param name="Query">What its address says.</param>
/// <param name="Choice">What the user has chosen.</param>
/// <param name="Problems">What is wrong with the address, by parameter: then nothing was looked for.</param>
/// <param name="Page">The rows; null when nothing was looked for.</param>
/// <param name="Total">How many there are in all; null when nothing was looked for.</param>
public sealed record OrderGrid(GridQuery Query, GridChoice Choice, ValueList<Reason> Problems, Page<OrderEntry>? Page, Total? Total)
{
    public const string Home = "/orders";

    private const int UsualSize = 20;
    private const string Cancelled = "57014";

    public ValueList<GridColumn> Columns { get; } = GridColumns.Chosen(Choice.Columns);

    public int Size => Query.Size ?? UsualSize;

    /// <summary>The order that was looked for, when it is the only one.</summary>
    public OrderEntry? OnlyHit => Query is { Filters.Count: > 0, Cursor: null } && Page is { Rows: [var only], Before: null, After: null } ? only : null;

    internal static async Task<OrderGrid> OfAsync(GridQuery query, ValueList<Reason> problems, GridChoice choice, CurrentUser user, OrderFinder finder, CancellationToken token)
    {
        var (criterion, wrong) = query.Criterion(OffsetsOf(user.Zone));
        var grid = new OrderGrid(query, choice, [.. problems, .. wrong], null, null);
        if (grid.Problems.Count > 0)
            return grid;
        var search = new Search(OrderFields.All, user.Sight(), criterion, query.Sorting);
        try
        {
            var (page, total) = await finder.FindAsync(search, query.Cursor, grid.Size, token);
            return grid with { Page = page, Total = total };
        }
        catch (DbException exception) when (exception.SqlState == Cancelled)
        {
            return grid with { Problems = [new("", "a search that is found sooner: one more filter, or a longer one", "a search of more than 15 seconds")] };
        }
    }

    public static string AddressOf(GridQuery query) => query.ToQueryString() is { Length: > 0 } words ? $"{Home}?{words}" : Home;

    public static string AddressOf(OrderEntry entry) => $"{Home}/{Uri.EscapeDataString(entry.Store)}/{Uri.EscapeDataString(entry.OrderId)}";

    /// <summary>What is wrong with one filter; null: nothing.</summary>
    public Reason? ProblemOf(string filter) => Problems.FirstOrDefault(problem => problem.Path == filter);

    /// <summary>Of a local time that there is twice, the earlier; of one that there is not, as if it were.</summary>
    public static Func<DateTime, TimeSpan> OffsetsOf(DateTimeZone zone) => local => zone.AtLeniently(LocalDateTime.FromDateTime(local)).Offset.ToTimeSpan();
}
