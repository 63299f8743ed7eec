using Oms.Contracts.Sales.OrderManagement;
using Oms.Contracts.Sales.PaymentManagement;

namespace Oms.Postsales.Tests;

/// <summary>Sales, as far as Postsales hears of it: it does what it is asked and announces it.</summary>
internal static class SalesPlayed
{
    /// <summary>What Sales announces of an order.</summary>
    public static Updated News(WireOrder order) => new() { Order = order };

    /// <summary>Takes everything that the last message asked of it, and what follows from the answers.</summary>
    public static Scenario SalesAnswers(this Scenario scenario)
    {
        for (var asked = new Queue<Message>(scenario.Announced<Message>()); asked.TryDequeue(out var message);)
        {
            if (Answer(scenario, message) is not { } answer)
                continue;
            scenario.Given(answer);
            foreach (var next in scenario.Announced<Message>())
                asked.Enqueue(next);
        }
        return scenario;
    }

    /// <summary>Every line of an order that is not through has shipped; money is captured where there is some.</summary>
    public static Scenario Ships(this Scenario scenario, string order) => scenario.Tells(order, line => line.Status == "NEW" ? line.Shipped() : line);

    /// <summary>The order's lines are not what they were.</summary>
    public static Scenario Tells(this Scenario scenario, string order, Func<OrderLine, OrderLine> change) =>
        scenario.Given(News(Known(scenario, order) with { Lines = Known(scenario, order).Lines.Select(change).ToValueList() }));

    /// <summary>A gateway is not asked: the money is out at once.</summary>
    public static Settled Settled(string note, string outcome, string order = Example.Id) => new()
    {
        SalesChannelId = Example.Store,
        OrderId = order,
        CreditNoteNumber = note,
        Outcome = outcome,
        Reasons = outcome == RefundOutcome.Refused ? [new("$.amount", "at most 5.00", "11.00")] : [],
    };

    public static ReturnRefused Refuse(string rma, string order = Example.Id) =>
        new() { SalesChannelId = Example.Store, OrderId = order, Rma = rma, Reasons = [new("$.line_numbers[0]", "a line that has shipped", "line 1, CANCELLED")] };

    public static ChildRefused RefuseChild(string order, bool isIdTaken = false, string parent = Example.Id) =>
        new() { SalesChannelId = Example.Store, OrderId = order, OriginalOrderId = parent, IsIdTaken = isIdTaken };

    private static object? Answer(Scenario scenario, Message message) => message switch
    {
        Create create => new Created { Order = Placed(create.Order) },
        ReturnLines returned => News(Known(scenario, returned.OrderId) with
        {
            Lines = Known(scenario, returned.OrderId).Lines
                .Select(line => returned.LineNumbers.Contains(line.LineNumber) ? line with { Status = LineStatuses.Returned, StatusReason = "CUSTOMERRETURN" } : line).ToValueList(),
        }),
        RefundAsked refund => Settled(refund.CreditNoteNumber, RefundOutcome.Released, refund.OrderId),
        _ => null,
    };

    private static WireOrder Placed(WireOrder order) => order with
    {
        Status = "LOGISTICS",
        StatusReason = "READYTOSHIP",
        Lines = order.Lines.Select(line => line with { Status = "NEW", StatusReason = "INITIALORDER" }).ToValueList(),
    };

    private static WireOrder Known(Scenario scenario, string order) => scenario.Find<Order>(Example.StreamOf(order))!.Wire;
}
