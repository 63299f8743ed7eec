namespace Oms.Sales.Orders;

/// <summary>Nothing holds the order any longer: Logistics gets the lines that need a source.</summary>
internal static class Releasing
{
    /// <param name="course">Up to here.</param>
    /// <param name="fact">The fact that releases, with the lines in it.</param>
    public static Course Release(this Course course, Func<ValueList<int>, OrderEvent> fact)
    {
        // A line may have been cancelled while the order was held.
        var lines = new LineRoles(course.Now.Wire).ToSource.Where(course.Now.IsOpen).ToValueList();
        course.Then(fact(lines));
        // What waits for nobody is delivered now: downloads, and services of an order that ships nothing.
        return course.Ship().Proceed();
    }
}
