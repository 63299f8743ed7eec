using FsCheck;
using FsCheck.Fluent;
using Oms.Contracts.Common;
using Oms.CustomerService.Access;
using Oms.CustomerService.Searching;
using Oms.CustomerService.Searching.Fields;
using Oms.CustomerService.Searching.Grid;
using Oms.CustomerService.Searching.Language;
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

    /// <summary>Of what the orders hold, whole or in part, and of what could break a statement.</summary>
    private static Gen<string> Texts => Gen.OneOf(
        Gen.Elements("wh1", "WH2", "st1", "onhold", "o'neill", "100%", "%", "_", @"\", "'", "?", "$1", "", " ", "\n", "ünal", "li", "1", "0", "12.5", "2026-01-02", "E", "{a,b}", "\"", "a%", "%smith", "a_n%", "%a%n%"),
        from entry in Gen.Elements(All)
        from read in Gen.Elements(OrderFields.All.Fields.ToArray())
        from cut in Gen.Choose(0, 6)
        let text = read.Read(entry) switch { ValueList<string> { Count: > 0 } texts => texts[0], ValueList<string> => "", DateTimeOffset at => at.ToString("O"), var value => FormattableString.Invariant($"{value}") }
        select text[Math.Min(text.Length, cut > 3 ? cut - 3 : 0)..]);

    private static Gen<Expression> Comparisons =>
        from asked in Gen.Elements(OrderFields.All.Fields.ToArray())
        from exp in Gen.Elements("eq", "neq", "gt", "ge", "lt", "le", "in", "nin", "between", "like", "contains", "starts_with", "ends_with", "is_null")
        from one in Texts
        from other in Texts
        let values = exp switch { "is_null" => Array.Empty<string>(), "in" or "nin" or "between" => [one, other], _ => [one] }
        select new Expression { Exp = exp, Args = [new() { Exp = "field", Args = [new() { Value = asked.Name }] }, .. values.Select(value => new Expression { Value = value })] };

    private static Gen<Criterion> Questions => Sized(4).Select(question => CriterionReader.Read(OrderFields.All, question, "$").Criterion).Where(criterion => criterion is not null)!;

    [Test]
    public void a_question_finds_what_it_means() => Prop.ForAll(Questions.ToArbitrary(), criterion =>
    {
        var search = new Search(OrderFields.All, Sight.Everything, criterion, GridQuery.UsualSorting);
        var found = _orders.Finder.PageAsync(search, null, All.Length, default).GetAwaiter().GetResult();
        Assert.That(found.Rows.Select(entry => entry.StreamId), Is.EquivalentTo(All.Where(criterion.Holds).Select(entry => entry.StreamId)), () => search.Page(null, 1).Text);
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(Cases));

    private static Gen<Expression> Sized(int size) => size < 2 ? Comparisons : Gen.Frequency(
        (3, Comparisons),
        (1, from logic in Gen.Elements("and", "or") from parts in Sized(size / 2).ArrayOf(2) select new Expression { Exp = logic, Args = [.. parts] }),
        (1, Sized(size / 2).Select(part => new Expression { Exp = "not", Args = [part] })));
}
