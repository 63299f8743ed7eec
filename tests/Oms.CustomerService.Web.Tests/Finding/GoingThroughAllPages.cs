using Oms.CustomerService.Access;
using Oms.CustomerService.Searching;
using Oms.CustomerService.Searching.Fields;
using Oms.CustomerService.Searching.Language;
using Oms.CustomerService.Searching.Statements;

namespace Oms.CustomerService.Web.Tests.Finding;

/// <summary>Pages by key, in PostgreSQL.</summary>
internal sealed class GoingThroughAllPages
{
    private const int Count = 120;
    private const int Size = 7;

    private static IEnumerable<TestCaseData> Sortings() => OrderFields.All.Fields.Where(field => field.IsSortable)
        .SelectMany(field => new[] { false, true }.Select(isDescending => new TestCaseData(new Sorting(field, isDescending)).SetArgDisplayNames($"{field}{(isDescending ? " down" : "")}")));

    [TestCaseSource(nameof(Sortings))]
    public async Task every_row_is_seen_once_while_rows_are_added(Sorting sorting)
    {
        await using var orders = await OrderDatabase.CreateAsync();
        await orders.AddAsync(Entries.Some(Count));
        var search = new Search(OrderFields.All, Sight.Everything, Criterion.Everything, sorting);
        var (seen, added) = (new List<OrderEntry>(), Count);
        Cursor? cursor = null;
        do
        {
            var page = await orders.Finder.PageAsync(search, cursor, Size, default);
            Assert.That(page.Rows, Has.Count.LessThanOrEqualTo(Size));
            seen.AddRange(page.Rows);
            // By their address, as a browser does it.
            cursor = page.After is null ? null : Cursor.Parse(page.After.ToToken(sorting), sorting);
            await orders.AddAsync(Entries.Of(added++), Entries.Of(added++));
        }
        while (cursor is not null && seen.Count < 3 * Count);
        Assert.That(seen.Select(entry => entry.StreamId), Is.Unique);
        Assert.That(seen.Select(entry => entry.StreamId), Is.SupersetOf(Entries.Some(Count).Select(entry => entry.StreamId)));
        var values = seen.Select(entry => sorting.Field.Stored(entry)).ToList();
        Assert.That(values, sorting.IsDescending ? Is.Ordered.Descending.Using(ByBytes.Comparer) : Is.Ordered.Using(ByBytes.Comparer));
    }

    [Test]
    public async Task back_is_the_way_that_was_come()
    {
        await using var orders = await OrderDatabase.CreateAsync();
        await orders.AddAsync(Entries.Some(30));
        var search = new Search(OrderFields.All, Sight.Everything, Criterion.Everything, new(OrderFields.All["grand_total"], true));
        var first = await orders.Finder.PageAsync(search, null, Size, default);
        var second = await orders.Finder.PageAsync(search, first.After, Size, default);
        var third = await orders.Finder.PageAsync(search, second.After, Size, default);
        Assert.That((await orders.Finder.PageAsync(search, third.Before, Size, default)).Rows, Is.EqualTo(second.Rows));
        var back = await orders.Finder.PageAsync(search, second.Before, Size, default);
        Assert.That(back.Rows, Is.EqualTo(first.Rows));
        Assert.That(back.Before, Is.Null);
    }

    /// <summary>As the database compares.</summary>
    internal sealed class ByBytes : System.Collections.IComparer
    {
        public static readonly ByBytes Comparer = new();

        public int Compare(object? x, object? y) => x is string text
            ? System.Text.Encoding.UTF8.GetBytes(text).AsSpan().SequenceCompareTo(System.Text.Encoding.UTF8.GetBytes((string)y!))
            : System.Collections.Comparer.DefaultInvariant.Compare(x, y);
    }
}
