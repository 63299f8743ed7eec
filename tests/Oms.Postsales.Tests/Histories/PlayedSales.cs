using Oms.Contracts.Sales.OrderManagement;
using Oms.Contracts.Sales.PaymentManagement;

namespace Oms.Postsales.Tests.Histories;

/// <summary>Sales, as far as Postsales hears of it: it ships, cancels and takes back lines, places children and pays.</summary>
internal sealed class PlayedSales(Answers answers, Action<object, int?> send)
{
    private readonly Dictionary<string, (WireOrder Order, int Version)> _orders = [];
    private readonly HashSet<string> _decided = [];
    private readonly Dictionary<(string Order, int Line, string Payment), decimal> _paid = [];
    private readonly HashSet<string> _released = [];
    private readonly Dictionary<string, (RefundAsked Asked, bool HasFailed)> _open = [];
    private (int Refunds, int Returns, int Children, int Captures) _asked;

    public IEnumerable<WireOrder> Orders => _orders.Values.Select(each => each.Order);

    /// <summary>From now on it does what it is asked.</summary>
    public bool IsWilling { get; set; }

    /// <summary>Credit notes that a gateway was asked for, and that neither it nor an operator has ended.</summary>
    public IEnumerable<string> Unanswered => _open.Keys;

    public bool HasPaid(string creditNote) => _released.Contains(creditNote);

    /// <summary>What is out, gross.</summary>
    public decimal PaidOf(string order, int line, string payment) => _paid.GetValueOrDefault((order, line, payment));

    public void Place(WireOrder order)
    {
        _orders[order.Id] = (order, 1);
        send(new Created { Order = order }, 1);
    }

    /// <summary>With what goes along: services of the lines and of the order, and the shipping line of each group.</summary>
    public void Ship(string id, IReadOnlyCollection<int> lines)
    {
        var order = _orders[id].Order;
        var groups = new Orders.ShippingGroups(order);
        var shipping = order.Lines.Where(line => lines.Contains(line.LineNumber)).Select(line => groups.Of(line)?.LineNumber).ToHashSet();
        Change(id, line => IsOpen(line) && (lines.Contains(line.LineNumber) || shipping.Contains(line.LineNumber) || IsServiceOf(line, lines)), Shipped);
    }

    /// <summary>With the services of the lines; all the rest goes with the last product.</summary>
    public void Cancel(string id, IReadOnlyCollection<int> lines)
    {
        var isAll = _orders[id].Order.Lines.Where(IsProduct).All(line => lines.Contains(line.LineNumber) || line.Status == "CANCELLED");
        Change(id, line => IsOpen(line) && (isAll || lines.Contains(line.LineNumber) || (line.ParentLineNumber is { } parent && lines.Contains(parent))),
            (line, _) => line with { Status = "CANCELLED", StatusReason = "CANCELLEDBYCSR" });
    }

    /// <summary>A gateway's late answer, or an operator's word (P-2).</summary>
    /// <param name="id">The order.</param>
    /// <param name="lines">Whose payments are captured now.</param>
    /// <param name="payment">Only this one; null for all.</param>
    public void Capture(string id, IReadOnlyCollection<int> lines, string? payment) => Change(id, line => lines.Contains(line.LineNumber), (line, _) => line with
    {
        Payments = line.Payments?.Select(each => payment is null || each.PaymentReference == payment ? each with { Status = "CAPTURED" } : each).ToValueList(),
    });

    /// <summary>The gateway pays or fails; of what has failed an operator tries again or gives up.</summary>
    public void Answer(string creditNote, bool isPaid)
    {
        _open.Remove(creditNote, out var open);
        if (isPaid)
            Release(open.Asked);
        else if (!open.HasFailed)
            _open[creditNote] = (open.Asked, true);
        send(Settled(open.Asked, isPaid ? RefundOutcome.Released : open.HasFailed ? RefundOutcome.Refused : RefundOutcome.Failed), null);
    }

