using Oms.CustomerService.Access;
using Oms.CustomerService.Searching.Fields;
using Oms.CustomerService.Searching.Language;

namespace Oms.CustomerService.Searching.Statements;

/// <summary>A question somebody asks of the documents of a kind, as statements for the database.</summary>
/// <param name="Catalogue">Which documents.</param>
/// <param name="Sight">Of what the asker sees.</param>
/// <param name="Criterion">Which of them.</param>
/// <param name="Sorting">In which order.</param>
public sealed record Search(SearchCatalogue Catalogue, Sight Sight, Criterion Criterion, Sorting Sorting)
{
    private Sql Condition => Statements.Condition.Of(Catalogue, Sight, Criterion);

    private Sql Table => Sql.Name(Catalogue.Table);

    /// <summary>The documents (<c>data</c>) at a place; in reverse, the nearest first, when the cursor looks back.</summary>
    /// <param name="cursor">Null: from the first.</param>
    /// <param name="size">At most so many.</param>
    public Sql Page(Cursor? cursor, int size)
    {
        var order = cursor is { IsBackwards: true } ? Sorting.Reversed : Sorting;
        var column = Sql.Name(order.Field.Column);
        var place = (cursor, order.IsDescending) switch
        {
            (null, _) => Sql.Of($"true"),
            (_, true) => Sql.Of($"({column}, id) < ({cursor.Value.Parameter}, {cursor.Id})"),
            _ => Sql.Of($"({column}, id) > ({cursor.Value.Parameter}, {cursor.Id})"),
        };
        var direction = DirectionOf(order);
        return Sql.Of($"select data from {Table} where {Condition} and {place} order by {column} {direction}, id {direction} limit {size}");
    }

    /// <summary>The documents (<c>data</c>) behind so many others: for who asks by number, as the documented searches do.</summary>
    public Sql Slice(int offset, int size)
    {
        var (column, direction) = (Sql.Name(Sorting.Field.Column), DirectionOf(Sorting));
        return Sql.Of($"select data from {Table} where {Condition} order by {column} {direction}, id {direction} limit {size} offset {offset}");
    }

    /// <summary>How many there are: one row, one number.</summary>
    public Sql Count => Sql.Of($"select count(*) from {Table} where {Condition}");

    /// <summary>How many there are, counted up to a number: one row, one number.</summary>
    public Sql CountUpTo(int most) => Sql.Of($"select count(*) from (select from {Table} where {Condition} limit {most}) counted");

    /// <summary>How many the database thinks there are: one row, a plan as JSON.</summary>
    public Sql Estimate => Sql.Of($"explain (format json) select from {Table} where {Condition}");

    private static Sql DirectionOf(Sorting sorting) => sorting.IsDescending ? Sql.Of($"desc") : Sql.Of($"asc");
}
