using Oms.Postsales.Ledgers;
using Oms.Postsales.Orders;

namespace Oms.Postsales.Refunds;

/// <param name="CreditNote">Its number.</param>
/// <param name="Type">One of <see cref="RefundType"/>.</param>
/// <param name="Rma">The return it belongs to.</param>
/// <param name="IsReleasedAtOnce">Nobody has to release it.</param>
/// <param name="Moves">What goes back.</param>
/// <param name="Words">Why, by line.</param>
internal sealed record WantedRefund(string CreditNote, string Type, string? Rma, bool IsReleasedAtOnce, ValueList<Move> Moves, Func<int, RefundWords> Words);

/// <summary>Money goes back: booked in the order's ledger and asked for in one step, and taken back out of it in one.</summary>
internal static class OpeningRefunds
{
    public static Course OpenRefund(this Course course, string stream, WantedRefund wanted)
    {
        course.Then(stream, new OrderEvent.Booked(wanted.Moves, wanted.CreditNote, wanted.Rma));
        var order = course.Order(stream);
        var money = order.Money();
        var lines = wanted.Moves.Select(move => new RefundedPart(
            move.LineNumber, order.Line(move.LineNumber)!.Id, move.PaymentReference, move.Amount, money.Left(move.LineNumber), wanted.Words(move.LineNumber)));
        return course.Then(Refund.StreamOf(order.Store, wanted.CreditNote), new RefundEvent.Opened(
            new(order.Store, order.Wire.Id, wanted.CreditNote, wanted.Type, wanted.Rma, course.By, order.Currency(), lines.ToValueList()), wanted.IsReleasedAtOnce));
    }

    /// <summary>It will not be paid: what it gave back is kept.</summary>
    /// <param name="course">Up to here.</param>
    /// <param name="stream">The order's.</param>
    /// <param name="note">The credit note.</param>
    /// <param name="reasons">Sales' reasons; none when an agent wants it so.</param>
    public static Course CancelRefund(this Course course, string stream, string note, ValueList<Reason> reasons)
    {
        var order = course.Order(stream);
        return course
            .Then(stream, new OrderEvent.Booked(order.Money().Waive(note).ToValueList(), note))
            .Then(Refund.StreamOf(order.Store, note), new RefundEvent.Cancelled(reasons));
    }
}
