using Oms.Contracts.Postsales;
using Oms.Contracts.Postsales.ReturnManagement;
using Oms.Postsales.Channels;
using Oms.Postsales.Orders;

namespace Oms.Postsales.Returns;

/// <summary>An agent or a storefront announces goods that will come back .</summary>
internal sealed class AuthorizeReturn(PostsalesDefaults defaults)
{
    public Handler Handler() => new Handler<Authorize>(Needs, Decide) { IsOncePerBody = true };

    private IEnumerable<Need> Needs(Authorize message, Seen seen)
    {
        var (asked, stream) = (message.Return, StreamOf(message.Return));
        var order = seen.Find<Order>(stream);
        return
        [
            .. Returning.Needs(stream, defaults.ChannelOr(asked.SalesChannelId), seen),
            .. ReturnSource.Needs(order, asked.SourceId, asked.Lines.Select(line => line.LineNumber)),
            .. !string.IsNullOrEmpty(asked.Rma) ? [Need.Of<Return>(asked.Rma)] : order is null ? [] : Rma.Needs(order, seen),
        ];
    }

    private Decision Decide(Authorize message, Seen seen, Occasion occasion)
    {
        var (asked, stream, course) = (message.Return, StreamOf(message.Return), new Course(seen, occasion));
        var settings = Settings.Of(defaults.ChannelOr(asked.SalesChannelId), seen, defaults);
        var said = Ids(asked).Concat(asked.Lines.SelectMany((line, i) =>
            Words.Against($"$.return.lines[{i}]", line.Reason, line.ReasonDescription, settings.ReturnReasons))).ToValueList();
        if (course.Find<Order>(stream) is not { } order)
            return said.Count > 0 ? Decision.Refuse(said) : new Decision.TooEarly([Faulty.At("$.return.order_id", "an order that was placed", asked.OrderId)]);
        if (!string.IsNullOrEmpty(asked.Rma) && seen.Find<Return>(asked.Rma) is { } known)
            return IsThatOne(known, order, asked) ? Decision.Nothing : Duplicates.Refuse(order, known.IsOf(order) ? known.Id : null, [Faulty.At("$.return.rma", "a number that no other return has", asked.Rma)]);
        var verdict = ReturnableLines.Judge(order, asked.Lines, settings, seen.Find<Order>);
        var products = Products(order, asked, settings).ToValueList();
        var (source, against) = ReturnSource.Of(order, asked.SourceId, products.Select(line => line.LineNumber), settings.DefineReturnSource, settings.DefineReturnSource, seen);
        if (said.Concat(verdict.Reasons).Concat(verdict.Early.Count > 0 || verdict.Reasons.Count > 0 || products.Count == 0 || against is null ? [] : [against]).ToValueList() is { Count: > 0 } reasons)
            return Duplicates.Refuse(order, verdict.Twice, reasons);
        if (verdict.Early.Count > 0)
            return new Decision.TooEarly(verdict.Early);
        var rma = string.IsNullOrEmpty(asked.Rma) ? Rma.Free(order, course.Find<Return>) : asked.Rma;
        var content = Taking.ContentOf(order, asked, products, source!, message.User, isPreauthorised: true);
        return course.OpenReturn(stream, rma, content, new(ReturnReason.Asked, settings.AutoApproveReturn), settings).Decided;
    }

    /// <summary>It was said before, or overtaken by the goods: the return is there.</summary>
    private static bool IsThatOne(Return known, Order order, Contracts.Postsales.Return asked) =>
        known.IsOf(order) && known.Status != ReturnStatus.Cancelled && asked.Lines.Count > 0 && asked.Lines.All(line => known.Line(line.LineNumber) is not null);

    private static IEnumerable<ReturnLine> Products(Order order, Contracts.Postsales.Return asked, Settings settings)
    {
        var goers = ReturnableLines.Goers(order, asked.Lines, settings);
        return asked.Lines.Where(line => !goers.Contains(line.LineNumber));
    }

    private static IEnumerable<Reason> Ids(Contracts.Postsales.Return asked) =>
    [
        .. Faulty.Id("$.return.order_id", asked.OrderId),
        .. Faulty.IdIfAny("$.return.source_id", asked.SourceId),
        .. Faulty.RmaIfAny("$.return.rma", asked.Rma),
        .. asked.Lines.Count == 0 ? [Faulty.At("$.return.lines", "one line at least", null)] : Array.Empty<Reason>(),
    ];

    private string StreamOf(Contracts.Postsales.Return asked) => Order.StreamOf(defaults.ChannelOr(asked.SalesChannelId), asked.OrderId);
}
