using System.Reflection;
using System.Text.Json;
using Oms.Contracts.Json;
using Oms.Postsales.Channels;
using Oms.Postsales.Ledgers;
using Oms.Postsales.Numbering;
using Oms.Postsales.Sources;
using Oms.Postsales.Styles;
using Oms.Postsales.Supplies;
using static Oms.Postsales.Tests.Example;

namespace Oms.Postsales.Tests;

/// <summary>Names and shapes on disk: they are read for as long as there are orders.</summary>
internal sealed class StoringFacts
{
    private static readonly Money Paid = Money.Of(10.00m, [new("VAT", 10m, 1.00m)]);
    private static readonly ReturnedLine Goods = new(1, "line-1", "SKU-1", "WRONGSIZE", "Too small", "GOOD", "As new");

    private static readonly Fact[] Examples =
    [
        new OrderEvent.Learned(1, Shipped(Physical(1), Shipping(2))), new OrderEvent.Followed(2, "ONHOLD", "WAITS", Now, [new(1, "SHIPPED", "OSREPORT", Now, "WH1", 1, [Captured(Physical(1).Amount)])]),
        new OrderEvent.Booked([new(MoveKind.Captured, 1, "card", Paid), new(MoveKind.Refunded, 1, "card", Paid, "CN00000001")], "CN00000001", "ST1-100-R01"),
        new OrderEvent.ReturnOpened("ST1-100-R01", [1], [2], [new(3, "RR-4", [1])], true), new OrderEvent.ReturnApproved("ST1-100-R01", [new(3, "RR-4", [1])]),
        new OrderEvent.ReturnCancelled("ST1-100-R01"), new OrderEvent.LinesReplaced(new("E00000001", "EX", [new(1, 1)], true, "WRONGSIZE", "Too small", Order(Physical(1)))),
        new OrderEvent.ChildRenumbered("E00000001", "E00000002"), new OrderEvent.ChildPlaced("E00000002"), new OrderEvent.ChildEnded("E00000002", [1]),
        new ReturnEvent.Opened(new() { Store = Store, OrderId = Id, SourceId = "WH1", User = "agent", IsPreauthorised = true, Tracking = new("1Z", "u", "l", "UPS"), CustomAttributes = [new() { Name = "a", Value = "b" }], Lines = [Goods, Goods with { LineNumber = 2, JoinedBy = "RR-3" }] }, "CSRREQUEST", true),
        new ReturnEvent.TrackingChanged(new("1Z")), new ReturnEvent.LinesReceived([new(1, "TORN", "At the seam")]), new ReturnEvent.Approved("CSRAPPROVED", [Goods with { JoinedBy = "RR-4" }]),
        new ReturnEvent.Cancelled("CSRCANCELLED"), new ReturnEvent.RequestRetried(),
        new RefundEvent.Opened(new(Store, Id, "CN00000001", "return", "ST1-100-R01", "agent", "USD", [new(1, "line-1", "card", Paid, Money.Nothing, new("WRONGSIZE", "Too small"))]), true),
        new RefundEvent.ReleaseAsked(true), new RefundEvent.Pending(), new RefundEvent.Released(), new RefundEvent.Failed([new("$.amount", "5", "6")]), new RefundEvent.Cancelled([new("$.amount", "5", "6")]),
        new NumbersEvent.CreditNoteNumbered(1), new NumbersEvent.ExchangeNumbered(1), new NumbersEvent.ReshipmentNumbered(1),
        new ChannelEvent.Configured(new() { AutoApproveReturn = false, ReturnReasons = ["WRONGSIZE"] }, 1), new ChannelEvent.Forgotten(2),
        new SourceEvent.Followed(true, 1), new SupplyEvent.Followed(true, 1), new StyleEvent.VariantsTold(["SKU-1"]), new VariantEvent.StylesChanged(["BAG"]),
    ];

    [Test]
    public void every_fact_has_a_name_of_its_own_that_never_changes() => Assert.That(
        Facts().Select(fact => fact.GetCustomAttribute<FactNameAttribute>()!.Name), Is.EquivalentTo(new[]
        {
            "order.learned", "order.followed", "order.booked", "order.return_opened", "order.return_approved", "order.return_cancelled", "order.lines_replaced",
            "order.child_renumbered", "order.child_placed", "order.child_ended",
            "return.opened", "return.tracking_changed", "return.lines_received", "return.approved", "return.cancelled", "return.request_retried",
            "refund.opened", "refund.release_asked", "refund.pending", "refund.released", "refund.failed", "refund.cancelled",
            "numbers.credit_note_numbered", "numbers.exchange_numbered", "numbers.reshipment_numbered",
            "channel.configured", "channel.forgotten", "source.followed", "supply.followed", "style.variants_told", "variant.styles_changed",
        }));

    [Test]
    public void every_fact_has_an_example_here() => Assert.That(Examples.Select(example => example.GetType()), Is.EquivalentTo(Facts()));

    [TestCaseSource(nameof(Examples))]
    public void every_fact_is_read_back_as_it_was_stored(Fact fact) => Assert.That(
        JsonSerializer.Deserialize(JsonSerializer.Serialize(fact, fact.GetType(), WireJson.Options), fact.GetType(), WireJson.Options), Is.EqualTo(fact));

    [Test]
    public void a_document_is_stored_under_these_names() => Assert.That(
        PostsalesService.With(new()).Behaviours.Select(behaviour => behaviour.Alias),
        Is.EqualTo(new[] { "order", "return", "refund", "numbers", "channel", "source", "supply", "style", "variant" }));

    [Test]
    public void what_follows_from_the_rest_is_not_stored() => Assert.That(
        JsonSerializer.Serialize(PostsalesScenario.Of(Shipped(Physical(1), Physical(2))).Given(Say.Return(1), Say.Exchange(2)).Order(), WireJson.Options),
        Does.Not.Contain("is_cancelled").And.Not.Contain("is_exchange"));

    [Test]
    public void what_creates_something_is_told_apart_by_its_body() => Assert.That(
        PostsalesService.With(new()).Handlers.Where(handler => handler.IsOncePerBody).Select(handler => handler.Message), Is.EquivalentTo(new[]
        {
            typeof(Contracts.Postsales.ReturnManagement.Authorize), typeof(Contracts.Postsales.ReturnManagement.Received), typeof(Contracts.Postsales.AppeasementManagement.Create),
            typeof(Contracts.Postsales.ExchangeManagement.Create), typeof(Contracts.Postsales.ReshipmentManagement.Create),
        }));

    private static IEnumerable<Type> Facts() =>
        typeof(PostsalesService).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Fact)) && !type.IsAbstract);
}
