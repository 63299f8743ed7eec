using FsCheck;
using FsCheck.Fluent;

namespace Oms.Postsales.Tests.Histories;

/// <summary>The money of orders, over histories as they come, with repeats and with messages that overtake each other.</summary>
internal sealed class GivingBack
{
    private const int Cases = 200;

    /// <summary>1. At any step, whatever happens.</summary>
    [Test, Rule("A-1"), Rule("A-2"), Rule("A-7")]
    public void never_exceeds_what_was_captured() => Check(history => World.After(history, new NeverMoreThanCaptured()));

    /// <summary>2. In any order of steps; services go by the channel's rules only.</summary>
    [Test, Rule("A-7")]
    public void everything_leaves_exactly_zero() => Check(history =>
    {
        var world = World.After(history, new NeverMoreThanCaptured());
        new Closing(world, history.Steps.Count).GiveEverythingBack();
        foreach (var order in world.Postsales.All<Order>())
        {
            if (order.Wire.Lines.FirstOrDefault(line => line.ProductType != ProductType.Service && !order.Money().Left(line.LineNumber).IsNothing()) is { } line)
                throw world.Red($"{Words.Of(order.Money().Left(line.LineNumber))} of line {line.LineNumber} is left of order {order.Wire.Id}");
        }
    });

    /// <summary>4. Every row, with the decimals of its currency.</summary>
    [Test, Rule("A-5")]
    public void is_published_in_rows_whose_net_and_taxes_make_the_gross() =>
        Check(history => World.After(history, new Row(history.Purchases.Select(purchase => purchase.Currency))));

    /// <summary>5. Whether the channel says onFirst or onLast; and with never not at all.</summary>
    [Test, Rule("RR-4"), Rule("RR-7")]
    public void happens_once_to_a_shipping_line_and_never_under_never() => Check(history => World.After(history, new ShippingOnce()));

    /// <summary>6. With the return of what stands for it at last; after that was cancelled, with the line's own or by appeasement.</summary>
    [Test, Rule("E-6"), Rule("E-9"), Rule("RR-6")]
    public void lets_the_money_of_a_replaced_line_leave_once_and_from_the_order_that_was_paid() => Check(history => World.After(history, new LeavesWithTheEnd()));

    /// <summary>And later, if it is captured later.</summary>
    [Test, Rule("P-2"), Rule("R-5")]
    public void leaves_nothing_of_a_line_that_came_back_whenever_it_was_captured() => Check(history => World.After(history, new GoesWhenCaptured()));

    /// <summary>The ledger is the sum of its refunds, credit notes have no gap, and what Sales has paid is given back in the ledger.</summary>
    [Test]
    public void is_in_the_ledger_as_it_was_published_and_paid() => Check(history =>
    {
        var world = World.After(history, new AsPublished());
        foreach (var ask in world.Asked.Values)
        {
            var refund = world.Postsales.Find<Refund>(Refund.StreamOf(ask.SalesChannelId, ask.CreditNoteNumber))!;
            if (world.Sales.HasPaid(ask.CreditNoteNumber) != (refund.Status == RefundStatus.Released))
                throw world.Red($"{ask.CreditNoteNumber} is {refund.Status}, and Sales has {(world.Sales.HasPaid(ask.CreditNoteNumber) ? "" : "not ")}paid it");
        }
    });

    private static void Check(Action<History> holds) => Prop.ForAll(Generated.Histories, holds).Check(Generated.Times(Cases));
}
