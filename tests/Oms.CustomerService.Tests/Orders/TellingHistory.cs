using Oms.Contracts;
using Oms.Contracts.History;
using Oms.CustomerService.Orders;
using Oms.CustomerService.Orders.Telling;
using Oms.CustomerService.Stored;
using Oms.CustomerService.Tests.Played;

namespace Oms.CustomerService.Tests.Orders;

/// <summary>The timeline: what happened, in sentences.</summary>
internal sealed class TellingHistory
{
    /// <summary>Documents whose facts are of no order.</summary>
    private static readonly string[] OfNoOrder = ["channel", "unknown_answer", "gateway_key", "source", "stock", "stock_taking", "numbers", "supply", "style", "variant"];

    private static IEnumerable<Fact> OfOrders => KnownFacts.All.Where(fact => !OfNoOrder.Contains(fact.Document));

    private static IEnumerable<Life> Lives => Played.Lives.All;

    [TestCaseSource(nameof(OfOrders))]
    public void every_fact_of_an_order_says_something_or_is_known_to_say_nothing(Fact fact)
    {
        var isSilent = Sentences.Silent.Contains((fact.Service, fact.Name));
        var told = Sentences.Of(new(fact, Members.Of(fact), [], "USD"));
        Assert.That(told, isSilent ? Is.Null : Is.Not.Null, $"{fact.Service} {fact.Name}");
        Assert.That(told?.Summary ?? "Nothing.", Does.Match("^[A-Z].*[^ ]$").And.Not.Contains("  "));
    }

    [Test]
    public void nothing_is_silenced_that_does_not_exist() =>
        Assert.That(Sentences.Silent, Is.SubsetOf(OfOrders.Select(fact => (fact.Service, fact.Name))));

    [Test]
    public void a_fact_of_no_order_says_nothing() => Assert.That(
        KnownFacts.All.Where(fact => OfNoOrder.Contains(fact.Document)).Where(fact => Sentences.Of(new(fact, Members.Of(fact), [], "USD")) is not null), Is.Empty);

    [TestCaseSource(nameof(Lives))]
    public void it_is_told_in_the_order_of_time(Life life)
    {
        var history = life.Play().View()!.History;
        Assert.That(history.Select(entry => entry.At), Is.Ordered);
        Assert.That(history[0].Summary, Does.StartWith("Order placed: "));
    }

    [Test]
    public void a_shipment_is_told_with_its_lines_and_parcels()
    {
        var history = Told("paid outside, each_shipment").ToList();
        Assert.That(history.Select(entry => entry.Summary), Has.Member("Shipment request ST1-100-01 sent to WH1 (lines 1, 2)").And.Member("Capture of 22.00 USD accepted without a gateway (lines 2, 3)"));
        var left = history.First(entry => entry.Fact == "shipment_request.lines_shipped");
        Assert.That((left.Kind, left.Summary, left.Lines[0]), Is.EqualTo((HistoryKind.Warehouse, "Shipment request ST1-100-01: line 2 shipped", 2)));
        Assert.That(left.Boxes, Is.EqualTo(new[] { new BoxView("P1", "UPS", "1Z", null, null, left.At, [2]) }));
    }

    [Test]
    public void who_did_it_and_why_is_told()
    {
        Assert.That(Story("held for all that holds, then shipped in two parts"),
            Has.Member("Order: On hold: an agent holds it, by ann (calls back)").And.Member("Comment: Note, by ann (called <b>back</b>)").And.Member("Payment: Check of 33.00 USD done"));
        Assert.That(Story("returned and paid back"), Has.Member("PostSales: Return ST1-100-R01 to WH1 announced (line 1), by ann (SIZE: too small)")
            .And.Member("PostSales: Refund CN00000001 of 11.00 USD for return ST1-100-R01 (line 1), waits for approval, by bob (SIZE: too small)").And.Member("PostSales: Refund CN00000001 paid"));
        Assert.That(Story("a capture that fails and is given up"),
            Has.Member("Payment: Capture of 22.00 USD refused by the gateway (lines 1, 2) (expired)").And.Member("Payment: Capture of 22.00 USD given up by hand (lines 1, 2), by ann (a gift)"));
        Assert.That(Story("one line cancelled while it waits for stock"), Has.Member("Warehouse: Line 1 from WH1 with request ST1-100-01; line 2 waiting for stock at WH1")
            .And.Member("Order: Cancellation asked for: Logistics is to give up line 2, by ann").And.Member("Order: Cancelled: line 2 at the customer's wish, by ann"));
        Assert.That(Story("exchanged, and what it was exchanged for ships"), Has.Member("PostSales: Exchange E00000001 asked for in place of line 1, by ann (SIZE: too small)"));
    }

    private static ValueList<HistoryEntry> Told(string life) => Played.Lives.All.Single(each => each.Name == life).Play().View()!.History;

    private static IEnumerable<string> Story(string life) => Told(life)
        .Select(entry => $"{entry.Kind}: {entry.Summary}{(entry.By is { } by ? $", by {by}" : "")}{(entry.Detail is { } detail ? $" ({detail})" : "")}");
}
