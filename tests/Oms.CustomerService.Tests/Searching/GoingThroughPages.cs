using Oms.CustomerService.Searching;
using Oms.CustomerService.Searching.Fields;
using Oms.CustomerService.Searching.Language;
using Oms.CustomerService.Searching.Statements;

namespace Oms.CustomerService.Tests.Searching;

/// <summary>Pages begin behind a row, not after a number of rows.</summary>
internal sealed class GoingThroughPages
{
    private static readonly Sorting ByTotal = new(OrderFields.All["grand_total"], IsDescending: false);

    [Test]
    public void a_page_begins_behind_the_row_that_ended_the_last()
    {
        var page = Page([1, 2, 3], null, 2);
        Assert.That(Totals(page), Is.EqualTo(new[] { 1m, 2m }));
        Assert.That(page.Before, Is.Null);
        Assert.That(page.After, Is.EqualTo(new Cursor(new SearchValue.Number(2), "ST1/2")));
        Assert.That(Statement(page.After!).Text, Does.EndWith("and (grand_total, id) > (?, ?) order by grand_total asc, id asc limit ?"));
        Assert.That(Statement(page.After!).Values.TakeLast(3), Is.EqualTo(new object[] { 2m, "ST1/2", 3 }));
    }

    [Test]
    public void back_are_the_nearest_first_in_the_order_of_the_grid()
    {
        var back = new Cursor(new SearchValue.Number(9), "ST1/9", IsBackwards: true);
        Assert.That(Statement(back).Text, Does.EndWith("and (grand_total, id) < (?, ?) order by grand_total desc, id desc limit ?"));
        var page = Page([8, 7, 6], back, 2);
        Assert.That(Totals(page), Is.EqualTo(new[] { 7m, 8m }));
        Assert.That((page.Before?.Id, page.After?.Id), Is.EqualTo(("ST1/7", "ST1/8")));
    }

    [Test]
    public void the_last_page_leads_back_only_and_the_first_on_only()
    {
        var last = Page([5], new(new SearchValue.Number(4), "ST1/4"), 2);
        Assert.That((last.Before?.Id, last.After?.Id), Is.EqualTo(("ST1/5", (string?)null)));
        var first = Page([2, 1], new(new SearchValue.Number(3), "ST1/3", IsBackwards: true), 2);
        Assert.That((first.Before?.Id, first.After?.Id), Is.EqualTo(((string?)null, "ST1/2")));
    }

    [Test]
    public void a_moment_is_a_place_as_the_database_keeps_it()
    {
        var byDate = new Sorting(OrderFields.All["origin_date"], true);
        var entry = new OrderEntry { OriginDate = new DateTimeOffset(2026, 3, 2, 10, 0, 0, TimeSpan.FromHours(1)).AddTicks(1_234_567) };
        var token = new Cursor(SearchValue.Of(byDate.Field, entry), "ST1/1").ToToken(byDate);
        Assert.That(Cursor.Parse(token, byDate)!.Value.Parameter, Is.EqualTo(byDate.Field.Stored(entry)));
        Assert.That(((DateTimeOffset)byDate.Field.Stored(entry)).UtcTicks % TimeSpan.TicksPerMicrosecond, Is.Zero);
    }

    private static Page<OrderEntry> Page(int[] totals, Cursor? cursor, int size) => Page<OrderEntry>.Of(
        [.. totals.Select(total => new OrderEntry { Store = "ST1", OrderId = $"{total}", GrandTotal = total })], cursor, size, ByTotal, entry => entry.StreamId);

    private static IEnumerable<decimal> Totals(Page<OrderEntry> page) => page.Rows.Select(entry => entry.GrandTotal);

    private static Sql Statement(Cursor cursor) => new Search(OrderFields.All, Oms.CustomerService.Access.Sight.Everything, Criterion.Everything, ByTotal).Page(cursor, 3);
}
