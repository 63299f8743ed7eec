using Oms.Contracts.Postsales;
using Oms.CustomerService.Access;
using Oms.CustomerService.Searching.Fields;
using Oms.CustomerService.Searching.Grid;
using Oms.CustomerService.Searching.Language;
using Oms.CustomerService.Searching.Statements;

namespace Oms.CustomerService.Tests.Searching;

/// <summary>What agents write into the grid's filters.</summary>
internal sealed class FillingInFilters
{
    private static readonly TimeZoneInfo Berlin = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");

    [TestCase("id", "E00000012", "order_id = ? <- e00000012")]
    [TestCase("id", "E*12", @"order_id like ? escape '\' <- e%12")]
    [TestCase("name", "Ann  O_Neill", @"(names like ? escape '\') and (names like ? escape '\') <- %/%ann%/% | %/%o\_neill%/%")]
    [TestCase("last_name", "Li", @"(last_names like ? escape '\') or (last_names like ? escape '\') <- %/li%/% | %/% li%/%")]
    [TestCase("email", "@example", @"emails like ? escape '\' <- %/%@example%/%")]
    [TestCase("phone", "+49 0151-23", @"phones like ? escape '\' <- %/%49015123%/%")]
    [TestCase("phone", "00 49 151", @"phones like ? escape '\' <- %/%49151%/%")]
    [TestCase("zip", "sw1a*", @"zips like ? escape '\' <- %/sw1a%/%")]
    [TestCase("channel", "ST1", "store = ? <- ST1")]
    [TestCase("source", "WH1", "sources @> ? <- [WH1]")]
    [TestCase("type", "exchange", "order_kind = ? <- exchange")]
    [TestCase("return", "approved", "return_statuses @> ? <- [approved]")]
    [TestCase("return", "any", "return_statuses && ? <- [requested, approved, cancelled]")]
    [TestCase("appeasement", "pending_release", "appeasement_statuses @> ? <- [pendingrelease]")]
    [TestCase("sku", "BAG 1", "skus @> ? <- [bag 1]")]
    public void a_filter_is_a_condition(string filter, string text, string said) => Assert.That(Said((filter, text)), Is.EqualTo(said));

    /// <summary>A code that no choice has would be missing in "any".</summary>
    [TestCase(typeof(ReturnCode), "return")]
    [TestCase(typeof(RefundCode), "appeasement")]
    public void any_is_each_code_there_is(Type codes, string filter)
    {
        var criterion = (Criterion.In)OrderFilters.Find(filter)!.Read("any", _ => TimeSpan.Zero)!;
        Assert.That(criterion.Values.Select(value => value.ToString()), Is.EquivalentTo(codes.GetFields().Select(field => ((string)field.GetValue(null)!).ToLowerInvariant())));
    }

    [TestCase("from", "2026-03-29", "origin_date >= ? <- 2026-03-28T23:00:00", TestName = "a day begins at the user's midnight")]
    [TestCase("to", "2026-03-29", "origin_date < ? <- 2026-03-29T22:00:00", TestName = "and ends at the next, on a day of 23 hours, too")]
    [TestCase("to", "2026-10-25", "origin_date < ? <- 2026-10-25T23:00:00", TestName = "and on one of 25")]
    [TestCase("from", "2026-07-01T10:30", "origin_date >= ? <- 2026-07-01T08:30:00", TestName = "a time is the user's")]
    [TestCase("to", "2026-07-01T10:30:15", "origin_date <= ? <- 2026-07-01T08:30:15", TestName = "up to a time is with it")]
    [TestCase("from", "2017-01-01T00:00:00+00:00", "origin_date >= ? <- 2017-01-01T00:00:00", TestName = "an offset rules")]
    [TestCase("from", "2017-01-01T00:00:00Z", "origin_date >= ? <- 2017-01-01T00:00:00", TestName = "Z is one")]
    public void a_time(string filter, string text, string said) => Assert.That(Said((filter, text)), Is.EqualTo(said));

    [TestCase("from", "yesterday", "a date such as")]
    [TestCase("to", "2026-02-30", "a date such as")]
    [TestCase("from", "9999-12-31", "a date such as")]
    [TestCase("phone", "none", "letters or digits")]
    [TestCase("id", "*", "letters or digits")]
    [TestCase("type", "sale", "one of normal, exchange, reshipment")]
    public void what_it_cannot_be_is_told_and_asks_for_nothing(string filter, string text, string expected)
    {
        var (criterion, reasons) = Query((filter, text)).Criterion(Berlin.GetUtcOffset);
        Assert.That(reasons.Single().Path, Is.EqualTo(filter));
        Assert.That(reasons.Single().Expected, Does.Contain(expected));
        Assert.That(Condition.Of(OrderFields.All, Sight.Everything, criterion).Text, Is.EqualTo("true and true and (true)"));
    }

    [Test]
    public void together_all_of_them_hold() => Assert.That(Said(("status", "COMPLETE"), ("id", "1")), Is.EqualTo("(order_id = ?) and (status = ?) <- 1 | complete"));

    [Test]
    public void each_asks_for_something() => Assert.That(
        OrderFilters.All.Where(filter => filter.Read(filter.Kind switch { FilterKind.Choice => filter.Choices[0], FilterKind.Moment => "2026-01-01", _ => "123" }, Berlin.GetUtcOffset) is null),
        Is.Empty);

    private static GridQuery Query(params (string Name, string Text)[] filters) =>
        GridQuery.Read(filters.Select(filter => KeyValuePair.Create(filter.Name, (string?)filter.Text))).Query;

    private static string Said(params (string Name, string Text)[] filters)
    {
        var (criterion, reasons) = Query(filters).Criterion(Berlin.GetUtcOffset);
        Assert.That(reasons, Is.Empty);
        var sql = Condition.Of(OrderFields.All, Sight.Everything, criterion);
        return $"{sql.Text["true and true and (".Length..^1]} <- {string.Join(" | ", sql.Values.Select(Written))}";
    }

    private static string Written(object value) => value switch
    {
        string[] texts => $"[{string.Join(", ", texts)}]",
        DateTimeOffset moment => moment.ToUniversalTime().ToString("yyyy-MM-ddTHH:mm:ss", null),
        _ => value.ToString()!.Replace("\n", "/", StringComparison.Ordinal),
    };
}
