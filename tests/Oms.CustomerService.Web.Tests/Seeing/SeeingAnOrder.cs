using AngleSharp.Dom;
using Oms.CustomerService.Access;
using Oms.CustomerService.Orders;
using Oms.CustomerService.Web.Access;
using Oms.CustomerService.Web.Pages.Seeing;

namespace Oms.CustomerService.Web.Tests.Seeing;

/// <summary>The page of an order, with what the documents list of it.</summary>
internal sealed class SeeingAnOrder
{
    [Test]
    public async Task its_information_is_there()
    {
        var page = await PageAsync(Seen.View);
        Assert.That(page.QuerySelectorAll("#details .datagrid-item").Select(item => item.Text()), Is.EqualTo(new[]
        {
            "Order ID 100", "Origin date 2026-07-02 11:00:00", "Store ST1", "Language de_DE", "VAT country DE", "Customer ID C7", "Customer type REGISTERED", "Order type Normal",
        }));
        Assert.That(page.QuerySelectorAll("#details address").Select(address => address.Text()), Is.All.EqualTo("Ada Lovelace Main St 1 10115 Berlin DE ada@example.org"));
        Assert.That(page.QuerySelector("#details")!.Text(), Does.Contain("CREDITCARD").And.Contain("EXPRESS"));
        Assert.That(page.QuerySelector("h1")!.Text(), Is.EqualTo("Order 100"));
        Assert.That(page.QuerySelector("#summary")!.Text(), Is.EqualTo("LOGISTICS READYTOSHIP 2026-07-02 12:00:00 Needs a person: look at it"));
    }

    [Test]
    public async Task items_have_their_columns()
    {
        var page = await PageAsync(Seen.View);
        Assert.That(page.QuerySelectorAll("#items th[scope=col]").Select(column => column.Text()),
            Is.EqualTo(new[] { "Line", "Image", "Item", "Original price", "Discount", "Without taxes", "Taxes", "Line total", "Status" }));
        Assert.That(page.Rows("#items"), Is.EqualTo(new[]
        {
            "1 |  | Blue shirt (opens another site) SKU-1 · PHYSICAL | 12.00 EUR | 1.00 EUR | 10.00 EUR | 1.00 EUR | 11.00 EUR | SHIPPED OSREPORT WH1 ST1-100-01 Replaced by E00000001 Return pending Return R1",
            "2 |  | EXPRESS (opens another site) EXPRESS · SHIPPING | – | – | 10.00 EUR | 1.00 EUR | 11.00 EUR | SHIPPED OSREPORT",
        }));
        Assert.That(page.QuerySelectorAll("#items img").Select(image => image.GetAttribute("src")), Is.EqualTo(new[] { "https://shop.example/shirt.jpg" }));
    }

    [Test]
    public async Task payments_have_theirs()
    {
        var page = await PageAsync(Seen.View);
        Assert.That(page.QuerySelector("#payments .datagrid")!.Text(), Does.Contain("Order total 22.00 EUR").And.Contain("Captured 11.00 EUR").And.Contain("Total due 11.00 EUR"));
        Assert.That(page.Rows("#payments-table"), Is.EqualTo(new[]
        {
            "CREDITCARD PAY | 11.00 EUR | key | 2026-07-02 12:00:00 | 2. capture FAILED notify_capture_failed Lines 1 | – | expired NOT_CAPTURED: look at it",
        }));
        Assert.That((await PageAsync(Seen.View with { Money = null })).QuerySelector("#payments")!.Text(), Does.EndWith("Nobody pays anything for this order."));
    }

    [Test]
    public async Task what_goes_back_is_there()
    {
        var page = await PageAsync(Seen.View);
        Assert.That(page.QuerySelector("#post-sales")!.Text(), Does.Contain("Total refund amount 5.50 EUR").And.Contain("Credit note CN1 REQUESTED Appeasement · 5.50 EUR · created 2026-07-02 12:00:00 by ann").And.Contain("the gateway is away"));
        Assert.That(page.Rows("#refund-CN1"), Is.EqualTo(new[] { "1 | Blue shirt | LATE | came late | 5.50 EUR" }));
        Assert.That(page.Rows("#return-R1"), Is.EqualTo(new[] { "1 | SKU-1 | SIZE | too small | GOOD" }));
        Assert.That((await PageAsync(new() { Store = "ST1", Id = "100" })).QuerySelector("#post-sales")!.Text(), Does.EndWith("Nothing was given back, and nothing comes back."));
    }

    [Test]
    public async Task shipments_tell_boxes_and_lead_to_the_carrier()
    {
        var page = await PageAsync(Seen.View);
        Assert.That(page.Rows("#shipments"), Is.EqualTo(new[] { "P1 | UPS | 1Z (opens another site) | by the door | 1 | 2026-07-02 12:00:00" }));
        var link = page.QuerySelector("#shipments a")!;
        Assert.That((link.GetAttribute("href"), link.GetAttribute("rel")), Is.EqualTo(("https://ups.example/1Z", "noopener noreferrer nofollow")));
    }

