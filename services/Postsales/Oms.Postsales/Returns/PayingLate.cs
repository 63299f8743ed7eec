using Oms.Postsales.Channels;
using Oms.Postsales.Ledgers;
using Oms.Postsales.Numbering;
using Oms.Postsales.Orders;
using Oms.Postsales.Refunds;

namespace Oms.Postsales.Returns;

/// <summary>Money that is captured only after its line's return was approved (P-2): it goes back when it is there, under the same RMA.</summary>
internal static class PayingLate
{
    /// <summary>
    /// What was captured just now of lines whose money an approved return gives back. A payment of a line is captured once, so
    /// what a return refunded before is not among it, nor what was kept because such a refund was cancelled.
    /// </summary>
    public static ValueList<LateCapture> Of(Order order, ValueList<Move> captured) => captured
        .Select(move => (Move: move, order.Returns.FirstOrDefault(each => each.Status == ReturnStatus.Approved && Paying.Lines(order, each).Contains(move.LineNumber))?.Rma))
        .Where(each => each.Rma is not null)
        .GroupBy(each => each.Rma!)
        .Select(rma => new LateCapture(rma.Key, rma.Select(each => each.Move).OrderBy(move => move.LineNumber).ToValueList()))
        .ToValueList();

    /// <summary>What must be loaded to open their refunds.</summary>
    public static IEnumerable<Need> Needs(string store, ValueList<LateCapture> late) =>
        late.Count == 0 ? [] : [Settings.Need(store), .. late.Select(each => Need.ToRead<Return>(each.Rma))];

    /// <summary>Opens the refund of each return, as the approval would have done.</summary>
    public static Course GiveBackLate(this Course course, string stream, ValueList<LateCapture> late, Settings settings)
    {
        foreach (var each in late)
        {
            var order = course.Order(stream);
            // A storefront may split what one payment pays of a line: its rest goes once.
            var moves = each.Captured.Select(captured => (captured.LineNumber, captured.PaymentReference)).Distinct()
                .SelectMany(captured => order.Money().GiveRest(MoveKind.Refunded, captured.LineNumber, "").Where(move => move.PaymentReference == captured.PaymentReference)).ToList();
            // A line that was cancelled meanwhile has given it back already.
            if (moves.Count == 0)
                continue;
            var note = course.NumberCreditNote(order.Store);
            course.OpenRefund(stream, new(note, RefundType.Return, each.Rma, settings.AutoReleaseRefund,
                moves.Select(move => move with { CreditNote = note }).ToValueList(), course.Find<Return>(each.Rma)!.WordsOf));
        }
        return course;
    }
}

/// <param name="Rma">The approved return.</param>
/// <param name="Captured">The new entries of the ledger that it gives back.</param>
internal sealed record LateCapture(string Rma, ValueList<Move> Captured);
