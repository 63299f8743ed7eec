using Oms.Contracts.Postsales;
using Refund = Oms.Postsales.Refunds.Refund;
using Return = Oms.Postsales.Returns.Return;

namespace Oms.Postsales.Tests.Histories;

/// <summary>Does what a step says, with what there is to do it with: most of it is possible, some is not.</summary>
internal sealed class Agent(World world)
{
    private const string Reason = "CHANGEDMIND";
    private const string Comment = "as told";

    public void Do(Step step)
    {
        switch (step.Act)
        {
            case Act.Ship:
                InSales(step, "ships", world.Sales.Ship);
                break;
            case Act.Cancel:
                InSales(step, "cancels", world.Sales.Cancel);
                break;
            case Act.Appease when Pick(step, Roots()) is { } order:
                Appease(order, [.. Chosen(step, order.Wire.Lines.Where(line => line.ProductType != "SERVICE" || step.Percent == 1)).Select(line => (line.LineNumber, Amount(order, line.LineNumber, step.Percent)))], step.IsRepeated);
                break;
            case Act.Authorize when Pick(step, world.Postsales.All<Order>()) is { } order:
                Authorize(order, Returnable(step, order), step.Percent == 2 ? $"X{step.Which % 2}" : null, step.IsRepeated);
                break;
            case Act.Approve when Pick(step, Returns(ReturnStatus.Requested)) is { } known:
                Approve(known, step.IsRepeated);
                break;
            case Act.CancelReturn when Pick(step, Returns(ReturnStatus.Requested)) is { } known:
                world.Say($"an agent cancels return {known.Id}", new Contracts.Postsales.ReturnManagement.Cancel { Return = Meant(known) }, step.IsRepeated);
                break;
            case Act.Receive when Pick(step, Returns(ReturnStatus.Requested)) is { } known:
                Receive(known.Content.OrderId, [.. Chosen(step, known.Content.Lines.Where(line => line.JoinedBy is null)).Select(line => line.LineNumber)], step);
                break;
            case Act.ReceiveBlind when Pick(step, world.Postsales.All<Order>()) is { } order:
                Receive(order.Wire.Id, Returnable(step, order), step);
                break;
            case Act.Release when Pick(step, Refunds()) is { } refund:
                Release(refund, step.IsRepeated);
                break;
            case Act.CancelRefund when Pick(step, Refunds()) is { } refund:
                world.Say($"an agent cancels {refund.Content.CreditNote}", new Contracts.Postsales.RefundManagement.Cancel
                {
                    SalesChannelId = Purchase.Store,
                    OrderId = refund.Content.OrderId,
                    CreditNoteNumber = refund.Content.CreditNote,
                }, step.IsRepeated);
                break;
            case Act.Exchange when Pick(step, world.Postsales.All<Order>()) is { } order:
                Exchange(order.Wire.Id, Replaceable(step, order), step.IsRepeated);
                break;
            case Act.Reship when Pick(step, world.Postsales.All<Order>()) is { } order:
                Reship(order.Wire.Id, Replaceable(step, order), step.IsRepeated);
                break;
            case Act.Capture when Pick(step, world.Sales.Orders.Where(order => order.Lines.Any(line => IsUncaptured(line, step)))) is { } order:
                Capture(order, [.. Chosen(step, order.Lines.Where(line => IsUncaptured(line, step))).Select(line => line.LineNumber)], step.Percent % 3 == 0 ? Purchase.Card : null);
                break;
            case Act.Answer when Pick(step, world.Sales.Unanswered) is { } note:
                Answer(note, isPaid: step.Percent % 3 != 0);
                break;
            default:
                break;
        }
    }

    public void Capture(WireOrder order, IReadOnlyCollection<int> lines, string? payment)
    {
        world.Tell($"Sales captures {payment ?? "all"} of lines {string.Join(", ", lines)} of order {order.Id}");
        world.Sales.Capture(order.Id, lines, payment);
    }

    public void Answer(string note, bool isPaid)
    {
        world.Tell($"the gateway says {(isPaid ? "yes" : "no")} to {note}");
        world.Sales.Answer(note, isPaid);
    }

    public void Appease(Order order, IReadOnlyList<(int Line, decimal Amount)> amounts, bool isRepeated) =>
        world.Say($"an agent appeases {string.Join(" and ", amounts.Select(each => Words.Text($"line {each.Line} with {each.Amount}")))} of order {order.Wire.Id}", new Contracts.Postsales.AppeasementManagement.Create
        {
            Appeasement = new()
            {
                SalesChannelId = Purchase.Store,
                OrderId = order.Wire.Id,
                User = "agent",
                Lines = amounts.Select(each => new AppeasementLine { LineNumber = each.Line, Amount = each.Amount, Reason = Reason, ReasonDescription = Comment }).ToValueList(),
            },
        }, isRepeated);

    public void Authorize(Order order, IEnumerable<int> lines, string? rma, bool isRepeated) =>
        world.Say($"an agent announces the return {rma} of lines {string.Join(", ", lines)} of order {order.Wire.Id}", new Contracts.Postsales.ReturnManagement.Authorize
        {
            Return = new()
            {
                SalesChannelId = Purchase.Store,
                OrderId = order.Wire.Id,
                Rma = rma,
                SourceId = "WH1",
                Lines = lines.Select(line => new ReturnLine { LineNumber = line, Reason = Reason, ReasonDescription = Comment }).ToValueList(),
            },
        }, isRepeated);

