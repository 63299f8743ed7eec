using Oms.Contracts;
using Oms.CustomerService.Searching.Fields;
using Oms.CustomerService.Searching.Grid;
using Oms.CustomerService.Searching.Language;
using Oms.CustomerService.Searching.Statements;

namespace Oms.CustomerService.Tests.Searching;

/// <summary>The grid's address holds all that it shows.</summary>
internal sealed class SharingALink
{
    [Test]
    public void an_address_leads_to_the_same_grid()
    {
        var sorting = new Sorting(OrderFields.All["grand_total"], true);
        var query = new GridQuery
        {
            Filters = [new("id", "1&2=3"), new("name", "Ünal + Söhne"), new("type", "exchange")],
            Sorting = sorting,
            Size = 50,
            Cursor = new(new SearchValue.Number(12.50m), "ST1/100", IsBackwards: true),
        };
        var (read, reasons) = GridQuery.Read(Parsed(query.ToQueryString()));
        Assert.That(reasons, Is.Empty);
        Assert.That(read, Is.EqualTo(query));
    }

    [Test]
    public void the_usual_grid_needs_no_words() => Assert.That(new GridQuery().ToQueryString(), Is.Empty);

    [Test]
    public void a_filter_is_taken_off_by_a_link_that_begins_at_the_first_row()
    {
        var query = new GridQuery { Filters = [new("id", "1"), new("type", "exchange")], Cursor = new(new SearchValue.Text("x"), "1") };
        Assert.That(query.Without("id").ToQueryString(), Is.EqualTo("type=exchange"));
        Assert.That(query.Filters.Select(filter => filter.IsChoice), Is.EqualTo(new[] { false, true }));
    }

    [Test]
    public void a_heading_orders_by_its_column_and_the_other_way_round_the_second_time()
    {
        var once = new GridQuery().SortedBy(OrderFields.All["status"]);
        Assert.That(once.ToQueryString(), Is.EqualTo("sort=status"));
        Assert.That(once.SortedBy(OrderFields.All["status"]).ToQueryString(), Is.EqualTo("sort=-status"));
    }

    [TestCase("sort=sku", "sort")]
    [TestCase("sort=moon", "sort")]
    [TestCase("size=30", "size")]
    [TestCase("at=%00", "at")]
    [TestCase("at=bm9uZQ", "at")]
    public void what_it_cannot_be_is_told_and_the_usual_shown(string address, string wrong)
    {
        var (query, reasons) = GridQuery.Read(Parsed(address));
        Assert.That(reasons.Select(reason => reason.Path), Is.EqualTo(new[] { wrong }));
        Assert.That(query, Is.EqualTo(new GridQuery()));
    }

    [Test]
    public void empty_fields_of_a_form_and_others_parameters_are_left_alone() => Assert.That(
        GridQuery.Read(Parsed("id=&name=%20&utm=x")), Is.EqualTo((new GridQuery(), ValueList.Of<Reason>([]))));

    [Test]
    public void a_place_is_good_for_its_order_of_rows_only()
    {
        var byTotal = new Sorting(OrderFields.All["grand_total"], true);
        var token = new Cursor(new SearchValue.Number(1), "ST1/1").ToToken(byTotal);
        Assert.That(Cursor.Parse(token, byTotal), Is.EqualTo(new Cursor(new SearchValue.Number(1), "ST1/1")));
        Assert.That(Cursor.Parse(token, byTotal.Reversed), Is.Null);
        Assert.That(Cursor.Parse(token, new(OrderFields.All["status_date"], true)), Is.Null);
        Assert.That(Enumerable.Range(0, token.Length).Select(length => Cursor.Parse(token[..length], byTotal)), Has.All.Null);
    }

    [Test]
    public void columns_are_shown_as_they_were_chosen()
    {
        Assert.That(GridColumns.Chosen(["status", "gone", "id", "status"]).Select(column => column.Name), Is.EqualTo(new[] { "status", "id" }));
        Assert.That(GridColumns.Chosen([]).Select(column => column.Name),
            Is.EqualTo(new[] { "id", "store", "origin_date", "bill_to", "ship_to", "status", "grand_total" }));
        Assert.That(GridColumns.All.Select(column => column.Name), Is.Unique);
    }

    private static IEnumerable<KeyValuePair<string, string?>> Parsed(string query) => query.Split('&', StringSplitOptions.RemoveEmptyEntries)
        .Select(pair => pair.Split('=')).Select(pair => KeyValuePair.Create(pair[0], (string?)Uri.UnescapeDataString(pair[1])));
}
