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

    private Sql Column => Sql.Name(Sorting.Field.Column);

    /// <summary>The documents (<c>data</c>) at a place; in reverse, the nearest first, when the cursor looks back. How it is found is up to the database.</summary>
    /// <param name="cursor">Null: from the first.</param>
    /// <param name="size">At most so many.</param>
    public Sql Page(Cursor? cursor, int size) => Sql.Of($"select data from {Table} where {Condition} and {Behind(cursor)} order by {Order(cursor)} limit {size}");

    /// <summary>The same with how many there are, among the nearest rows alone: what is frequent is found here soon, and what is not costs no more than these rows.</summary>
    /// <param name="cursor">Null: from the first.</param>
    /// <param name="size">At most so many.</param>
    /// <param name="most">Counted up to here.</param>
    /// <param name="within">So many rows are looked at, of those that the order's own index can tell.</param>
    public Sql Near(Cursor? cursor, int size, int most, int within) => Shown(cursor, size, Sql.Of(
        $"select id, {Column} as place from (select * from {Table} where {Behind(cursor)} and {Range} order by {Order(cursor)} limit {within}) nearest where {Condition} order by {Order(cursor)} limit {most}"));

    /// <summary>The same with how many there are, among hits in no order: right when fewer were found than were asked for, and then all of them.</summary>
    /// <inheritdoc cref="Near"/>
    public Sql Gathered(Cursor? cursor, int size, int most) => Shown(cursor, size, Sql.Of(
        $"select id, {Column} as place from {Table} where {Condition} and {Behind(cursor)} limit {most}"));

    /// <summary>The documents (<c>data</c>) behind so many others: for who asks by number, as the documented searches do.</summary>
    public Sql Slice(int offset, int size) => Sql.Of($"select data from {Table} where {Condition} order by {Order(null)} limit {size} offset {offset}");

    /// <summary>How many there are: one row, one number.</summary>
    public Sql Count => Sql.Of($"select count(*) from {Table} where {Condition}");

    /// <summary>How many the database thinks there are: one row, a plan as JSON.</summary>
    public Sql Estimate => Sql.Of($"explain (format json) select from {Table} where {Condition}");

    /// <summary>What the question says of the field that rows are ordered by.</summary>
    private Sql Range => Statements.Condition.Of(new Criterion.All(
        (Criterion is Criterion.All all ? all.Parts : [Criterion]).Where(part => part is Criterion.Compare compare && compare.Field == Sorting.Field).ToValueList()));

    private Sql Behind(Cursor? cursor) => (cursor, Ordered(cursor).IsDescending) switch
    {
        (null, _) => Sql.Of($"true"),
        (_, true) => Sql.Of($"({Column}, id) < ({cursor.Value.Parameter}, {cursor.Id})"),
        _ => Sql.Of($"({Column}, id) > ({cursor.Value.Parameter}, {cursor.Id})"),
    };

    private Sql Order(Cursor? cursor) => Ordered(cursor).IsDescending ? Sql.Of($"{Column} desc, id desc") : Sql.Of($"{Column} asc, id asc");

    private Sql Shown(Cursor? cursor, int size, Sql found)
    {
        var direction = Ordered(cursor).IsDescending ? Sql.Of($"desc") : Sql.Of($"asc");
        return Sql.Of($"with found as materialized ({found}) select data, (select count(*) from found) from (select * from found order by place {direction}, id {direction} limit {size}) shown join {Table} using (id) order by place {direction}, id {direction}");
    }

    private Sorting Ordered(Cursor? cursor) => cursor is { IsBackwards: true } ? Sorting.Reversed : Sorting;
}
