using Oms.Contracts.Common;
using Oms.Contracts.Postsales;
using Oms.Contracts.Postsales.AppeasementManagement;
using Oms.Postsales.Channels;
using Oms.Postsales.Ledgers;
using Oms.Postsales.Numbering;
using Oms.Postsales.Orders;
using Oms.Postsales.Refunds;
using WireLine = Oms.Contracts.Sales.OrderLine;

namespace Oms.Postsales.Appeasements;

/// <summary>An agent gives money back for goodwill, never more than is left of the line .</summary>
internal sealed class CreateAppeasement(PostsalesDefaults defaults)
{
    public Handler Handler() => new Handler<Create>(Needs, Decide) { IsOncePerBody = true };

    private IEnumerable<Need> Needs(Create message, Seen seen)
    {
        var (store, stream) = (defaults.ChannelOr(message.Appeasement.SalesChannelId), StreamOf(message.Appeasement));
        return [Need.Of<Order>(stream), .. Lineage.NeedsOfChildren(stream, seen), Settings.Need(store), .. TakingNumbers.Needs(store, seen)];
    }

    private Decision Decide(Create message, Seen seen, Occasion occasion)
    {
        var (wanted, stream, course) = (message.Appeasement, StreamOf(message.Appeasement), new Course(seen, occasion));
        var settings = Settings.Of(defaults.ChannelOr(wanted.SalesChannelId), seen, defaults);
        var said = Said(message, settings).ToValueList();
        if (course.Find<Order>(stream) is not { } order)
            return said.Count > 0 ? Decision.Refuse(said) : new Decision.TooEarly([Faulty.At("$.appeasement.order_id", "an order that was placed", wanted.OrderId)]);
        var reasons = said.Concat(wanted.Lines.SelectMany((line, i) => Line(order, line, $"$.appeasement.lines[{i}]", settings, seen))).ToValueList();
        // A line that has not shipped as far as we know may have done so meanwhile.
        if (said.Count == 0 && reasons.Count > 0 && wanted.Lines.Any(line => order.Line(line.LineNumber) is { } open && !LineStatuses.IsFinal(open)))
            return new Decision.TooEarly(reasons);
        if (reasons.Count > 0)
            return Decision.Refuse(reasons);
        var (money, note) = (order.Money(), course.NumberCreditNote(order.Store));
        var words = wanted.Lines.ToDictionary(line => line.LineNumber, line => new RefundWords(line.Reason, line.ReasonDescription));
        var moves = wanted.Lines.SelectMany(line => settings.IsAppeasementGross
            ? money.GiveGross(MoveKind.Appeased, line.LineNumber, line.Amount, note)
            : money.GiveNet(MoveKind.Appeased, line.LineNumber, line.Amount, note));
        return course.OpenRefund(stream, new(note, RefundType.Appeasement, null, IsReleasedAtOnce: true, moves.ToValueList(), line => words[line])).Decided;
    }

    private static IEnumerable<Reason> Said(Create message, Settings settings)
    {
        var wanted = message.Appeasement;
        foreach (var reason in Faulty.Id("$.appeasement.order_id", wanted.OrderId))
            yield return reason;
        if (string.IsNullOrWhiteSpace(wanted.User) && string.IsNullOrWhiteSpace(message.User))
            yield return Faulty.At("$.appeasement.user", "who gives it", null);
        if (wanted.Lines.Count == 0)
            yield return Faulty.At("$.appeasement.lines", "one line at least", null);
        var before = new HashSet<int>();
        for (var i = 0; i < wanted.Lines.Count; i++)
        {
            var (line, path) = (wanted.Lines[i], $"$.appeasement.lines[{i}]");
            if (!before.Add(line.LineNumber))
                yield return Faulty.At($"{path}.line_number", "each line once", line.LineNumber);
            foreach (var reason in Words.Against(path, line.Reason, line.ReasonDescription, settings.AppeasementReasons))
                yield return reason;
        }
    }

    private static IEnumerable<Reason> Line(Order order, AppeasementLine said, string path, Settings settings, Seen seen)
    {
        if (order.Line(said.LineNumber) is not { } line)
            return [Faulty.At($"{path}.line_number", $"the number of a line of order {order.Wire.Id}", said.LineNumber)];
        if (line.ProductType == ProductType.Service && !IsLeftBehind(order, line))
            return [Faulty.At($"{path}.line_number", "a physical, virtual or shipping line", $"{said.LineNumber}, {line.ProductType}")];
        return [.. Names.Against(path, line, said.Id), .. Bound(order, line, path, seen), .. Amount(order, said, path, settings)];
    }

    /// <summary>Its goods came back, and no return can take it along any more: after a cancelled exchange, say.</summary>
    private static bool IsLeftBehind(Order order, WireLine service) => order.ReturnOf(service.LineNumber) is null && order.Wire.Lines.Any(line =>
        ProductType.IsProduct(line) && (service.ParentLineNumber is not { } parent || line.LineNumber == parent)
        && order.ChildOf(line.LineNumber) is null && order.ReturnOf(line.LineNumber) is { Status: ReturnStatus.Approved });

    /// <summary>Where an exchange or a reshipment stands for the line, its money goes when that comes back, and only then.</summary>
    private static IEnumerable<Reason> Bound(Order order, WireLine line, string path, Seen seen)
    {
        if (order.ChildOf(line.LineNumber) is not { } child)
            yield break;
        var end = Lineage.EndOf(new(order, line.LineNumber), seen.Find<Order>);
        // Sales may have taken it back, and refused its return for another line of the row: then nothing else would give the money.
        var isBack = end.Order.ReturnOf(end.LineNumber) is { Status: ReturnStatus.Approved } || end.Order.Line(end.LineNumber)?.Status == LineStatuses.Returned;
        if (!isBack || end.Order == order)
            yield return Faulty.At($"{path}.line_number", $"a line that nothing stands for; this one's money goes when order {child.OrderId} comes back", line.LineNumber);
    }

    private static IEnumerable<Reason> Amount(Order order, AppeasementLine said, string path, Settings settings)
    {
        var left = order.Money().Left(said.LineNumber);
        var (most, which) = settings.IsAppeasementGross ? (left.Gross(), "gross") : (left.Net, "net");
        var decimals = Currency.DecimalsOf(order.Currency());
        if (said.Amount <= 0)
            yield return Faulty.At($"{path}.amount", "more than nothing", said.Amount);
        else if (decimal.Round(said.Amount, decimals) != said.Amount)
            yield return Faulty.At($"{path}.amount", $"an amount of {decimals} decimals ({order.Currency()})", said.Amount);
        else if (said.Amount > most)
            yield return Faulty.At($"{path}.amount", FormattableString.Invariant($"at most {most} {which}, what is left of the line"), said.Amount);
    }

    private string StreamOf(Appeasement wanted) => Order.StreamOf(defaults.ChannelOr(wanted.SalesChannelId), wanted.OrderId);
}
