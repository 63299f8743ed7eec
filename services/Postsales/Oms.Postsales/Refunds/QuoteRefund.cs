using Oms.Contracts.Postsales;
using Oms.Contracts.Postsales.RefundManagement;
using Oms.Postsales.Channels;
using Oms.Postsales.Ledgers;
using Oms.Postsales.Orders;
using Oms.Postsales.Returns;

namespace Oms.Postsales.Refunds;

/// <summary>What could be given back, and what a return would give back and why; it does what a return does and throws it away.</summary>
internal sealed class QuoteRefund(PostsalesDefaults defaults)
{
    private const string Imagined = "quote";

    public Handler Handler() => new Handler<Quote>(
        (message, seen) => [.. Lineage.Needs(StreamOf(message), seen).Select(need => need with { IsRead = true }), Settings.Need(defaults.ChannelOr(message.SalesChannelId))],
        Decide);

    private Decision Decide(Quote message, Seen seen, Occasion occasion)
    {
        var (store, stream, course) = (defaults.ChannelOr(message.SalesChannelId), StreamOf(message), new Course(seen, occasion));
        if (course.Find<Order>(stream) is not { } order)
            return Decision.Refuse(Faulty.At("$.order_id", "an order that is known", message.OrderId));
        var quote = new RefundQuote
        {
            SalesChannelId = order.Store,
            OrderId = order.Wire.Id,
            Currency = order.Currency(),
            Lines = order.Wire.Lines.Select(line => Line(order, order.Money(), line.LineNumber)).ToValueList(),
        };
        return new Decision.Answered(message.LineNumbers.Count == 0 ? quote : Imagine(quote, message, stream, course, Settings.Of(store, seen, defaults)));
    }

    private static RefundQuote Imagine(RefundQuote quote, Quote message, string stream, Course course, Settings settings)
    {
        var order = course.Order(stream);
        var lines = message.LineNumbers.Select(line => new ReturnLine { LineNumber = line }).ToValueList();
        var verdict = ReturnableLines.Judge(order, lines, settings, course.Find<Order>);
        if (verdict.Reasons.Concat(verdict.Early).ToValueList() is { Count: > 0 } refusals)
            return quote with { Refusals = refusals.Select(reason => reason with { Path = reason.Path.Replace(".line_number", "", StringComparison.Ordinal).Replace("$.return.lines", "$.line_numbers", StringComparison.Ordinal) }).ToValueList() };
        var goers = ReturnableLines.Goers(order, lines, settings);
        var content = new ReturnContent
        {
            Store = order.Store,
            OrderId = order.Wire.Id,
            Lines = message.LineNumbers.Where(line => !goers.Contains(line)).Select(line => new ReturnedLine(line, "", "", "", "")).ToValueList(),
        };
        course.OpenReturn(stream, Imagined, content, new(ReturnReason.Asked, IsApproved: false), settings);
        var refunds = Returning.Concerned(course, stream, Imagined).SelectMany(each => Refunds(course.Order(each), course.Find<Order>)).ToValueList();
        return quote with { Refunds = refunds, RefundTotal = refunds.Sum(refund => refund.Amount.Gross) };
    }

    private static IEnumerable<QuotedRefund> Refunds(Order order, Func<string, Order?> find)
    {
        var (known, money) = (order.Return(Imagined)!, order.Money());
        foreach (var line in known.Asked.Where(line => order.ChildOf(line) is not null))
        {
            var child = order.ChildOf(line)!;
            yield return new() { OrderId = order.Wire.Id, LineNumber = line, Because = $"{(child.IsExchange ? "E-6" : "RR-6")}: order {child.OrderId} stands for it; its money goes when that comes back" };
        }
        foreach (var line in Paying.Lines(order, known).Order())
        {
            var joined = known.Joined.FirstOrDefault(each => each.LineNumber == line);
            yield return new()
            {
                OrderId = order.Wire.Id,
                LineNumber = line,
                Amount = Of(money.Left(line)),
                Because = (joined is not null ? $"{joined.Rule}: goes along with line {string.Join(", ", joined.Causes)}"
                    : Lineage.ParentOf(new(order, line), find) is { } parent ? $"E-7: it was paid for in order {Lineage.RootOf(parent, find).Order.Wire.Id}"
                    : known.Released.Contains(line) ? "E-6: what was sent instead comes back, too"
                    : "R-5: it comes back; what was given back before is taken off (A-7)") + Later(order, line),
            };
        }
    }

    /// <summary>What the approval cannot give back yet; empty when there is no such thing.</summary>
    private static string Later(Order order, int line) => (Capturing.Open(order, line), order.Money().Captured(line).Gross()) switch
    {
        (0, _) => "",
        (_, 0) => "; not captured yet: goes when it is",
        var (open, _) => FormattableString.Invariant($"; {open} of it is not captured yet: goes when it is"),
    };

    private static QuotedLine Line(Order order, Ledger money, int line) => new()
    {
        LineNumber = line,
        Captured = Of(money.Captured(line)),
        Refunded = Of(money.Given(line, MoveKind.Refunded)),
        Appeased = Of(money.Given(line, MoveKind.Appeased)),
        Waived = Of(money.Waived(line)),
        Refundable = Of(money.Left(line)),
        ReplacedBy = order.ChildOf(line)?.OrderId,
        IsReturnPending = order.ChildOf(line) is { IsExchange: true } && order.ReturnOf(line) is not { Status: ReturnStatus.Approved },
    };

    private static QuotedMoney Of(Money amount) => new() { Net = amount.Net, Tax = amount.Tax(), Gross = amount.Gross() };

    private string StreamOf(Quote message) => Order.StreamOf(defaults.ChannelOr(message.SalesChannelId), message.OrderId);
}
