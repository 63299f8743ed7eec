using Oms.Contracts.External.ValidationManagement;
using Oms.Contracts.Logistics.SourcingManagement;
using Oms.Contracts.Payments;
using Oms.Contracts.Sales.PaymentManagement;
using Oms.Sales.Payments;
using Oms.Sales.Tests.Paying;
using Settled = Oms.Contracts.Logistics.SourcingManagement.Settled;

namespace Oms.Sales.Tests.Histories;

/// <summary>Gateway, Logistics, agents and operators do what a step says, with what there is to do it with: most of it is possible, some is not.</summary>
internal sealed class People(World world)
{
    private const string Why = "as told";

    private int _refunds;
    private int _requests;

    public void Do(Step step)
    {
        var order = Pick(step, world.Orders)!;
        var (store, id) = (order.Wire.Store, order.Wire.Id);
        object? message = step.Act switch
        {
            Act.SayYes when Pick(step, Answerable(step)) is { } asked => Gateway.Yes(asked.Payment.GatewayCommand!, asked.Payment with { GatewayCommand = null }),
            Act.SayNo when Pick(step, Answerable(step)) is { } asked => Gateway.No(asked.Payment.GatewayCommand!, asked.Payment),
            Act.SayOddly when Pick(step, Answerable(step)) is { } asked => Oddly(step, asked.Payment),
            Act.Source => Sourcing(order, Goods(step, order).Select(line => News.Sourced(line, Request(order, line)))),
            Act.RunOut => Sourcing(order, Goods(step, order).Select(line => News.OutOfStock(line))),
            Act.Ship => Shipment(order, step),
            Act.Cancel => new Cancel { SalesChannelId = store, OrderId = id },
            Act.CancelLine => new CancelLine { SalesChannelId = store, OrderId = id, LineNumber = order.Wire.Lines[step.Lines % order.Wire.Lines.Count].LineNumber, Reason = Why },
            Act.GiveUp when Pick(step, world.Withdrawals) is { } asked => new Withdrawn { SalesChannelId = store, OrderId = asked.OrderId, LineNumbers = step.Percent % 3 > 0 ? asked.LineNumbers : [], HeldLineNumbers = step.Percent % 3 > 0 ? [] : asked.LineNumbers },
            Act.Approve or Act.Disapprove => new Answer { SalesChannelId = store, OrderId = id, Approved = step.Act == Act.Approve },
            Act.Hold => new Hold { SalesChannelId = store, OrderId = id, Reason = Why, Until = step.Percent % 2 == 0 ? world.Now.AddMinutes(step.Percent) : null, User = "agent" },
            Act.EndHold => new EndHold { SalesChannelId = store, OrderId = id, User = "agent" },
            Act.MarkCaptured => new MarkCaptured { SalesChannelId = store, OrderId = id, Operation = step.Percent % 2 == 0 ? null : step.Which, Reason = Why },
            Act.Retry when Pick(step, Troubled(order)) is { } operation => new Retry { SalesChannelId = store, OrderId = id, Operation = operation.Number },
            Act.Done or Act.Abandoned or Act.Close when Pick(step, Troubled(order)) is { } operation => new CloseException
            {
                SalesChannelId = store, OrderId = id, Operation = operation.Number, Reason = Why, Outcome = step.Act == Act.Done ? "DONE" : step.Act == Act.Abandoned ? "ABANDONED" : null,
            },
            Act.Refund => Refund(order, step),
            _ => null,
        };
        if (message is not null)
            world.Arrive(message, step.IsRepeated);
        else if (step.Act == Act.Fire && world.Timers > 0)
            world.Fire(step.Percent % 4 == 0 ? step.Which : null);
    }

    public void SayYesToAll()
    {
        // What it leads to may ask for more.
        for (var i = 0; i < world.Asked.Count; i++)
        {
            if (IsOpen(world.Asked[i]))
                world.Arrive(Gateway.Yes(world.Asked[i].Payment.GatewayCommand!, world.Asked[i].Payment));
        }
    }

    /// <summary>What is open; now and then whatever was ever asked.</summary>
    private IEnumerable<PaymentMessage> Answerable(Step step) => step.Percent % 4 > 0 && world.Asked.Exists(IsOpen) ? world.Asked.Where(IsOpen) : world.Asked;

