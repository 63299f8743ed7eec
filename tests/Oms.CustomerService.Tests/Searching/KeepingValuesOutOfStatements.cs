using FsCheck;
using FsCheck.Fluent;
using Oms.Contracts.Common;
using Oms.CustomerService.Access;
using Oms.CustomerService.Searching.Fields;
using Oms.CustomerService.Searching.Grid;
using Oms.CustomerService.Searching.Language;
using Oms.CustomerService.Searching.Statements;
using static Oms.CustomerService.Tests.Searching.Asked;

namespace Oms.CustomerService.Tests.Searching;

/// <summary>Whatever somebody asks for, a statement's text is ours: values travel beside it.</summary>
internal sealed class KeepingValuesOutOfStatements
{
    /// <summary>No statement of ours has it, in whatever way it may be folded.</summary>
    private const string Mark = "zq7";

    private const string Hostile = "' \" ; -- ? ?? $1 \\ % _ * \n ) or 1=1 {0} /*";

    private static readonly Sorting Newest = new(OrderFields.All["origin_date"], true);

    private static Gen<string> Texts =>
        from before in Gen.Elements(Hostile.Split(' ')).ArrayOf()
        from after in Gen.Elements(Hostile.Split(' ')).ArrayOf()
        select string.Concat(before) + Mark + string.Concat(after);

    private static Gen<Expression> Comparisons =>
        from asked in Gen.Elements(OrderFields.All.Fields.ToArray())
        from exp in Gen.Elements("eq", "neq", "gt", "le", "in", "nin", "between", "like", "contains", "starts_with", "ends_with")
        from one in Texts
        from other in Texts
        select Exp(exp, [Field(asked.Name), Value(one), .. exp is "in" or "nin" or "between" ? [Value(other)] : Array.Empty<Expression>()]);

    private static Gen<Expression> Questions => Gen.Sized(size => Sized(Math.Min(size, 20)));

    [Test]
    public void no_value_of_a_question_stands_in_the_text() => Prop.ForAll(Questions.ToArbitrary(), Texts.ToArbitrary(), (question, name) =>
    {
        // What is refused of it is left out: most patterns of these and all numbers.
        var sight = new Sight(Scope.Of(name), Scope.Of(name, "WH1"));
        var search = new Search(OrderFields.All, sight, Read(question).Criterion ?? Criterion.Everything, Newest);
        var cursor = new Cursor(new SearchValue.Text(name), name);
        foreach (var sql in new[] { search.Page(cursor, 20), search.Near(cursor, 20, 100, 1000), search.Gathered(cursor, 20, 1000), search.Count, search.Estimate })
        {
            Assert.That(sql.Text, Does.Not.Contain(Mark).IgnoreCase);
            Assert.That(sql.Text, Does.Not.Contain(";").And.Not.Contain("--").And.Not.Contain("\"").And.Not.Contain("$"));
            Assert.That(sql.Text.Count(character => character == '?'), Is.EqualTo(sql.Values.Count));
        }
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(500));

    [Test]
    public void nor_does_what_is_written_into_a_filter() => Prop.ForAll(Texts.ToArbitrary(), text =>
    {
        foreach (var filter in OrderFilters.All)
        {
            if (filter.Read(text, _ => TimeSpan.Zero) is { } criterion)
                Assert.That(Condition.Of(OrderFields.All, Sight.Everything, criterion).Text, Does.Not.Contain(Mark).IgnoreCase, filter.Name);
        }
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(100));

    [Test]
    public void a_name_that_is_none_is_no_column() => Assert.That(() => Oms.CustomerService.Searching.Statements.Sql.Name("id; drop"), Throws.ArgumentException);

    private static Gen<Expression> Sized(int size) => size < 2 ? Comparisons : Gen.Frequency(
        (2, Comparisons),
        (1, from logic in Gen.Elements("and", "or") from parts in Sized(size / 2).ArrayOf(2) select Exp(logic, [.. parts])),
        (1, Sized(size / 2).Select(part => Exp("not", part))));
}
