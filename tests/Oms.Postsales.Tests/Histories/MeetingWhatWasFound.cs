using Oms.Contracts.Sales.PaymentManagement;
using Refund = Oms.Postsales.Refunds.Refund;

namespace Oms.Postsales.Tests.Histories;

/// <summary>The histories that were once told wrong, as small as they became.</summary>
internal sealed class MeetingWhatWasFound
{
    private static readonly Purchase Lamp = new("USD", [new("PHYSICAL", 1000, 1, [20], null, 0, false)], null, [500], false, null);

    private static readonly Step Ship = Calm(Act.Ship);

    /// <summary>A document that is to be written must have been locked, also one that is new.</summary>
    [Test]
    public void the_refund_of_a_return_is_named_before_it_is_opened() =>
        Assert.That(World.After(Of(Answers.AsAsked, Ship, Calm(Act.Authorize))).Asked.Keys, Is.EqualTo(["CN00000001"]));

    /// <summary>It was taken back once, while Sales paid it; the line's money could then leave again.</summary>
    [Test]
    public void a_refund_that_sales_pays_stays_although_sales_refuses_the_return()
    {
        var world = World.After(Of(Answers.AsAsked with { Returns = [false] }, Ship, Calm(Act.Authorize)));
        Assert.That(world.Postsales.Find<Refund>(Refund.StreamOf(Purchase.Store, "CN00000001"))!.Status, Is.EqualTo(RefundStatus.Released));
        Assert.That(Of(world).Money().Left(1).IsNothing());
    }

    [Test]
    public void a_refund_that_nobody_released_goes_with_the_return_that_sales_refuses()
    {
        var history = Of(Answers.AsAsked with { Returns = [false] }, Ship, Calm(Act.Authorize));
        var world = World.After(history with { Settings = history.Settings with { AutoReleaseRefund = false } });
        Assert.That(world.Postsales.Find<Refund>(Refund.StreamOf(Purchase.Store, "CN00000001"))!.Status, Is.EqualTo(RefundStatus.Cancelled));
        Assert.That(Of(world).Money().Left(1), Is.EqualTo(Of(world).Money().Captured(1)));
    }

    /// <summary>A reshipment takes the line it replaces back at once, and so hid that the one exchanged for that had not come.</summary>
    [Test, Rule("E-6"), Rule("X-4")]
    public void a_reshipped_exchange_comes_back_after_the_line_it_was_exchanged_for()
    {
        Step[] steps = [Ship, Calm(Act.Exchange), Ship, Calm(Act.Reship, 1), Ship, Calm(Act.ReceiveBlind, 2)];
        Assert.That(World.After(Of(Answers.AsAsked, steps)).Asked, Is.Empty);
        Assert.That(World.After(Of(Answers.AsAsked, [.. steps[..^1], Calm(Act.Authorize), steps[^1]])).Asked.Keys, Is.EqualTo(["CN00000001"]));
    }

    /// <summary>The payment of nothing but tax had no share in the net.</summary>
    [Test, Rule("A-1")]
    public void the_last_net_takes_the_tax_of_every_payment()
    {
        var world = World.After(Of(Answers.AsAsked, Ship, Calm(Act.Appease)) with { Purchases = [Lamp with { Goods = [Lamp.Goods[0] with { Price = 9 }], SplitPercent = 8 }] });
        Assert.That(Of(world).Money().Of(1).Select(account => account.Captured.Net), Is.EqualTo([0m, 0.09m]));
        Assert.That(Of(world).Money().Left(1).IsNothing());
    }

    [TestCase(RefundOutcome.Released, true)]
    [TestCase(RefundOutcome.Refused, false)]
    [TestCase(RefundOutcome.Pending, false)]
    [TestCase(RefundOutcome.Failed, false)]
    public void played_sales_pays_what_it_says_it_pays(string outcome, bool isPaid) =>
        Assert.That(World.After(Of(Answers.AsAsked with { Refunds = [outcome] }, Ship, Calm(Act.Authorize))).Sales.HasPaid("CN00000001"), Is.EqualTo(isPaid));

    private static Step Calm(Act act, int which = 0) => new(act, which, 0, 100, false, Post.AtOnce);

    private static History Of(Answers answers, params Step[] steps) => new([Lamp], new(), answers, [.. steps]);

    private static Order Of(World world) => world.Postsales.Find<Order>(Order.StreamOf(Purchase.Store, World.IdOf(0)))!;
}
