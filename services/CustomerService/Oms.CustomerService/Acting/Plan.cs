using Oms.Contracts.Sales;
using Oms.CustomerService.Orders;

namespace Oms.CustomerService.Acting;

/// <summary>Whether an act is possible as the order stands, and for which of its lines; the services have the last word.</summary>
/// <param name="WhyNot">In the agent's words; null when it is possible.</param>
/// <param name="Lines">Those it can be about; empty of an act that is about none.</param>
public sealed record Plan(string? WhyNot, ValueList<LinePlan> Lines)
{
    public bool IsPossible => WhyNot is null;

    /// <param name="act">One that is about the order; those about a return or a refund: see <see cref="Of(Act, ReturnView)"/> and <see cref="Of(Act, RefundView)"/>.</param>
    /// <param name="order">As it stands.</param>
    /// <param name="settings">The channel's; what is absent is as documented.</param>
    public static Plan Of(Act act, OrderView order, ChannelSettings settings) => act switch
    {
        Act.CancelOrder => PlanningToCancel.Order(order),
        Act.CancelLines => PlanningToCancel.Lines(order),
        Act.Return => PlanningAfterTheSale.Return(order),
        Act.Appease => PlanningAfterTheSale.Appeasement(order),
        Act.Exchange when settings.ExchangeEnabled is false => No("Exchanges are switched off for this sales channel (E-10)."),
        Act.Exchange => PlanningAfterTheSale.Replacement(order),
        Act.Reship when settings.ReshipmentEnabled is false => No("Reshipments are switched off for this sales channel (X-5)."),
        Act.Reship => PlanningAfterTheSale.Replacement(order),
        Act.ChangeAddress => PlanningToReaddress.Of(order, settings),
        Act.Hold => PlanningToHold.Hold(order),
        Act.EndHold => PlanningToHold.EndHold(order),
        Act.Comment => Yes(),
        _ => throw new ArgumentOutOfRangeException(nameof(act), act, "It is about a return or a refund."),
    };

    /// <summary>Approving a return that was asked for, and taking back one that was announced .</summary>
    public static Plan Of(Act act, ReturnView known) => act switch
    {
        _ when known.Status != "REQUESTED" => No($"The return is {known.Status} already."),
        Act.CancelReturn when !known.IsPreauthorised => No("Only a return that was announced before the goods came can be cancelled (R-8); these came unannounced."),
        Act.CancelReturn when known.Lines.Any(line => line.IsReceived) => No("A warehouse has received goods of it: it can only be approved (R-8)."),
        _ => Yes(),
    };

    /// <summary>Releasing a refund that waits for it, or taking it back .</summary>
    public static Plan Of(Act act, RefundView known) => known.Status == "REQUESTED" ? Yes() : No($"The refund is {known.Status} already.");

    /// <summary>Dealing with an operation of the order's money (P-7).</summary>
    public static Plan Of(Act act, OrderMoney money, PaymentOperation operation) => PlanningPayments.Of(act, money, operation);

    internal static Plan Yes(ValueList<LinePlan>? lines = null) => new(null, lines ?? []);

    internal static Plan No(string why) => new(why, []);

    /// <summary>Not possible when no line is, for the reason that most of them have.</summary>
    internal static Plan For(ValueList<LinePlan> lines, string none) => lines.Any(line => line.WhyNot is null) ? new(null, lines) : new(none, lines);
}

/// <summary>Whether a line can take part.</summary>
/// <param name="Line">As it stands.</param>
/// <param name="WhyNot">In the agent's words; null when it can.</param>
public sealed record LinePlan(LineView Line, string? WhyNot);
