using Oms.Contracts.Postsales.ReturnManagement;
using Oms.Postsales.Channels;
using Oms.Postsales.Orders;

namespace Oms.Postsales.Returns;

/// <summary>
/// Goods are there: a return that was announced, else a blind one. In good condition they need nobody's approval;
/// what is not good waits for somebody to look at it.
/// </summary>
internal sealed class ReceiveReturn(PostsalesDefaults defaults)
{
    public Handler Handler() => new Handler<Received>(Needs, Decide) { IsOncePerBody = true };

    private IEnumerable<Need> Needs(Received message, Seen seen)
    {
        var (said, stream) = (message.Return, StreamOf(message.Return));
        var order = seen.Find<Order>(stream);
        return
        [
            .. Returning.Needs(stream, defaults.ChannelOr(said.SalesChannelId), seen),
            .. ReturnSource.Needs(order, said.SourceId, said.Lines.Select(line => line.LineNumber)),
            .. order?.Returns.Where(each => each.Asked.Count > 0).Select(each => Need.Of<Return>(each.Rma)) ?? [],
            .. string.IsNullOrEmpty(said.Rma) ? [] : new[] { Need.Of<Return>(said.Rma) },
            .. order is null || (!string.IsNullOrEmpty(said.Rma) && seen.Find<Return>(said.Rma) is null) ? [] : Rma.Needs(order, seen),
        ];
    }

    private Decision Decide(Received message, Seen seen, Occasion occasion)
    {
        var (said, stream, course) = (message.Return, StreamOf(message.Return), new Course(seen, occasion));
        var settings = Settings.Of(defaults.ChannelOr(said.SalesChannelId), seen, defaults);
        var faults = Against(said).ToValueList();
        if (course.Find<Order>(stream) is not { } order)
            return faults.Count > 0 ? Decision.Refuse(faults) : new Decision.TooEarly([Faulty.At("$.return.order_id", "an order that was placed", said.OrderId)]);
        if (!string.IsNullOrEmpty(said.Rma) && seen.Find<Return>(said.Rma) is { } other && !other.IsOf(order))
            return Decision.Refuse(Faulty.At("$.return.rma", $"a return of order {order.Wire.Id}", said.Rma));
        return faults.Count > 0 ? Decision.Refuse(faults)
            : Expected(order, said, course) is { } known ? Arrive(known, order, said, course, settings)
            : Blind(message, order, course, settings, seen);
    }

    /// <summary>The return whose goods these are: the one that is named, else the one that waits for all of them.</summary>
    private static Return? Expected(Order order, Contracts.Postsales.Return said, Course course)
    {
        // Goods of a return that was called off come unannounced.
        if (!string.IsNullOrEmpty(said.Rma) && course.Find<Return>(said.Rma) is { Status: not ReturnStatus.Cancelled } named)
            return named;
        return order.Returns.Where(each => !each.IsCancelled && said.Lines.All(line => each.Takes(line.LineNumber)))
            .Select(each => course.Find<Return>(each.Rma)).FirstOrDefault(each => each is not null);
    }

    private static Decision Arrive(Return known, Order order, Contracts.Postsales.Return said, Course course, Settings settings)
    {
        var unknown = said.Lines.Select((line, i) => (line, i)).Where(each => known.Line(each.line.LineNumber) is null)
            .Select(each => Faulty.At($"$.return.lines[{each.i}].line_number", $"a line of return {known.Id}", each.line.LineNumber));
        var names = said.Lines.SelectMany((line, i) => order.Line(line.LineNumber) is { } bought ? Names.Against($"$.return.lines[{i}]", bought, line.Id, line.Sku) : []);
        if (unknown.Concat(names).ToValueList() is { Count: > 0 } reasons)
            return Decision.Refuse(reasons);
        var before = said.Lines.Where(line => known.Received.Contains(line.LineNumber)).ToList();
        if (before.Count > 0)
        {
            return before.TrueForAll(line => known.Line(line.LineNumber)!.Condition == line.Condition) && before.Count == said.Lines.Count
                ? Decision.Nothing
                : Duplicates.Refuse(order, known.Id, [Faulty.At("$.return.lines", "goods that did not come before", $"line {before[0].LineNumber} of return {known.Id}")]);
        }
        course.Then(known.Id, new ReturnEvent.LinesReceived(said.Lines.Select(line => new ReceivedLine(line.LineNumber, line.Condition, line.ConditionDescription)).ToValueList()));
        var now = course.Find<Return>(known.Id)!;
        var goods = now.Content.Lines.Where(line => line.JoinedBy is null).ToList();
        return now.Status == ReturnStatus.Requested && goods.TrueForAll(line => now.Received.Contains(line.LineNumber) && settings.IsGood(line.Condition))
            ? course.ApproveReturn(order.Id, known.Id, ReturnReason.Received, settings).Decided
            : course.Decided;
    }

    private static Decision Blind(Received message, Order order, Course course, Settings settings, Seen seen)
    {
        var said = message.Return;
        var verdict = ReturnableLines.Judge(order, said.Lines, settings, seen.Find<Order>);
        var goers = ReturnableLines.Goers(order, said.Lines, settings);
        var products = said.Lines.Where(line => !goers.Contains(line.LineNumber)).ToValueList();
        var (source, against) = ReturnSource.Of(order, said.SourceId, products.Select(line => line.LineNumber), mayChoose: true, mustAccept: false, seen);
        if (verdict.Reasons.Concat(verdict.Early.Count > 0 || verdict.Reasons.Count > 0 || against is null ? [] : [against]).ToValueList() is { Count: > 0 } reasons)
            return Duplicates.Refuse(order, verdict.Twice, reasons);
        if (verdict.Early.Count > 0)
            return new Decision.TooEarly(verdict.Early);
        var rma = string.IsNullOrEmpty(said.Rma) || seen.Find<Return>(said.Rma) is not null ? Rma.Free(order, course.Find<Return>) : said.Rma;
        var content = Taking.ContentOf(order, said, products, source!, message.User, isPreauthorised: false);
        return course.OpenReturn(order.Id, rma, content, new(ReturnReason.Received, IsApproved: products.All(line => settings.IsGood(line.Condition))), settings).Decided;
    }

    /// <summary>The goods are there, so little is asked: words may be missing, but not be too long.</summary>
    private static IEnumerable<Reason> Against(Contracts.Postsales.Return said) =>
    [
        .. Faulty.Id("$.return.order_id", said.OrderId),
        .. Faulty.IdIfAny("$.return.source_id", said.SourceId),
        .. Faulty.RmaIfAny("$.return.rma", said.Rma),
        .. said.Lines.Count == 0 ? [Faulty.At("$.return.lines", "one line at least", null)] : Array.Empty<Reason>(),
        .. said.Lines.SelectMany((line, i) => Words.AgainstAny($"$.return.lines[{i}]", line.Reason, line.ReasonDescription, [])),
        .. said.Lines.Select((line, i) => (line, i)).GroupBy(each => each.line.LineNumber).SelectMany(same => same.Skip(1))
            .Select(each => Faulty.At($"$.return.lines[{each.i}].line_number", "each line once", each.line.LineNumber)),
    ];

    private string StreamOf(Contracts.Postsales.Return said) => Order.StreamOf(defaults.ChannelOr(said.SalesChannelId), said.OrderId);
}
