using Oms.Contracts.Sales;
using Oms.Sales.Orders.PlacingAnOrder;

namespace Oms.Sales.Orders.HoldingForRemorse;

/// <summary>The time in which a customer may think again (H-1).</summary>
internal static class Remorse
{
    /// <returns>UTC; null when the order has none. A wrong origin date in the future prolongs it, as the rule says.</returns>
    public static DateTimeOffset? EndOf(WireOrder order, ChannelSettings settings)
    {
        // Of a child the customer thought before.
        if (order.IsChild())
            return null;
        var isTest = settings.TestRemorseSeconds is not null && TestOrders.Are(order);
        if ((isTest ? settings.TestRemorseSeconds : settings.RemorseSeconds) is not (> 0 and var seconds) || !(isTest || IsMeant(order, settings)))
            return null;
        var (origin, length) = (order.OriginDate.ToUniversalTime(), TimeSpan.FromSeconds(seconds));
        return settings.RemorseExpiry == RemorseExpiries.ExcludeWeekends ? AfterWorkdays(origin, length) : After(origin, length);
    }

    /// <summary>It may be limited to orders with a custom attribute, <c>code</c> or <c>code=value</c>.</summary>
    private static bool IsMeant(WireOrder order, ChannelSettings settings) => settings.RemorseAttributes is not { Count: > 0 } meant
        || (order.CustomAttributes ?? []).Any(attribute => meant.Contains(attribute.Name) || meant.Contains($"{attribute.Name}={attribute.Value}"));

    /// <summary>Saturdays and Sundays, UTC, do not count.</summary>
    private static DateTimeOffset AfterWorkdays(DateTimeOffset from, TimeSpan left)
    {
        while (from < DateTimeOffset.MaxValue.AddDays(-7))
        {
            var midnight = new DateTimeOffset(from.Date, TimeSpan.Zero).AddDays(1);
            var isWorkday = from.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);
            if (isWorkday && left <= midnight - from)
                return from + left;
            left -= isWorkday ? midnight - from : TimeSpan.Zero;
            from = midnight;
        }
        return DateTimeOffset.MaxValue;
    }

    private static DateTimeOffset After(DateTimeOffset from, TimeSpan length) => from > DateTimeOffset.MaxValue - length ? DateTimeOffset.MaxValue : from + length;
}
