namespace Oms.Sales.Orders;

/// <summary>
/// Facts decided one after the other, each folded in before the next is chosen: what an order does next is a function of
/// its state, not of how it got there.
/// </summary>
internal sealed class Course(Order? order, DateTimeOffset at)
{
    private readonly List<OrderEvent> _facts = [];
    private Order? _now = order;

    public IReadOnlyList<OrderEvent> Facts => _facts;

    public Order Now => _now ?? throw new InvalidOperationException("A course begins with an order or with placing it.");

    public Course Then(OrderEvent fact)
    {
        _now = After(fact);
        _facts.Add(fact);
        return this;
    }

    /// <summary>The order if that happened; it has not.</summary>
    public Order After(OrderEvent fact) => OrderFold.Evolve(_now, fact, at);

    public Decision Decided(string stream) => Decision.Of<Order>(stream, _facts);
}
