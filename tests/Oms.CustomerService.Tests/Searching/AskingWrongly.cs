using Oms.Contracts;
using Oms.Contracts.Common;
using Oms.CustomerService.Searching.Language;
using static Oms.CustomerService.Tests.Searching.Asked;

namespace Oms.CustomerService.Tests.Searching;

/// <summary>What is no question is refused, with everything that is wrong with it and where.</summary>
internal sealed class AskingWrongly
{
    private static IEnumerable<TestCaseData> Wrongs()
    {
        static TestCaseData Of(string name, Expression question, string path, string expected, string found) => new TestCaseData(question, path, expected, found).SetName(name);
        const string Root = "$.query.criteria";
        yield return Of("an unknown operator", On("id", "matches", "1"), Root + ".exp", "one of and, or, not, between, contains,", "matches");
        yield return Of("an unknown field", On("colour", "eq", "1"), Root + ".args[0].args[0].value", "one of id, customer_id,", "colour");
        yield return Of("a field that is documented and not kept", On("history_status", "eq", "1"), Root + ".args[0].args[0].value", "documented, but not kept", "history_status");
        yield return Of("a value first", Exp("eq", Value("1"), Field("id")), Root + ".args[0]", "a field", "1");
        yield return Of("no argument", Exp("eq"), Root + ".args", "a field first", "nothing");
        yield return Of("a value too many", On("id", "eq", "1", "2"), Root + ".args", "a field and 1 more", "3");
        yield return Of("a value too few", On("grand_total", "between", "1"), Root + ".args", "a field and 2 more", "2");
        yield return Of("an empty array", Exp("in", Field("id"), Exp("array")), Root + ".args", "one value or more", "no value");
        yield return Of("not of two", Exp("not", On("id", "eq", "1"), On("id", "eq", "2")), Root + ".args", "one expression", "2");
        yield return Of("and of none", Exp("and"), Root + ".args", "one expression or more", "0");
        yield return Of("a constant alone", Value("1"), Root, "an expression", "a constant");
        yield return Of("an order over texts that are many", On("sku", "gt", "1"), Root + ".exp", "of the field sku one of eq, in, is_null", "gt");
        yield return Of("a part of a whole", On("sku", "like", "1%"), Root + ".exp", "of the field sku one of", "like");
        yield return Of("a type that is none", Exp("eq", Field("id"), Value("1", "text")), Root + ".args[1].type", "of the field id one of string", "text");
        yield return Of("a type of another field", Exp("ge", Field("origin_date"), Value("1", "integer")), Root + ".args[1].type", "datetime", "integer");
        yield return Of("a date that is none", On("origin_date", "ge", "2017-02-30"), Root + ".args[1].value", "a date or time", "2017-02-30");
        yield return Of("a number that is none", On("grand_total", "ge", "12,5"), Root + ".args[1].value", "a number", "12,5");
        yield return Of("a flag that is none", On("is_test", "eq", "2"), Root + ".args[1].value", "0 or 1", "2");
        yield return Of("a pattern with a loose end", On("id", "like", @"1\"), Root + ".args[1].value", "a pattern", @"1\");
        yield return Of("a NUL", On("id", "eq", "1\0"), Root + ".args[1].value", "without a NUL", "1\0");
        yield return Of("a long value", On("id", "eq", new string('1', 1001)), Root + ".args[1].value", "at most 1000", new string('1', 80));
        yield return Of("an expression for a value", Exp("eq", Field("id"), Field("id")), Root + ".args[1]", "a constant", "field");
    }

    [TestCaseSource(nameof(Wrongs))]
    public void a_mistake_is_told_with_its_place(Expression question, string path, string expected, string found)
    {
        var (criterion, reasons) = Read(question);
        Assert.That(criterion, Is.Null);
        Assert.That(reasons, Has.Count.EqualTo(1));
        Assert.That(reasons[0].Path, Is.EqualTo(path));
        Assert.That(reasons[0].Expected, Does.Contain(expected));
        Assert.That(reasons[0].Found, Is.EqualTo(found));
    }

    [Test]
    public void every_mistake_is_told() => Assert.That(
        Wrong(Exp("and", On("colour", "eq", "1"), On("id", "matches", "1"), Exp("or", On("origin_date", "ge", "never"), On("id", "eq", "1")))).Select(reason => reason.Path),
        Is.EqualTo(new[] { "$.query.criteria.args[0].args[0].args[0].value", "$.query.criteria.args[1].exp", "$.query.criteria.args[2].args[0].args[1].value" }));

    [Test]
    public void sixteen_levels_are_deep_enough()
    {
        Assert.That(Wrong(Nested(CriterionReader.Deepest)), Is.Empty);
        Assert.That(Wrong(Nested(CriterionReader.Deepest + 1)).Select(reason => reason.Expected), Is.EqualTo(new[] { "at most 16 levels" }));
    }

    [Test]
    public void a_thousand_operators_and_values_are_enough()
    {
        Assert.That(Wrong(On("id", "in", Enumerable.Repeat("1", CriterionReader.Most - 1).ToValueList())), Is.Empty);
        Assert.That(Wrong(On("id", "in", Enumerable.Repeat("1", 3 * CriterionReader.Most).ToValueList())).Select(reason => reason.Expected),
            Is.EqualTo(new[] { "at most 1000 operators and values" }));
    }

    private static Expression Nested(int levels) => levels == 1 ? On("id", "eq", "1") : Exp("not", Nested(levels - 1));
}
