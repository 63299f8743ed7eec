using Oms.Postsales.Numbering;
using Oms.Postsales.Orders;
using Oms.Postsales.Refunds;
using Oms.Postsales.Returns;

namespace Oms.Postsales;

/// <summary>
/// Facts of several documents decided one after the other, each folded in before the next is chosen: what comes next is a
/// function of how things stand, not of how they got there.
/// </summary>
internal sealed class Course(Seen seen, Occasion occasion)
{
    private readonly Dictionary<(Type, string), Aggregate> _now = [];
    private readonly List<Change> _changes = [];

    public DateTimeOffset At => occasion.At;

    public string? By => occasion.By;

    public Decision Decided => new Decision.Changed(_changes.ToValueList());

    /// <summary>As it stands; null when there is none.</summary>
    public TState? Find<TState>(string stream) where TState : Aggregate =>
        (TState?)_now.GetValueOrDefault((typeof(TState), stream)) ?? seen.Find<TState>(stream);

    public Order Order(string stream) => Find<Order>(stream) ?? throw new InvalidOperationException($"{stream} was named and is not there.");

    public Course Then(string stream, OrderEvent fact) => Then<Order, OrderEvent>(stream, fact, OrderFold.Evolve);

    public Course Then(string stream, ReturnEvent fact) => Then<Return, ReturnEvent>(stream, fact, ReturnFold.Evolve);

    public Course Then(string stream, RefundEvent fact) => Then<Refund, RefundEvent>(stream, fact, RefundFold.Evolve);

    public Course Then(string stream, NumbersEvent fact) => Then<Numbers, NumbersEvent>(stream, fact, Numbers.Evolve);

    private Course Then<TState, TFact>(string stream, TFact fact, Func<TState?, TFact, DateTimeOffset, TState> evolve)
        where TState : Aggregate
        where TFact : Fact
    {
        _now[(typeof(TState), stream)] = evolve(Find<TState>(stream), fact, At) with { Id = stream };
        _changes.AddRange(Decision.Changes<TState>(stream, fact));
        return this;
    }
}
