namespace Oms.Sales.Orders;

/// <summary>What decisions ask of an order.</summary>
internal static class OrderQuestions
{
    /// <summary>Whether Logistics was told of it, or would have been if it had anything to source.</summary>
    public static bool IsReleased(this Order order) => order.AllHolds().All(hold => !hold.IsOpen);

    /// <summary>Whether something can still happen to the line.</summary>
    public static bool IsOpen(this Order order, int lineNumber) => !LineStatus.IsFinal(order.LineOf(lineNumber).Status);

    public static Contracts.Sales.OrderLine LineOf(this Order order, int lineNumber) => order.Wire.Lines.First(line => line.LineNumber == lineNumber);

    /// <summary>How often the line was given a source, this time included, as far as Sales can count.</summary>
    public static int NextAllocation(this Order order, int lineNumber) => (order.LineOf(lineNumber).TotalSourceAllocations ?? 0) + 1;
}
