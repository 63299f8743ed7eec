using Oms.Contracts;
using Oms.CustomerService.Searching.Grid;
using Oms.Documents;

namespace Oms.CustomerService.Web.Finding;

/// <summary>How somebody wants to see the grid: a document a user.</summary>
public sealed record GridChoice
{
    public string User { get; init; } = "";

    /// <summary>Columns in their order; empty: the usual ones.</summary>
    public ValueList<string> Columns { get; init; } = [];

    /// <summary>By name.</summary>
    public ValueList<SavedFilter> Filters { get; init; } = [];

    public GridChoice With(SavedFilter filter) => this with
    {
        Filters = Filters.Where(each => each.Name != filter.Name).Append(filter).OrderBy(each => each.Name, StringComparer.OrdinalIgnoreCase).Take(GridChoices.MostFilters).ToValueList(),
    };

    public GridChoice Without(string name) => this with { Filters = Filters.Where(each => each.Name != name).ToValueList() };
}

/// <summary>Filters under a name.</summary>
/// <param name="Name">The user's.</param>
/// <param name="Query">See <see cref="GridQuery.ToQueryString"/>.</param>
public sealed record SavedFilter(string Name, string Query);

/// <summary>Keeps how somebody wants to see the grid.</summary>
internal static class GridChoices
{
    public const int MostFilters = 50;
    public const int LongestName = 60;

    public static void Keep(StoreOptions options) => options.For(typeof(GridChoice), "grid_choice", document => ((GridChoice)document).User);

    public static async Task<GridChoice> ChoiceOfAsync(this IDocumentStore store, string user, CancellationToken token)
    {
        await using var session = store.LightweightSession();
        return await session.LoadAsync<GridChoice>(user, token) ?? new() { User = user };
    }

    /// <summary>The last of two who choose at once for the same user has it as he wants it.</summary>
    public static async Task ChooseAsync(this IDocumentStore store, string user, Func<GridChoice, GridChoice> change, CancellationToken token)
    {
        for (var tries = 3; ; tries--)
        {
            try
            {
                await using var session = store.LightweightSession();
                if (await session.LoadAsync<GridChoice>(user, token) is { } known)
                    session.Store(change(known));
                else
                    session.Insert(change(new() { User = user }));
                await session.SaveChangesAsync(token);
                return;
            }
            catch (ConcurrencyException) when (tries > 1)
            {
                // Read again what the other one chose.
            }
        }
    }
}
