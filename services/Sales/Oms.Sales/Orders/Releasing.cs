namespace Oms.Sales.Orders;

/// <summary>Nothing holds the order any longer: Logistics gets the lines that need a source.</summary>
internal static class Releasing
{
    /// <param name="course">Up to here.</param>
    /// <param name="fact">The fact that releases, with the lines in it.</param>
    public static Course Release(this Course course, Func<ValueList<int>, OrderEvent> fact)
    {
        var lines = new LineRoles(course.Now.Wire).ToSource;
        course.Then(fact(lines));
        // Without a line that ships there is nobody to wait for: downloads and services are delivered now.
        return lines.Count > 0 ? course : course.Ship().End();
    }
}
