using Oms.CustomerService.Access;
using Oms.CustomerService.Orders;
using Oms.CustomerService.Searching;
using Oms.CustomerService.Searching.Fields;
using Oms.CustomerService.Searching.Grid;
using Oms.CustomerService.Searching.Language;
using Oms.CustomerService.Searching.Statements;

namespace Oms.CustomerService.Web.Tests.Finding;

/// <summary>Each filter alone finds exactly the orders it should, in PostgreSQL.</summary>
internal sealed class FindingByFilters
{
    private const int Count = 500;
    private const StringComparison Alike = StringComparison.OrdinalIgnoreCase;

    private static readonly OrderEntry[] All = [.. Entries.Some(Count)];
    private static readonly Sorting Newest = GridQuery.UsualSorting;

    private OrderDatabase _orders = null!;

    [OneTimeSetUp]
    public async Task FillAsync()
    {
        _orders = await OrderDatabase.CreateAsync();
        await _orders.AddAsync(All);
    }

    [OneTimeTearDown]
    public async Task DropAsync() => await _orders.DisposeAsync();

    private static IEnumerable<TestCaseData> Filters()
    {
        static TestCaseData Of(string filter, string text, Func<OrderEntry, bool> expected) => new TestCaseData(filter, text, expected).SetArgDisplayNames(filter, text);
        static Func<OrderEntry, bool> Date(Func<DateTimeOffset, bool> expected) => entry => expected(entry.OriginDate);
        yield return Of("id", "000000017", entry => entry.OrderId == "000000017");
        yield return Of("id", "*17", entry => entry.OrderId.EndsWith("17", Alike));
        yield return Of("name", "smith ann", entry => entry.BillTo == "Ann Smith");
        yield return Of("name", "100%", entry => entry.BillTo.Contains("100%", Alike));
        yield return Of("name", "under_", entry => entry.BillTo.Contains("under_", Alike));
        yield return Of("name", @"k\s", entry => entry.BillTo.Contains(@"k\s", Alike));
        yield return Of("name", "ÜNAL", entry => entry.BillTo.Contains("ünal", Alike));
        yield return Of("first_name", "gif", _ => true);
        yield return Of("first_name", "an", entry => entry.FirstNames.Any(name => name.Split(' ').Any(word => word.StartsWith("an", Alike))));
        yield return Of("first_name", "ja", entry => entry.FirstNames.Contains("Mary Jane"));
        yield return Of("last_name", "li", entry => entry.LastNames.Any(name => name.StartsWith("li", Alike)));
        yield return Of("email", "Ann6@", entry => entry.Emails.Any(mail => mail.Contains("ann6@", Alike)));
        yield return Of("phone", "0151-0007", entry => entry.Phones.Any(phone => phone.EndsWith("0007", Alike)));
        yield return Of("phone", "+49 0 151 0007", entry => entry.Phones.Any(phone => phone.EndsWith("0007", Alike)));
        yield return Of("from", "2026-01-03", Date(at => at >= Entries.First.AddDays(2)));
        yield return Of("to", "2026-01-03", Date(at => at < Entries.First.AddDays(3)));
        yield return Of("to", "2026-01-01T00:37", Date(at => at <= Entries.First.AddMinutes(37)));
        yield return Of("channel", "ST1", entry => entry.Store == "ST1");
        yield return Of("source", "WH1", entry => entry.Sources.Contains("WH1"));
        yield return Of("shipping_address", "calder main", entry => entry.ShippingAddress.Contains("Main St", Alike) && entry.ShippingAddress.Contains("Calder", Alike));
        yield return Of("billing_address", "d'été", entry => entry.BillingAddress.Contains("d'Été", Alike));
        yield return Of("zip", "12000", entry => entry.Zips.Contains("12 000"));
        yield return Of("zip", "1*", entry => entry.Zips.Any(zip => zip.StartsWith('1')));
        yield return Of("type", "normal", entry => entry.Kind == OrderKind.Normal);
        yield return Of("type", "exchange", entry => entry.Kind == OrderKind.Exchange);
        yield return Of("type", "reshipment", entry => entry.Kind == OrderKind.Reshipment);
        yield return Of("return", "requested", entry => entry.ReturnStatuses.Contains("REQUESTED"));
        yield return Of("return", "approved", entry => entry.ReturnStatuses.Contains("APPROVED"));
        yield return Of("return", "cancelled", entry => entry.ReturnStatuses.Contains("CANCELLED"));
        yield return Of("return", "any", entry => entry.ReturnStatuses.Count > 0);
        yield return Of("appeasement", "requested", entry => entry.AppeasementStatuses.Contains("REQUESTED"));
        yield return Of("appeasement", "pending_release", entry => entry.AppeasementStatuses.Contains("PENDINGRELEASE"));
        yield return Of("appeasement", "released", entry => entry.AppeasementStatuses.Contains("RELEASED"));
        yield return Of("appeasement", "cancelled", entry => entry.AppeasementStatuses.Contains("CANCELLED"));
        yield return Of("appeasement", "any", entry => entry.AppeasementStatuses.Count > 0);
        yield return Of("status", "onhold", entry => entry.Status == "ONHOLD");
        yield return Of("sku", "bag-3", entry => entry.Skus.Contains("BAG-3"));
        yield return Of("sku", "say \"hi\\", _ => true);
        yield return Of("sku", "{a,b}", _ => true);
        yield return Of("tracking", "1z7", entry => entry.TrackingNumbers.Contains("1Z7"));
        yield return Of("rma", "RMA7", entry => entry.Rmas.Contains("RMA7"));
        yield return Of("credit_note", "CN25", entry => entry.CreditNotes.Contains("CN25"));
    }