    public void Hear(object message)
    {
        switch (message)
        {
            case ReturnLines asked when _orders[asked.OrderId].Order.Lines.Any(line => asked.LineNumbers.Contains(line.LineNumber) && line.Status == "SHIPPED")
                && _decided.Add($"return {asked.Rma} of {asked.OrderId}"):
                Return(asked);
                break;
            case Create asked when !_orders.ContainsKey(asked.Order.Id) && _decided.Add($"child {asked.Order.Id}"):
                PlaceChild(asked.Order);
                break;
            case RefundAsked asked when _decided.Add(asked.CreditNoteNumber):
                Pay(asked);
                break;
        }
    }

    private void Return(ReturnLines asked)
    {
        if (Next(answers.Returns, ref _asked.Returns, true))
            Change(asked.OrderId, line => asked.LineNumbers.Contains(line.LineNumber) && line.Status == "SHIPPED", (line, _) => line with { Status = "RETURNED", StatusReason = "RETURNED" });
        else
            send(new ReturnRefused { SalesChannelId = asked.SalesChannelId, OrderId = asked.OrderId, Rma = asked.Rma, Reasons = [new("$", "no", "yes")] }, null);
    }

    private void PlaceChild(WireOrder child)
    {
        var placing = Next(answers.Children, ref _asked.Children, Placing.Placed);
        if (placing == Placing.Placed)
            Place(child with { Lines = child.Lines.Select(line => line with { Status = "RECEIVED" }).ToValueList() });
        else
            send(new ChildRefused { SalesChannelId = child.Store, OrderId = child.Id, OriginalOrderId = child.OriginalOrderId!, IsIdTaken = placing == Placing.Taken }, null);
    }

    private void Pay(RefundAsked asked)
    {
        var outcome = Next(answers.Refunds, ref _asked.Refunds, RefundOutcome.Released);
        if (outcome == RefundOutcome.Released)
            Release(asked);
        if (outcome is RefundOutcome.Released or RefundOutcome.Refused)
        {
            send(Settled(asked, outcome), null);
            return;
        }
        _open[asked.CreditNoteNumber] = (asked, false);
        send(Settled(asked, RefundOutcome.Pending), null);
        if (outcome == RefundOutcome.Failed)
            Answer(asked.CreditNoteNumber, isPaid: false);
    }

    private void Release(RefundAsked asked)
    {
        _released.Add(asked.CreditNoteNumber);
        foreach (var line in asked.Lines)
            _paid[(asked.OrderId, line.LineNumber, line.PaymentReference)] = PaidOf(asked.OrderId, line.LineNumber, line.PaymentReference) + line.Amount;
    }

    private TValue Next<TValue>(ValueList<TValue> values, ref int asked, TValue usual) => IsWilling || values.Count == 0 ? usual : values[asked++ % values.Count];

    private void Change(string id, Func<OrderLine, bool> which, Func<OrderLine, WireOrder, OrderLine> change)
    {
        var (order, version) = _orders[id];
        order = order with { Lines = order.Lines.Select(line => which(line) ? change(line, order) : line).ToValueList() };
        _orders[id] = (order, version + 1);
        send(new Updated { Order = order }, version + 1);
    }

    private OrderLine Shipped(OrderLine line, WireOrder order) => line with
    {
        Status = "SHIPPED",
        SourceId = "WH1",
        Payments = line.Payments?.Select(payment => payment.Status == "CAPTURED" ? payment : payment with { Status = Taken() }).ToValueList(),
    };

    private string Taken() => Next(answers.Captures, ref _asked.Captures, Taking.AtOnce) switch
    {
        Taking.Later => "CAPTURE_REQUESTED",
        Taking.Failed => "CAPTURE_FAILED",
        _ => "CAPTURED",
    };

    private static Settled Settled(RefundAsked asked, string outcome) =>
        new() { SalesChannelId = asked.SalesChannelId, OrderId = asked.OrderId, CreditNoteNumber = asked.CreditNoteNumber, Outcome = outcome };

    private static bool IsServiceOf(OrderLine line, IReadOnlyCollection<int> lines) =>
        line.ProductType == "SERVICE" && (line.ParentLineNumber is not { } parent || lines.Contains(parent));

    private static bool IsProduct(OrderLine line) => line.ProductType is not ("SERVICE" or "SHIPPING");

    private static bool IsOpen(OrderLine line) => line.Status == "RECEIVED";
}
