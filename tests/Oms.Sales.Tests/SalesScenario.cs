using Oms.Sales.Payments;

namespace Oms.Sales.Tests;

/// <summary>A scenario of Sales: each fact of an order announces it once, and statuses only go where the table lets them.</summary>
internal static class SalesScenario
{
    /// <summary>Money that nobody is asked about is left out: every order that is paid for has it.</summary>
    public static Scenario Begin(SalesDefaults? defaults = null) => WithMoney(defaults)
        .LeavingOut(fact => fact is PaymentEvent.Opened { Terms.IsOffline: true } or PaymentEvent.Requested { Asked: { IsOffline: true, Command: GatewayCommand.Capture } });

    public static Scenario WithMoney(SalesDefaults? defaults = null) => Scenario.Of(SalesService.With(defaults ?? new SalesDefaults()))
        .WhereEachFactOf<Order>(typeof(Created), typeof(Updated))
        .WhereEachStepOf<Order>((before, after) => before is null
            ? Unless(after.Status() == OrderTransitions.Start, $"an order that begins as {OrderTransitions.Start}")
            : Unless(before.Status() == after.Status() || OrderTransitions.Allow(before.Status(), after.Status()),
                $"a listed transition, not {before.Status()} to {after.Status()}"));

    /// <summary>Status and reason of the order, as in <c>LOGISTICS/READYTOSHIP</c>.</summary>
    public static string StatusOf(this Scenario scenario) => scenario.Find<Order>(Example.OrderStream)!.Status() is var status ? $"{status.Code}/{status.Reason}" : "";

    /// <summary>Each line's number, status and reason.</summary>
    public static ValueList<string> LinesOf(this Scenario scenario) =>
        scenario.Find<Order>(Example.OrderStream)!.Wire.Lines.Select(line => $"{line.LineNumber} {line.Status}/{line.StatusReason}").ToValueList();

    public static Scenario ThenStatus(this Scenario scenario, string status) => scenario.ThenIs(StatusOf, status);

    public static Scenario ThenLines(this Scenario scenario, params string[] lines) => scenario.ThenIs(LinesOf, lines.ToValueList());

    private static string? Unless(bool holds, string complaint) => holds ? null : complaint;
}
