using System.Net;
using Oms.CustomerService.Access;
using Oms.CustomerService.Searching.Parts;
using Oms.CustomerService.Web.Tests.Finding;

namespace Oms.CustomerService.Web.Tests.Exceptions;

/// <summary>The list of payment exceptions (P-7): the latest first, open ones at first, of one's own channels and sources only.</summary>
internal sealed class ListingExceptions
{
    private static readonly Role OfAll = new() { Name = "all exceptions", Level = 3, Permissions = [Permission.ViewOrders, Permission.ViewExceptions, Permission.ManageExceptions], Channels = Scope.All };
    private static readonly Role OfOne = new() { Name = "exceptions of one", Level = 3, Permissions = [Permission.ViewOrders, Permission.ViewExceptions], Channels = Scope.Of("ST1") };
    private static readonly Role Looking = new() { Name = "orders only", Level = 3, Permissions = [Permission.ViewOrders], Channels = Scope.All };

    private OrderDesk _desk = null!;

    [OneTimeSetUp]
    public async Task OpenAsync()
    {
        _desk = await OrderDesk.OpenAsync([]);
        await using var session = _desk.Store.LightweightSession();
        foreach (var entry in Enumerable.Range(1, 60).Select(number => Entry(number, number % 2 == 0 ? "ST1" : "ST2", number % 10 == 0)))
            session.Insert(entry);
        session.Insert(new ExceptionEntry { Id = "unknown_answer/a1", Event = ExceptionEntry.AnAnswer, Exception = new() { Kind = "UNKNOWN_ANSWER", AnswerId = "a1", Status = "OPEN", Message = "<b>no</b>", Currency = "USD", RaisedAt = DateTimeOffset.UnixEpoch } });
        await session.SaveChangesAsync();
    }

    [OneTimeTearDown]
    public async Task CloseAsync() => await _desk.DisposeAsync();

    [Test, Rule("P-7")]
    public async Task page_by_page_with_what_is_open_at_first()
    {
        using var browser = await _desk.SignedInAsync(OfAll);
        var first = await browser.PageAsync("/exceptions");
        var next = first.QuerySelectorAll("a.btn").Single(link => link.TextContent.Contains("Older", StringComparison.Ordinal)).GetAttribute("href")!;
        var second = await browser.PageAsync(next);

        Assert.That(Orders(first).Concat(Orders(second)), Is.EqualTo(Enumerable.Range(1, 60).Where(number => number % 10 != 0).OrderDescending().Select(number => $"O-{number}")));
        Assert.That(second.QuerySelectorAll("#exceptions tbody tr")[^1].TextContent, Does.Contain("<b>no</b>").And.Contain("Of no order that is known"));
        Assert.That(Orders(await browser.PageAsync("/exceptions?status=closed&event=capture&channel=ST1")), Is.EqualTo(new[] { "O-60", "O-50", "O-40", "O-30", "O-20", "O-10" }));
        Assert.That(Orders(await browser.PageAsync("/exceptions?event=refund")), Is.Empty);
        Assert.That(first.QuerySelector("#exceptions tbody a[href$='/retry-payment?which=2']"), Is.Not.Null);
    }

    [Test, Rule("U-2")]
    public async Task of_ones_channels_and_none_that_is_of_nobody()
    {
        using var browser = await _desk.SignedInAsync(OfOne);
        var page = await browser.PageAsync("/exceptions?status=all");
        Assert.That(Orders(page), Is.EqualTo(Enumerable.Range(1, 60).Where(number => number % 2 == 0).OrderDescending().Select(number => $"O-{number}")));
        Assert.That(page.QuerySelector("#exceptions")!.TextContent, Does.Not.Contain("Of no order"));
        // Who only sees them is offered nothing.
        Assert.That(page.QuerySelectorAll("#exceptions .btn"), Is.Empty);
    }

    [Test, Rule("U-3")]
    public async Task of_ones_sources()
    {
        using var browser = await _desk.SignedInAsync(OfOne with { Name = "exceptions of a source" }, Scope.Of("WH9"));
        Assert.That(Orders(await browser.PageAsync("/exceptions?status=all")), Is.EqualTo(new[] { "O-2" }));
    }

    [Test]
    public async Task who_may_not_see_them_is_turned_away()
    {
        using var browser = await _desk.SignedInAsync(Looking);
        using var answer = await browser.GetAsync(new Uri("/exceptions", UriKind.Relative));
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.Forbidden));
        Assert.That((await browser.PageAsync("/orders")).QuerySelector("a[href='/exceptions']"), Is.Null);
    }

    [Test, Rule("P-7")]
    public async Task an_answer_is_closed_by_who_says_what_it_was()
    {
        using var browser = await _desk.SignedInAsync(OfAll with { Name = "closing" });
        const string address = "/exceptions/answer?id=unknown_answer%2Fa1";
        using var empty = await browser.SubmitAsync(address, address, ("comment", " "));
        Assert.That(empty.StatusCode, Is.EqualTo(HttpStatusCode.UnprocessableEntity));

        using var sent = await browser.SubmitAsync(address, address, ("comment", "A test of the gateway's"), ("form", $"{Guid.CreateVersion7()}"));

        Assert.That(sent.Headers.Location?.ToString(), Is.EqualTo("/exceptions?said=Sent"));
        Assert.That(await _desk.Console.Database.ValueAsync<long>("select count(*) from agent_command where order_id = 'unknown_answer/a1' and by_whom = 'of closing'"), Is.EqualTo(1));
    }

    private static IEnumerable<string> Orders(AngleSharp.Dom.IDocument page) => page.QuerySelectorAll("#exceptions tbody tr td:nth-child(2) a").Select(link => link.TextContent);

    private static ExceptionEntry Entry(int number, string store, bool isClosed) => new()
    {
        Id = $"{store}/O-{number}/2",
        Event = "capture",
        PaymentMethod = "CREDITCARD",
        OrderTotal = 38.67m,
        Sources = number == 2 ? ["WH9"] : [],
        Exception = new()
        {
            SalesChannelId = store,
            OrderId = $"O-{number}",
            Operation = 2,
            Kind = "NOT_CAPTURED",
            Status = isClosed ? "CLOSED" : "OPEN",
            Message = "no",
            Amount = 11,
            Currency = "USD",
            RaisedAt = DateTimeOffset.UnixEpoch.AddMinutes(number),
            ClosedAt = isClosed ? DateTimeOffset.UnixEpoch.AddDays(1) : null,
            ClosedBy = isClosed ? "ann" : null,
        },
    };
}