    private bool IsOpen(PaymentMessage asked) => world.Orders.Any(order => world.Money(order).Operations.Any(operation =>
        operation.Status == OperationStatus.Requested && asked.Payment.OperationReference == OperationReference.Of(order.Wire.Store, order.Wire.Id, operation.Number)));

    private static PaymentMessage Oddly(Step step, Payment payment) => (step.Percent % 7) switch
    {
        0 => Gateway.Yes(payment.GatewayCommand!, payment with { Amount = payment.Amount + 1 }),
        1 => Gateway.Yes(payment.GatewayCommand!, payment with { Currency = "EUR" }),
        2 => Gateway.Yes(payment.GatewayCommand!, payment with { OperationReference = "ST1/999/1" }),
        3 => Gateway.Yes(payment.GatewayCommand == "capture" ? "refund" : "capture", payment),
        4 => Gateway.Yes(payment.GatewayCommand!, payment with { GatewayAccount = "", NewGatewayKey = "renewed" }),
        5 => Gateway.No(payment.GatewayCommand!, payment with { OperationReference = null, OrderId = null }),
        _ => Gateway.Yes(payment.GatewayCommand!, payment with { OperationReference = null, OrderId = null }),
    };

    private static Settled Sourcing(Order order, IEnumerable<Contracts.Logistics.SourcedLine> lines) =>
        new() { Sourcing = new() { SalesChannelId = order.Wire.Store, OrderId = order.Wire.Id, Lines = lines.ToValueList() } };

    private object Shipment(Order order, Step step)
    {
        var told = News.Request(Request(order, step.Lines), [.. Goods(step, order).Select(line => (line, step.Percent % 9 == 0 ? "CANCELLED" : "SHIPPED"))]);
        return told with { ShipmentRequest = told.ShipmentRequest with { OrderId = order.Wire.Id, Id = $"ST1-{order.Wire.Id}-{++_requests:00}" } };
    }

    private static string Request(Order order, int line) => $"ST1-{order.Wire.Id}-{(line % 90) + 1:00}";

    private Refund Refund(Order order, Step step)
    {
        var money = world.Money(order);
        var unit = new decimal(1, 0, 0, false, (byte)Contracts.Common.Currency.DecimalsOf(order.Wire.Lines[0].Amount.Currency!));
        var lines = Chosen(step, LineMoney.PartsOf(order.Wire).Where(each => each.Status == LineMoney.Captured).Select(each => each.Part).DistinctBy(part => (part.LineNumber, part.PaymentReference)))
            .Select(part => new RefundedLine
            {
                LineNumber = part.LineNumber,
                PaymentReference = part.PaymentReference,
                Amount = decimal.Ceiling(Math.Max(0, part.Amount - money.RefundedOf(part.LineNumber, part.PaymentReference)) / unit * step.Percent / 100) * unit,
            }).ToValueList();
        return new()
        {
            SalesChannelId = order.Wire.Store,
            OrderId = order.Wire.Id,
            CreditNoteNumber = $"CN{++_refunds}",
            RefundType = "return",
            Offline = step.Percent % 10 == 0,
            Currency = order.Wire.Lines[0].Amount.Currency!,
            Amount = lines.Sum(line => line.Amount),
            Lines = lines,
        };
    }

    private IEnumerable<Operation> Troubled(Order order) =>
        world.Money(order).Operations is var all && all.Any(operation => operation.IsInTrouble) ? all.Where(operation => operation.IsInTrouble) : all;

    private static IEnumerable<int> Goods(Step step, Order order) => Chosen(step, order.Wire.Lines.Where(line => line.ProductType == "PHYSICAL")).Select(line => line.LineNumber);

    private static T? Pick<T>(Step step, IEnumerable<T> among) where T : class => among.ToList() is { Count: > 0 } all ? all[step.Which % all.Count] : null;

    /// <summary>Those whose bit is set; the first when none is.</summary>
    private static IEnumerable<T> Chosen<T>(Step step, IEnumerable<T> among)
    {
        var all = among.ToList();
        var chosen = all.Where((_, i) => (step.Lines >> i & 1) == 1).ToList();
        return chosen.Count > 0 ? chosen : all.Take(1);
    }
}
