using Oms.Sales.Payments.Charging;

namespace Oms.Sales.Orders.Holding;

/// <summary>Holds begin and end; with the last of them the order goes on.</summary>
internal static class HoldingOrders
{
    public static bool IsHeldBy(this Order order, string reason) => order.HoldOf(reason) is not null;

    /// <summary>The hold while it holds; else null.</summary>
    public static Hold? HoldOf(this Order order, string reason) => order.AllHolds().FirstOrDefault(hold => hold.IsOpen && hold.Reason == reason);

    /// <summary>Ends a hold, if it holds: the order goes on, or is held by what is left. Money that is captured first is the last of them (P-2).</summary>
    public static Course EndHold(this Course course, string reason, string? by = null, string? note = null)
    {
        if (!course.Now.IsHeldBy(reason))
            return course;
        if (course.IsLast(reason) && reason != HoldReason.Capture)
            course.HoldForCapture();
        return course.IsLast(reason)
            ? course.Release(lines => new OrderEvent.HoldEnded(reason, lines, by, note))
            : course.Then(new OrderEvent.HoldEnded(reason, null, by, note));
    }

    /// <summary>What it waits for went wrong; nothing when it does not hold any longer.</summary>
    public static Course FailHold(this Course course, string reason, string error) =>
        course.Now.HoldOf(reason) is { Error: null } ? course.Then(new OrderEvent.HoldFailed(reason, error)) : course;

    public static Course ResumeHold(this Course course, string reason) =>
        course.Now.HoldOf(reason) is { Error: not null } ? course.Then(new OrderEvent.HoldResumed(reason)) : course;

    private static bool IsLast(this Course course, string reason) => course.Now.AllHolds().All(hold => !hold.IsOpen || hold.Reason == reason);

    private static Course HoldForCapture(this Course course) => course.IsAskedBeforeShipment()
        ? course.Then(new OrderEvent.HoldPlaced(HoldReason.Capture)).Charge()
        : course;
}
