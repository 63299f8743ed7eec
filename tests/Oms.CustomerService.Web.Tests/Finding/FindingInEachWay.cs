using FsCheck;
using FsCheck.Fluent;
using Oms.CustomerService.Access;
using Oms.CustomerService.Searching;
using Oms.CustomerService.Searching.Fields;
using Oms.CustomerService.Searching.Language;
using Oms.CustomerService.Searching.Statements;
using Oms.CustomerService.Web.Finding;

namespace Oms.CustomerService.Web.Tests.Finding;

/// <summary>Whichever way a search goes, near, by the index of filters or as the database likes: the pages are the same, and a number that is said to be exact is.</summary>
internal sealed class FindingInEachWay
{
    private const int Size = 7;
    private const int Cases = 40;
    private const int All = 150;
    private const int None = 0;
    private const int Never = int.MaxValue;

    private static readonly OrderEntry[] Orders = [.. Entries.Some(All)];

    private OrderDatabase _orders = null!;

    [OneTimeSetUp]
    public async Task FillAsync()
    {
        _orders = await OrderDatabase.CreateAsync();
        await _orders.AddAsync(Orders);
        await _orders.Database.ExecuteAsync("analyze");
    }

    [OneTimeTearDown]
    public async Task DropAsync() => await _orders.DisposeAsync();

    [TestCase(None, All, None, Never, TestName = "near")]
    [TestCase(None, 20, None, Never, TestName = "near, else as the database likes")]
    [TestCase(None, 20, All + 1, Never, TestName = "near, else by the index of filters")]
    [TestCase(None, 3, None, None, TestName = "near, further away, else as the database likes")]
    [TestCase(All + 1, All, All + 1, Never, TestName = "by the index of filters")]
    [TestCase(All + 1, All, 5, Never, TestName = "by the index of filters, else as the database likes")]
    public void a_question_finds_the_same(int few, int within, int gathered, int many)
    {
        var finder = new OrderFinder(_orders.Store, new(few, within, gathered, many));
        Prop.ForAll(Questions.Of(Orders).ToArbitrary(), Gen.Elements(Sortable).ToArbitrary(), Gen.Elements(true, false).ToArbitrary(), (criterion, field, isDescending) =>
        {
            var search = new Search(OrderFields.All, Sight.Everything, criterion, new(field, isDescending));
            var (found, total) = EachAsync(finder, search).GetAwaiter().GetResult();
            Assert.That(found, Is.EqualTo(Expected(criterion, field, isDescending)), () => search.Page(null, 1).Text);
            Assert.That(total.IsEstimate ? found.Count : total.Count, Is.EqualTo(found.Count));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(Cases));
    }

    private static SearchField[] Sortable => [.. OrderFields.All.Fields.Where(each => each.IsSortable)];

    private static async Task<(List<string> Found, Total Total)> EachAsync(OrderFinder finder, Search search)
    {
        var (page, total) = await finder.FindAsync(search, null, Size, default);
        var found = page.Rows.Select(entry => entry.StreamId).ToList();
        while (page.After is { } after)
        {
            page = await finder.PageAsync(search, after, Size, default);
            found.AddRange(page.Rows.Select(entry => entry.StreamId));
        }
        return (found, total);
    }

    private static IEnumerable<string> Expected(Criterion criterion, SearchField field, bool isDescending)
    {
        var rows = Orders.Where(criterion.Holds).Order(Comparer<OrderEntry>.Create((one, other) =>
            GoingThroughAllPages.ByBytes.Comparer.Compare(field.Stored(one), field.Stored(other)) is not 0 and var order ? order : GoingThroughAllPages.ByBytes.Comparer.Compare(one.StreamId, other.StreamId)))
            .Select(entry => entry.StreamId);
        return isDescending ? rows.Reverse() : rows;
    }
}