    public void Approve(Return known, bool isRepeated) =>
        world.Say($"an agent approves return {known.Id}", new Contracts.Postsales.ReturnManagement.Approve { Return = Meant(known) }, isRepeated);

    public void Release(Refund refund, bool isRepeated) => world.Say($"an agent releases {refund.Content.CreditNote}", new Contracts.Postsales.RefundManagement.Release
    {
        SalesChannelId = Purchase.Store,
        OrderId = refund.Content.OrderId,
        CreditNoteNumber = refund.Content.CreditNote,
    }, isRepeated);

    public void Exchange(string order, IEnumerable<int> lines, bool isRepeated) =>
        world.Say($"an agent exchanges lines {string.Join(", ", lines)} of order {order}", new Contracts.Postsales.ExchangeManagement.Create
        {
            Exchange = new() { SalesChannelId = Purchase.Store, OrderId = order, Lines = lines.Select(line => new ExchangeLine { LineNumber = line, Reason = Reason, ReasonDescription = Comment }).ToValueList() },
        }, isRepeated);

    private void Reship(string order, IEnumerable<int> lines, bool isRepeated) =>
        world.Say($"an agent sends lines {string.Join(", ", lines)} of order {order} again", new Contracts.Postsales.ReshipmentManagement.Create
        {
            Reshipment = new() { SalesChannelId = Purchase.Store, OrderId = order, Lines = lines.Select(line => new ReshipmentLine { LineNumber = line, Reason = Reason, ReasonDescription = Comment }).ToValueList() },
        }, isRepeated);

    private void Receive(string order, IReadOnlyList<int> lines, Step step)
    {
        var condition = step.Percent % 3 == 0 ? "DAMAGED" : "GOOD";
        world.Say($"a warehouse has lines {string.Join(", ", lines)} of order {order} back, {condition}", new Contracts.Postsales.ReturnManagement.Received
        {
            Return = new()
            {
                SalesChannelId = Purchase.Store,
                OrderId = order,
                SourceId = "WH1",
                Lines = lines.Select(line => new ReturnLine { LineNumber = line, Reason = Reason, ReasonDescription = Comment, Condition = condition }).ToValueList(),
            },
        }, step.IsRepeated);
    }

    private void InSales(Step step, string does, Action<string, IReadOnlyCollection<int>> act)
    {
        if (Pick(step, world.Sales.Orders.Where(order => order.Lines.Any(IsOpen))) is not { } order)
            return;
        var lines = Chosen(step, order.Lines.Where(IsOpen)).Select(line => line.LineNumber).ToList();
        world.Tell($"Sales {does} lines {string.Join(", ", lines)} of order {order.Id}");
        act(order.Id, lines);
    }

    /// <summary>Percent of what is left, in whole minor units, one at least; over 100 percent is more than that.</summary>
    public decimal Amount(Order order, int line, int percent)
    {
        var unit = new decimal(1, 0, 0, false, (byte)Contracts.Common.Currency.DecimalsOf(order.Currency()));
        var left = order.Money().Left(line);
        var most = world.History.Settings.AppeasementBase == AppeasementBases.Gross ? left.Gross() : left.Net;
        return Math.Max(1, decimal.Ceiling(most / unit * percent / 100)) * unit;
    }

    private static List<int> Returnable(Step step, Order order) =>
        [.. Chosen(step, order.Wire.Lines.Where(line => ProductType.IsProduct(line) && (line.Status == LineStatuses.Shipped || step.Percent == 3))).Select(line => line.LineNumber)];

    private static List<int> Replaceable(Step step, Order order) =>
        [.. Chosen(step, order.Wire.Lines.Where(line => ProductType.IsGoods(line) && (order.ReturnOf(line.LineNumber) is null || step.Percent == 3))).Select(line => line.LineNumber)];

    private IEnumerable<Order> Roots() => world.Postsales.All<Order>().Where(order => string.IsNullOrEmpty(order.Wire.OriginalOrderId));

    private IEnumerable<Return> Returns(string status)
    {
        var all = world.Postsales.All<Return>().ToList();
        return all.Exists(each => each.Status == status) ? all.Where(each => each.Status == status) : all;
    }

    private IEnumerable<Refund> Refunds()
    {
        var all = world.Postsales.All<Refund>().ToList();
        return all.Exists(each => !each.IsAsked) ? all.Where(each => !each.IsAsked) : all;
    }

    private static T? Pick<T>(Step step, IEnumerable<T> among) where T : class => among.ToList() is { Count: > 0 } all ? all[step.Which % all.Count] : null;

    /// <summary>Those whose bit is set; the first when none is.</summary>
    private static IEnumerable<T> Chosen<T>(Step step, IEnumerable<T> among)
    {
        var all = among.ToList();
        var chosen = all.Where((_, i) => (step.Lines >> i & 1) == 1).ToList();
        return chosen.Count > 0 ? chosen : all.Take(1);
    }

    /// <summary>Mostly of what has shipped; a gateway may also be early, or late for a line that was cancelled meanwhile.</summary>
    private static bool IsUncaptured(OrderLine line, Step step) => line.Payments?.Any(payment => payment.Status != LineStatuses.Captured) == true
        && (line.Status is LineStatuses.Shipped or LineStatuses.Returned || step.Percent % 5 == 0);

    private static bool IsOpen(OrderLine line) => line.Status == "RECEIVED" && line.ProductType is not ("SERVICE" or "SHIPPING");

    private static ReturnChange Meant(Return known) => new() { SalesChannelId = Purchase.Store, OrderId = known.Content.OrderId, Rma = known.Id };
}