    [TestCaseSource(nameof(Filters))]
    public async Task a_filter_finds_what_it_should(string filter, string text, Func<OrderEntry, bool> expected)
    {
        var found = await FoundAsync(Sight.Everything, (filter, text));
        Assert.That(found, Is.EquivalentTo(All.Where(expected).Select(entry => entry.StreamId)));
        Assert.That(found, Is.Not.Empty);
    }

    [Test]
    public void every_filter_is_tried() => Assert.That(OrderFilters.All.Select(filter => filter.Name).Except(Filters().Select(each => (string)each.Arguments[0]!)), Is.Empty);

    [Test]
    public async Task what_is_read_is_what_was_written()
    {
        var page = await _orders.Finder.PageAsync(SearchFor(Sight.Everything, Criterion.Everything), null, Count, default);
        Assert.That(page.Rows, Is.EquivalentTo(All));
    }

    [Test, Rule("U-2")]
    public async Task channels_that_are_not_ones_own_are_not_found() => Assert.That(
        await FoundAsync(new(Scope.Of("st1"), Scope.All), ("name", "li")),
        Is.EquivalentTo(All.Where(entry => entry.Store == "st1" && entry.BillTo.Split(' ').Any(word => word.StartsWith("Li", Alike))).Select(entry => entry.StreamId)));

    [Test, Rule("U-3")]
    public async Task sources_that_are_not_ones_own_are_not_found_nor_orders_without_any() => Assert.That(
        await FoundAsync(new(Scope.All, Scope.Of("WH2", "WH3"))),
        Is.EquivalentTo(All.Where(entry => entry.Sources.Contains("WH2")).Select(entry => entry.StreamId)));

    [Test]
    public async Task a_total_is_exact_or_about()
    {
        var total = await _orders.Finder.TotalAsync(SearchFor(Sight.Everything, Criterion.Everything), default);
        Assert.That(total, Is.EqualTo(new Web.Finding.Total(Count, IsEstimate: false)));
        Assert.That((await _orders.Finder.TotalAsync(SearchFor(Sight.Nothing, Criterion.Everything), default)).Count, Is.Zero);
    }

    private async Task<IEnumerable<string>> FoundAsync(Sight sight, params (string Name, string Text)[] filters)
    {
        var query = GridQuery.Read(filters.Select(filter => KeyValuePair.Create(filter.Name, (string?)filter.Text))).Query;
        var (criterion, reasons) = query.Criterion(_ => TimeSpan.Zero);
        Assert.That(reasons, Is.Empty);
        return (await _orders.Finder.PageAsync(SearchFor(sight, criterion), null, Count, default)).Rows.Select(entry => entry.StreamId);
    }

    private static Search SearchFor(Sight sight, Criterion criterion) => new(OrderFields.All, sight, criterion, Newest);
}
