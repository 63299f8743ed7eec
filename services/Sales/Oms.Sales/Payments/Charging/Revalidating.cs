using Oms.Sales.Orders;

namespace Oms.Sales.Payments.Charging;

/// <summary>Goods of a long-lived order are about to ship, pre-ordered or waited for: its authorisation is checked once more (P-6). Nothing waits for the answer.</summary>
internal static class Revalidating
{
    public static Course Revalidate(this Course course)
    {
        if (course.Money.Terms is not { IsOffline: false } terms)
            return course;
        var checks = course.Money.Operations.Where(operation => operation.Command is GatewayCommand.Validate or GatewayCommand.Revalidate).ToList();
        var rest = LineMoney.PartsOf(course.Now.Wire)
            .Where(each => each.Line.Status != LineStatus.Cancelled && each.Status is null && !course.IsOffline(each.Part)).Select(each => each.Part).ToValueList();
        return rest.Sum(part => part.Amount) > 0 && checks.TrueForAll(check => !check.IsOpen && check.LastUpdate + TimeSpan.FromDays(terms.RevalidateAfterDays) < course.At)
            ? course.Ask(GatewayCommand.Revalidate, rest.Sum(part => part.Amount), rest)
            : course;
    }
}
