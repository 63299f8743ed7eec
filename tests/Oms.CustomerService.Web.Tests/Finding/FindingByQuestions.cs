using FsCheck;
using FsCheck.Fluent;
using Oms.CustomerService.Access;
using Oms.CustomerService.Searching;
using Oms.CustomerService.Searching.Fields;
using Oms.CustomerService.Searching.Grid;
using Oms.CustomerService.Searching.Statements;

namespace Oms.CustomerService.Web.Tests.Finding;

/// <summary>Questions of any kind find in PostgreSQL what they mean.</summary>
internal sealed class FindingByQuestions
{
    private const int Cases = 300;

    private static readonly OrderEntry[] All = [.. Entries.Some(120)];

    private OrderDatabase _orders = null!;

    [OneTimeSetUp]
    public async Task FillAsync()
    {
        _orders = await OrderDatabase.CreateAsync();
        await _orders.AddAsync(All);
    }

    [OneTimeTearDown]
    public async Task DropAsync() => await _orders.DisposeAsync();

    [Test]
    public void a_question_finds_what_it_means() => Prop.ForAll(Questions.Of(All).ToArbitrary(), criterion =>
    {
        var search = new Search(OrderFields.All, Sight.Everything, criterion, GridQuery.UsualSorting);
        var found = _orders.Finder.PageAsync(search, null, All.Length, default).GetAwaiter().GetResult();
        Assert.That(found.Rows.Select(entry => entry.StreamId), Is.EquivalentTo(All.Where(criterion.Holds).Select(entry => entry.StreamId)), () => search.Page(null, 1).Text);
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(Cases));
}
