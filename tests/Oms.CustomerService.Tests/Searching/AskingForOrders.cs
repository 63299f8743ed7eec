using Oms.CustomerService.Searching.Language;
using static Oms.CustomerService.Tests.Searching.Asked;

namespace Oms.CustomerService.Tests.Searching;

/// <summary>The query language, as SQL.</summary>
internal sealed class AskingForOrders
{
    [Test]
    public void the_example_of_the_manual_is_understood() => Assert.That(
        Said(Json("""{"exp": "ge", "args": [{"exp": "field", "args": [{"value": "origin_date"}]}, {"value": "2017-01-01T00:00:00+00:00", "type": "datetime"}]}""")),
        Is.EqualTo("origin_date >= ? <- 2017-01-01T00:00:00+00:00"));

    [TestCase("status", "eq", "COMPLETE", "status = ? <- complete")]
    [TestCase("status", "neq", "COMPLETE", "(status = ?) is not true <- complete")]
    [TestCase("status", "ne", "COMPLETE", "(status = ?) is not true <- complete")]
    [TestCase("grand_total", "gt", "12.50", "grand_total > ? <- 12.50")]
    [TestCase("grand_total", "le", "12.50", "grand_total <= ? <- 12.50")]
    [TestCase("origin_date", "lt", "2017-01-01T02:00+02:00", "origin_date < ? <- 2017-01-01T00:00:00+00:00")]
    [TestCase("is_test", "eq", "1", "is_test = ? <- True")]
    [TestCase("sku", "eq", "Bag-1", "skus @> ? <- [bag-1]")]
    [TestCase("source_id", "eq", "WH1", "sources @> ? <- [WH1]")]
    [TestCase("sales_channel", "eq", "ST1", "store = ? <- ST1")]
    [TestCase("customer_phone", "eq", "+49 (151) 20", @"phones like ? escape '\' <- %/4915120/%")]
    [TestCase("address_zip", "eq", "SW1A 1AA", @"zips like ? escape '\' <- %/sw1a1aa/%")]
    [TestCase("customer_last_name", "eq", "  O%  Neill ", @"last_names like ? escape '\' <- %/o\% neill/%")]
    [TestCase("customer_email", "contains", "@Example.", @"emails like ? escape '\' <- %/%@example.%/%")]
    [TestCase("customer_email", "starts_with", "ann_", @"emails like ? escape '\' <- %/ann\_%/%")]
    [TestCase("customer_email", "ends_with", ".org", @"emails like ? escape '\' <- %/%.org/%")]
    [TestCase("status", "like", "LOG%", @"status like ? escape '\' <- log%")]
    public void an_operator_is_a_condition(string field, string exp, string value, string said) => Assert.That(Said(On(field, exp, value)), Is.EqualTo(said));

    [Test]
    public void a_pattern_that_could_run_from_one_text_into_the_next_is_looked_at_again() => Assert.That(Said(On("customer_email", "like", @"a%\_b_")), Is.EqualTo(
        @"emails like ? escape '\' and exists (select from unnest(string_to_array(emails, chr(10))) line where line <> '' and line like ? escape '\') <- %/a%\_b_/% | a%\_b_"));

    [Test]
    public void several_values_may_stand_in_an_array_or_beside_each_other()
    {
        Assert.That(Said(On("sku", "in", "A", "B")), Is.EqualTo("skus && ? <- [a, b]"));
        Assert.That(Said(Exp("in", Field("status"), Exp("array", Value("A"), Value("B")))), Is.EqualTo("status = any(?) <- [a, b]"));
        Assert.That(Said(On("grand_total", "nin", "1", "2")), Is.EqualTo("((grand_total = ?) or (grand_total = ?)) is not true <- 1 | 2"));
        Assert.That(Said(On("grand_total", "between", "1", "2")), Is.EqualTo("(grand_total >= ?) and (grand_total <= ?) <- 1 | 2"));
    }

    [TestCase("original_order_id", "original_order_id = '' <- ")]
    [TestCase("rma", "rmas = '{}' <- ")]
    [TestCase("customer_phone", "phones = '' <- ")]
    [TestCase("origin_date", "origin_date is null <- ")]
    public void what_has_none_can_be_asked_for(string field, string said) => Assert.That(Said(On(field, "is_null")), Is.EqualTo(said));

    [Test]
    public void and_or_not_nest() => Assert.That(
        Said(Exp("or", Exp("not", On("status", "eq", "A")), Exp("and", On("id", "eq", "1"), On("is_test", "eq", "0")))),
        Is.EqualTo("((status = ?) is not true) or ((order_id = ?) and (is_test = ?)) <- a | 1 | False"));

    [TestCase("""{"value": 12, "type": "int"}""")]
    [TestCase("""{"value": "12", "type": "integer"}""")]
    [TestCase("""{"value": "12", "type": "float"}""")]
    [TestCase("""{"value": 12}""")]
    public void a_number_is_written_in_many_ways(string constant) => Assert.That(Said(Exp("eq", Field("grand_total"), Json(constant))), Is.EqualTo("grand_total = ? <- 12"));

    [Test]
    public void no_question_asks_for_everything() =>
        Assert.That(CriterionReader.Read(CustomerService.Searching.Fields.OrderFields.All, null, "$").Criterion, Is.EqualTo(Criterion.Everything));
}
