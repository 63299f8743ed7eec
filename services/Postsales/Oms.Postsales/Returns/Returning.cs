using Oms.Postsales.Channels;
using Oms.Postsales.Ledgers;
using Oms.Postsales.Numbering;
using Oms.Postsales.Orders;
using Oms.Postsales.Refunds;

namespace Oms.Postsales.Returns;

/// <summary>How a return comes about and ends; the same steps whoever asks for it.</summary>
internal static class Returning
{
    /// <summary>What must be loaded to open, approve or cancel a return of an order.</summary>
    public static IEnumerable<Need> Needs(string order, string store, Seen seen) =>
        [.. Lineage.Needs(order, seen), Settings.Need(store), .. TakingNumbers.Needs(store, seen, Lineage.Needs(order, seen).Count())];

    /// <summary>Opens it in the orders it concerns: the one that the goods are of, and the one that their money is of (E-6).</summary>
    /// <param name="course">Up to here.</param>
    /// <param name="stream">The order's.</param>
    /// <param name="rma">The return's number.</param>
    /// <param name="content">What comes back, without what goes along.</param>
    /// <param name="opening">How it came to be, and whether it is approved at once.</param>
    /// <param name="settings">Of the channel.</param>
    public static Course OpenReturn(this Course course, string stream, string rma, ReturnContent content, Opening opening, Settings settings)
    {
        var (order, asked) = (course.Order(stream), content.Lines.Select(line => line.LineNumber).ToValueList());
        var joined = opening.IsWithoutRefund ? [] : Joining.Of(order, asked.Where(line => order.ChildOf(line) is null).ToValueList(), settings);
        course.Then(stream, new OrderEvent.ReturnOpened(rma, asked, [], joined, opening.IsWithoutRefund)).Release(stream, rma, settings);
        course.Then(rma, new ReturnEvent.Opened(content with { Lines = [.. content.Lines, .. Goers(order, joined, content)] }, opening.Reason, opening.IsApproved));
        return opening.IsApproved ? course.Settle(stream, rma, settings) : course;
    }

    /// <summary>What was only asked for is approved: lines are returned and money goes.</summary>
    public static Course ApproveReturn(this Course course, string stream, string rma, string reason, Settings settings)
    {
        var order = course.Release(stream, rma, settings).Order(stream);
        var goers = Goers(order, Joined(order, rma, settings), course.Find<Return>(rma)!.Content);
        return course.Then(rma, new ReturnEvent.Approved(reason, goers.ToValueList())).Settle(stream, rma, settings);
    }

    /// <summary>Nothing comes back after all.</summary>
    public static Course CancelReturn(this Course course, string stream, string rma, string reason)
    {
        foreach (var order in Concerned(course, stream, rma))
            course.Then(order, new OrderEvent.ReturnCancelled(rma));
        return course.Then(rma, new ReturnEvent.Cancelled(reason));
    }

    /// <summary>The orders in which a return is entered.</summary>
    public static ValueList<string> Concerned(Course course, string stream, string rma)
    {
        var order = course.Order(stream);
        return (order.Return(rma)?.Asked ?? []).Select(line => Lineage.RootOf(new(order, line), course.Find<Order>).Order.Id).Prepend(stream).Distinct()
            .Where(each => course.Order(each).Return(rma) is { IsCancelled: false }).ToValueList();
    }

    /// <summary>What comes back was bought in another order: there its money will go. Again at the approval: what stood for a line may have ended.</summary>
    private static Course Release(this Course course, string stream, string rma, Settings settings)
    {
        foreach (var root in Roots(course, stream, rma).GroupBy(line => line.Order.Id).Where(root => course.Order(root.Key).Return(rma) is null))
        {
            var released = root.Select(line => line.LineNumber).ToValueList();
            course.Then(root.Key, new OrderEvent.ReturnOpened(rma, [], released, Joining.Of(course.Order(root.Key), released, settings), IsWithoutRefund: false));
        }
        return course;
    }

    private static Course Settle(this Course course, string stream, string rma, Settings settings)
    {
        course.Release(stream, rma, settings);
        foreach (var order in Concerned(course, stream, rma))
        {
            course.Then(order, new OrderEvent.ReturnApproved(rma, Joined(course.Order(order), rma, settings)));
            course.GiveBack(order, rma, settings);
        }
        return course;
    }

    /// <summary>What goes along in the end: what went along at the request and still does, and what does now.</summary>
    private static ValueList<JoinedLine> Joined(Order order, string rma, Settings settings)
    {
        var known = order.Return(rma)!;
        return [.. Joining.Still(order, known, settings.ShippingRefundRule), .. Joining.Of(order, Paying.Leading(order, known).ToValueList(), settings)];
    }

    /// <summary>What is captured so far; the rest when it is (<see cref="PayingLate"/>).</summary>
    private static void GiveBack(this Course course, string stream, string rma, Settings settings)
    {
        var order = course.Order(stream);
        var (money, lines) = (order.Money(), Paying.Lines(order, order.Return(rma)!).Order().ToList());
        if (lines.TrueForAll(line => money.Left(line).IsNothing()))
            return;
        var note = course.NumberCreditNote(order.Store);
        course.OpenRefund(stream, new(note, RefundType.Return, rma, settings.AutoReleaseRefund,
            lines.SelectMany(line => money.GiveRest(MoveKind.Refunded, line, note)).ToValueList(), course.Find<Return>(rma)!.WordsOf));
    }

    /// <summary>The lines of other orders whose money a return's lines stand for, those that something else stands for aside.</summary>
    private static List<LineOf> Roots(Course course, string stream, string rma)
    {
        var order = course.Order(stream);
        return order.Return(rma) is not { IsWithoutRefund: false } known ? [] : [.. known.Asked
            .Where(line => order.ChildOf(line) is null)
            .Select(line => Lineage.RootOf(new(order, line), course.Find<Order>))
            .Where(root => root.Order.Id != order.Id)];
    }

    private static IEnumerable<ReturnedLine> Goers(Order order, ValueList<JoinedLine> joined, ReturnContent content) =>
        joined.Select(line => (Joined: line, Wire: order.Line(line.LineNumber)!))
            .Select(line => new ReturnedLine(
                line.Wire.LineNumber, line.Wire.Id, line.Wire.Sku, content.Lines[0].Reason, content.Lines[0].ReasonDescription, JoinedBy: line.Joined.Rule));
}

/// <param name="Reason">One of <see cref="ReturnReason"/>.</param>
/// <param name="IsApproved">At once.</param>
/// <param name="IsWithoutRefund">A reshipment's (RR-6).</param>
internal readonly record struct Opening(string Reason, bool IsApproved, bool IsWithoutRefund = false);
