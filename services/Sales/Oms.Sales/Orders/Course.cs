using Oms.Sales.Orders.Approving;
using Oms.Sales.Payments;

namespace Oms.Sales.Orders;

/// <summary>
/// Facts of an order and its money decided one after the other, each folded in before the next is chosen: what an order does
/// next is a function of its state, not of how it got there.
/// </summary>
internal sealed class Course(Order? order, OrderPayments? money, SalesDefaults defaults, DateTimeOffset at)
{
    private readonly List<Change> _changes = [];
    private Order? _now = order;
    private OrderPayments? _money = money;

    public Order Now => _now ?? throw new InvalidOperationException("A course begins with an order or with placing it.");

    /// <summary>Empty until something happens to it.</summary>
    public OrderPayments Money => _money ?? new();

    /// <summary>Without any the order is paid outside, line by line as it ships.</summary>
    public PaymentTerms Terms => Money.Terms ?? new();

    public DateTimeOffset At => at;

    public SalesDefaults Defaults => defaults;

    public bool HasChanged => _changes.Count > 0;

    public Decision Decided => new Decision.Changed(_changes.ToValueList());

    public IEnumerable<Change> Changes => _changes;

    public static IEnumerable<Need> Needs(string store, string id) =>
        [Need.Of<Order>(Order.StreamOf(store, id)), Need.Of<OrderPayments>(OrderPayments.StreamOf(store, id))];

    /// <param name="order">That was found for a message.</param>
    /// <param name="seen">With what <see cref="Needs"/> names.</param>
    /// <param name="defaults">Of the service.</param>
    /// <param name="at">The time of the unit of work.</param>
    public static Course Of(Order order, Seen seen, SalesDefaults defaults, DateTimeOffset at) =>
        new(order, seen.Find<OrderPayments>(OrderPayments.StreamOf(order.Wire.Store, order.Wire.Id)), defaults, at);

    public Course Then(OrderEvent fact)
    {
        _now = After(fact);
        return Add<Order>(Order.StreamOf(_now.Wire.Store, _now.Wire.Id), fact);
    }

    public Course Then(PaymentEvent fact)
    {
        _money = PaymentFold.Evolve(_money, fact, at);
        return Add<OrderPayments>(OrderPayments.StreamOf(Now.Wire.Store, Now.Wire.Id), fact);
    }

    public Course Then(ApprovalEvent fact) => Add<Approval>(Approval.StreamOf(Now.Wire.Store, Now.Wire.Id), fact);

    /// <summary>A fact of a document that the course does not follow.</summary>
    public Course Add<TState>(string stream, Fact fact) where TState : Aggregate
    {
        _changes.Add(new Change(typeof(TState), stream, fact));
        return this;
    }

    /// <summary>The order if that happened; it has not.</summary>
    public Order After(OrderEvent fact) => OrderFold.Evolve(_now, fact, at);
}