    [Test]
    public async Task orders_that_belong_together_lead_to_each_other()
    {
        var page = await PageAsync(Seen.View);
        Assert.That(page.QuerySelectorAll("#related li").Select(item => item.Text()), Has.Member("E Exchange E00000001 ONHOLD in place of lines 1").And.Member("R Reshipment R00000002 not placed in place of lines 2"));
        Assert.That(page.QuerySelectorAll("#related a").Select(link => link.GetAttribute("href")), Is.EqualTo(new[] { "/orders/ST1/E00000001" }));
        Assert.That(page.QuerySelector("#related [aria-current]")!.Text(), Is.EqualTo("100"));
        Assert.That((await PageAsync(Seen.View with { Kind = OrderKind.Exchange })).QuerySelector("h1 .badge")!.Text(), Is.EqualTo("E Exchange"));
    }

    [Test]
    public async Task the_flow_has_a_row_for_each_task() =>
        Assert.That((await PageAsync(Seen.View)).Rows("#flow-order"), Has.Count.EqualTo(12).And.One.StartsWith("Creation | Waiting | 0"));

    [Test]
    public async Task the_history_is_told_from_the_newest_and_by_kind()
    {
        var all = await PageAsync(Seen.View);
        Assert.That(all.QuerySelectorAll(".history-entry strong").Select(entry => entry.Text()), Is.EqualTo(Seen.View.History.Reverse().Select(entry => entry.Summary)));
        Assert.That(all.QuerySelector(".history-entry")!.Text(), Is.EqualTo("Comments: Note called back 2026-07-02 12:02:00 by ann · sales · comments.added · message m-1"));
        var warehouse = await Rendered.OfAsync<OrderPage>("Order", Seen.Shown(Seen.View) with { Kind = HistoryKind.Warehouse });
        Assert.That(warehouse.QuerySelectorAll(".history-entry strong").Select(entry => entry.Text()), Is.EqualTo(new[] { "Shipment request ST1-100-01: line 1 shipped" }));
        Assert.That(warehouse.QuerySelector("#history .active")!.Text(), Is.EqualTo("Warehouse"));
        Assert.That(warehouse.QuerySelector("#history-kind")!.GetAttribute("value"), Is.EqualTo("Warehouse"));
    }

    [Test]
    public async Task times_show_utc_to_who_points_at_them() => Assert.That(
        (await PageAsync(Seen.View)).QuerySelectorAll("time").Select(time => time.GetAttribute("title")), Is.All.Match("^2026-07-02 1[12]:0[012]:00 UTC$"));

    /// <summary>Sections replace themselves by id; what is open or written elsewhere stays.</summary>
    [Test]
    public async Task it_follows_the_order()
    {
        var page = await PageAsync(Seen.View with { Id = "1/0 0" });
        var source = page.QuerySelector("[sse-connect]")!;
        Assert.That(source.GetAttribute("sse-connect"), Is.EqualTo("/orders/ST1/1%2F0%200/live?seen=42"));
        var follower = source.QuerySelector("[hx-trigger='sse:changed']")!;
        Assert.That((follower.GetAttribute("hx-get"), follower.GetAttribute("hx-swap")), Is.EqualTo(("/orders/ST1/1%2F0%200/sections", "none")));
        var sections = await Rendered.OfAsync<OrderSections>("Order", Seen.Shown(Seen.View));
        foreach (var id in follower.GetAttribute("hx-select-oob")!.Split(','))
            Assert.That((page.QuerySelectorAll(id).Length, sections.QuerySelectorAll(id).Length), Is.EqualTo((1, 1)), id);
    }

    [Test]
    public async Task an_order_of_which_little_is_known_has_a_page()
    {
        var page = await PageAsync(new() { Store = "ST1", Id = "100" });
        Assert.That(OrderSections.All.Where(id => page.QuerySelector($"section#{id}") is null), Is.Empty);
    }

    [Test, Rule("U-3")]
    public async Task times_are_those_of_the_users_zone()
    {
        var user = new CurrentUser();
        user.Is(new User { Name = "ann", Zone = "Europe/Berlin" }, [], []);
        var page = await Rendered.OfAsync<OrderPage>("Order", Seen.Shown(Seen.View), user);
        var placed = page.QuerySelector("#details time")!;
        Assert.That((placed.Text(), placed.GetAttribute("title")), Is.EqualTo(("2026-07-02 13:00:00", "2026-07-02 11:00:00 UTC")));
    }

    [TestCase("de-DE", "fr", "02.07.2026 11:00:00", "22,00 EUR")]
    [TestCase("", "xx,fr-FR", "02/07/2026 11:00:00", "22,00 EUR")]
    [TestCase("", "xx", "2026-07-02 11:00:00", "22.00 EUR")]
    public async Task dates_and_amounts_are_written_as_the_user_wants_or_else_his_browser(string chosen, string languages, string time, string amount)
    {
        var user = new CurrentUser();
        user.Is(new User { Name = "ann", Culture = chosen }, [], languages.Split(','));
        var page = await Rendered.OfAsync<OrderPage>("Order", Seen.Shown(Seen.View), user);
        Assert.That(page.QuerySelector("#details time")!.Text(), Is.EqualTo(time));
        Assert.That(page.QuerySelector("#payments")!.Text(), Does.Contain(amount));
    }

    private static Task<IDocument> PageAsync(OrderView view) => Rendered.OfAsync<OrderPage>("Order", Seen.Shown(view));
}
