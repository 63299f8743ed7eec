using Oms.Contracts.Sales.OrderManagement;
using Oms.Postsales.Children;
using Oms.Postsales.Channels;
using Oms.Postsales.Ledgers;
using Oms.Postsales.Numbering;
using Oms.Postsales.Refunds;
using Oms.Postsales.Returns;

namespace Oms.Postsales.Orders;

/// <summary>
/// Follows an order as Sales announces it, and does what follows from it: money that was captured is booked, that of
/// cancelled lines (C-12) and of those that came back before it was there goes back, a child that was placed or cancelled
/// changes what stands for its parent's lines.
/// </summary>
internal sealed class KeepOrder(PostsalesDefaults defaults)
{
    public IEnumerable<Handler> Handlers() =>
    [
        new Handler<Created>((message, seen) => Needs(message.Order, seen), (message, seen, occasion) => Decide(message.Order, seen, occasion)),
        new Handler<Updated>((message, seen) => Needs(message.Order, seen), (message, seen, occasion) => Decide(message.Order, seen, occasion)),
    ];

    private static IEnumerable<Need> Needs(WireOrder news, Seen seen)
    {
        var stream = Order.StreamOf(news.Store, news.Id);
        var late = seen.Find<Order>(stream) is { } known ? Late(known with { Wire = news }) : [];
        return
        [
            Need.Of<Order>(stream),
            .. PayingLate.Needs(news.Store, late),
            .. late.Count + (Capturing.IsCancelledPaid(news) ? 1 : 0) is > 0 and var notes ? TakingNumbers.Needs(news.Store, seen, notes) : [],
            .. string.IsNullOrEmpty(news.OriginalOrderId) ? [] : FollowingAChild.Needs(news, seen),
        ];
    }

    private Decision Decide(WireOrder news, Seen seen, Occasion occasion)
    {
        if (Faulty.Id("$.order.store", news.Store).Concat(Faulty.Id("$.order.id", news.Id)).ToValueList() is { Count: > 0 } reasons)
            return Decision.Refuse(reasons);
        var (stream, course) = (Order.StreamOf(news.Store, news.Id), new Course(seen, occasion));
        var known = course.Find<Order>(stream);
        var version = occasion.Version ?? (known?.CopiedVersion ?? 0) + 1;
        if (version <= known?.CopiedVersion)
            return Decision.Nothing;
        course.Then(stream, News(news, known, version));
        var (late, settings) = (Late(course.Order(stream)), Settings.Of(news.Store, seen, defaults));
        if (Capturing.Captured(course.Order(stream)) is { Count: > 0 } captured)
            course.Then(stream, new OrderEvent.Booked(captured));
        GiveBackCancelled(course, stream);
        course.GiveBackLate(stream, late, settings);
        return string.IsNullOrEmpty(news.OriginalOrderId) ? course.Decided : course.FollowChild(news, settings).Decided;
    }

    /// <summary>What is to be booked, and to go back at once.</summary>
    private static ValueList<LateCapture> Late(Order order) => PayingLate.Of(order, Capturing.Captured(order));

    /// <summary>Most news is of statuses only; then just those that changed are written down.</summary>
    private static OrderEvent News(WireOrder news, Order? known, int version)
    {
        if (known is null || LineStatuses.Without(known.Wire) != LineStatuses.Without(news))
            return new OrderEvent.Learned(version, news);
        var changed = news.Lines.Select(LineStatuses.Of).Where((line, i) => line != LineStatuses.Of(known.Wire.Lines[i])).ToValueList();
        return new OrderEvent.Followed(version, news.Status, news.StatusReason, news.StatusDate, changed);
    }

    private static void GiveBackCancelled(Course course, string stream)
    {
        var order = course.Order(stream);
        var (money, lines) = (order.Money(), order.Wire.Lines.Where(line => line.Status == LineStatuses.Cancelled).ToList());
        // What was given back once and kept after all stays kept.
        var unpaid = lines.SelectMany(line => money.GiveRest(MoveKind.Refunded, line.LineNumber, "")).Where(move => !order.Ledger.Any(before =>
            before.Kind == MoveKind.Refunded && before.LineNumber == move.LineNumber && before.PaymentReference == move.PaymentReference)).ToList();
        if (unpaid.Count == 0)
            return;
        var note = course.NumberCreditNote(order.Store);
        var moves = unpaid.Select(move => move with { CreditNote = note }).ToValueList();
        course.OpenRefund(stream, new(note, RefundType.Cancellation, null, IsReleasedAtOnce: true, moves,
            line => new(order.Line(line)!.StatusReason ?? LineStatuses.Cancelled, "Cancelled after it was paid")));
    }
}
