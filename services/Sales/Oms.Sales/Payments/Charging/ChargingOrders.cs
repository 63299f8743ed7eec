using Oms.Contracts.Sales;
using Oms.Sales.Orders;
using Oms.Sales.Orders.Holding;

namespace Oms.Sales.Payments.Charging;

/// <summary>
/// Money is taken as the channel's timing says (P-2): each line's once and whole, so that partial captures add up to the
/// lines exactly and never exceed what was authorised.
/// </summary>
internal static class ChargingOrders
{
    /// <summary>Takes what is due now.</summary>
    public static Course Charge(this Course course)
    {
        var due = course.Due().ToLookup(course.IsOffline);
        var (accepted, asked) = (due[true].ToValueList(), due[false].ToValueList());
        // Nobody is asked for nothing.
        if (asked.Sum(part => part.Amount) == 0)
            (accepted, asked) = (accepted.Concat(asked).ToValueList(), []);
        if (accepted.Count > 0)
            course.Accept(accepted).Mark(accepted, LineMoney.Captured);
        if (asked.Count > 0)
            course.Ask(GatewayCommand.Capture, asked.Sum(part => part.Amount), asked).Mark(asked, LineMoney.CaptureRequested);
        return course;
    }

    /// <summary>An authorisation of which nothing was and nothing will be taken is let go (C-12): the order was given up in time.</summary>
    public static Course Void(this Course course) => course.Money.Terms is { IsOffline: false } terms && course.IsUnused() && course.Money.Operations is { Count: > 0 } asked && asked.All(AllowsVoid)
        ? course.Ask(GatewayCommand.Cancel, terms.Authorized, [])
        : course;

    /// <summary>Of the lines that ship now, what is captured with that, no gateway being asked.</summary>
    public static ValueList<PartAmount> DueAtOnce(this Course course, ValueList<int> shipped) => course.Terms.Timing != CaptureTimings.EachShipment ? []
        : course.Untaken().Where(each => shipped.Contains(each.Line.LineNumber)).GroupBy(each => each.Line.LineNumber)
            .Where(line => line.All(each => course.IsOffline(each.Part))).SelectMany(line => line.Select(each => each.Part)).ToValueList();

    public static bool IsAskedBeforeShipment(this Course course) => course.Terms is { Timing: CaptureTimings.BeforeShipment, IsOffline: false }
        && course.Untaken().Any(each => each.Line.Status != LineStatus.Cancelled && !course.IsOffline(each.Part) && each.Part.Amount > 0);

    /// <summary>Whether every capture that was asked for is settled, those of cancelled lines aside.</summary>
    public static bool IsPaid(this Course course) => !course.Money.Operations.Any(operation => operation is { Command: GatewayCommand.Capture, IsOpen: true } && course.IsWanted(operation));

    /// <summary>Whether it is about a line that was not cancelled.</summary>
    public static bool IsWanted(this Course course, Operation capture) => capture.Parts.Any(part => course.Now.LineOf(part.LineNumber).Status != LineStatus.Cancelled);

    public static Course Mark(this Course course, ValueList<PartAmount> parts, string status)
    {
        // A storefront may split what one payment pays of a line.
        var current = LineMoney.PartsOf(course.Now.Wire).ToLookup(each => new LinePart(each.Part.LineNumber, each.Part.PaymentReference), each => each.Status);
        var news = parts.Select(part => new LinePart(part.LineNumber, part.PaymentReference)).Distinct().Where(part => current[part].Any(now => now != status)).ToValueList();
        return news.Count > 0 ? course.Then(new OrderEvent.PaymentsMarked(news, status)) : course;
    }

    public static bool IsOffline(this Course course, PartAmount part) => course.Terms.IsOffline || part.PaymentReference != course.Terms.Reference;

    private static IEnumerable<PartAmount> Due(this Course course)
    {
        // Of the time before terms were agreed on: such an order is charged as it ships, and not for what it shipped before.
        if (course.Money.Terms is null)
            return [];
        var (order, terms) = (course.Now, course.Terms);
        var isThrough = order.Wire.Lines.All(line => LineStatus.IsFinal(line.Status));
        var isEarly = terms.Timing switch
        {
            CaptureTimings.BeforeShipment => order.IsReleased() || order.IsHeldBy(HoldReason.Capture),
            CaptureTimings.Days => order.IsReleased() && course.At >= terms.CaptureFrom,
            _ => false,
        };
        bool IsDue(string? status) => LineStatus.HasShipped(status)
            ? isEarly || isThrough || terms.Timing == CaptureTimings.EachShipment
            : isEarly && status != LineStatus.Cancelled;
        return course.Untaken().Where(each => IsDue(each.Line.Status)).Select(each => each.Part);
    }

    /// <summary>What no capture was ever asked for. One that failed, or was given up, stays that operation's.</summary>
    private static IEnumerable<(OrderLine Line, PartAmount Part)> Untaken(this Course course)
    {
        var taken = course.Money.Operations.Where(operation => operation.Command == GatewayCommand.Capture)
            .SelectMany(operation => operation.Parts).Select(part => (part.LineNumber, part.PaymentReference)).ToHashSet();
        return LineMoney.PartsOf(course.Now.Wire)
            .Where(each => each.Status != LineMoney.Captured && !taken.Contains((each.Part.LineNumber, each.Part.PaymentReference)))
            .Select(each => (each.Line, each.Part));
    }

    private static bool IsUnused(this Course course) => course.Now.Wire.Lines.All(line => line.Status == LineStatus.Cancelled);

    /// <summary>Nothing was taken or may still be, it was not let go before, and the gateway did not say that there is nothing to let go.</summary>
    private static bool AllowsVoid(Operation operation) => operation switch
    {
        { IsOffline: true } => true,
        { Command: GatewayCommand.Capture } => operation.Status is OperationStatus.Failed or OperationStatus.Abandoned,
        { Command: GatewayCommand.Validate } => operation.Status != OperationStatus.Failed,
        { Command: GatewayCommand.Cancel } => false,
        _ => true,
    };
}
