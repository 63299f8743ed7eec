using System.Text.Json;
using Oms.Contracts.Json;
using Oms.Contracts.Payments;
using Oms.Contracts.Sales.PaymentManagement;
using Oms.Sales.Payments;
using ApprovalDue = Oms.Contracts.External.ValidationManagement.AskAgain;

namespace Oms.Sales.Tests.Histories;

/// <summary>A history as it is lived through: Sales in memory, everybody else played. It tells its story.</summary>
internal sealed class World
{
    private const int MostTimers = 500;

    private readonly List<string> _story = [];
    private readonly List<(DateTimeOffset Due, object Message)> _timers = [];
    private readonly List<IRule> _rules;
    private int _arrived;

    public World(History history, params IRule[] rules)
    {
        (History, _rules, Sales) = (history, [.. rules], new(history.Settings.Defaults));
        _story.Add(history.ToString());
        for (var i = 0; i < history.Baskets.Count; i++)
            Arrive(new Create { Order = history.Baskets[i].Order(IdOf(i)) });
    }

    public History History { get; }

    public InMemory Sales { get; }

    public DateTimeOffset Now { get; private set; } = Example.Now;

    /// <summary>Every command to the gateway, as it was sent first.</summary>
    public List<PaymentMessage> Asked { get; } = [];

    /// <summary>Lines that Logistics was asked to give up.</summary>
    public List<Withdraw> Withdrawals { get; } = [];

    public int Timers => _timers.Count;

    public IEnumerable<Order> Orders => History.Baskets.Select((_, i) => Sales.Find<Order>(Order.StreamOf(Example.Store, IdOf(i)))).OfType<Order>();

    public static string IdOf(int basket) => $"{100 + basket}";

    public OrderPayments Money(Order order) => Sales.Find<OrderPayments>(OrderPayments.StreamOf(Example.Store, order.Wire.Id)) ?? new();

    /// <summary>Lives through a whole history, and then fires every timer that is left.</summary>
    public static World After(History history, params IRule[] rules)
    {
        var world = new World(history, rules);
        var people = new People(world);
        foreach (var step in history.Steps)
        {
            people.Do(step);
            world.Now += TimeSpan.FromSeconds(1);
        }
        if (!history.IsSilent)
            people.SayYesToAll();
        world.RunDown();
        return world;
    }

    /// <summary>Something arrives at Sales; what was told with a refusal follows.</summary>
    public void Arrive(object message, bool isRepeated = false)
    {
        for (var times = isRepeated ? 2 : 1; times > 0; times--)
        {
            foreach (var told in Decide(message))
                Decide(told);
        }
        foreach (var complaint in _rules.SelectMany(rule => rule.AfterStep(this)))
            throw Red(complaint);
    }

    /// <summary>The earliest timer when it is due, or any one now: early, or overtaken.</summary>
    public void Fire(int? which = null)
    {
        var (due, message) = which is { } any ? _timers[any % _timers.Count] : _timers.MinBy(timer => timer.Due);
        _timers.Remove((due, message));
        Now = which is null && due > Now ? due : Now;
        Arrive(message);
    }

    public AssertionException Red(string what) => new($"{what}\n{string.Join('\n', _story)}\n=> {what}");

    /// <summary>Who approves orders is asked for ever: that is for somebody outside to end.</summary>
    private void RunDown()
    {
        _story.Add("everything that is due fires");
        for (var fired = 0; _timers.RemoveAll(timer => timer.Message is ApprovalDue) >= 0 && _timers.Count > 0; fired++)
        {
            if (fired == MostTimers)
                throw Red($"{MostTimers} timers fired and there is no end");
            Fire();
        }
    }

    private List<object> Decide(object message)
    {
        _story.Add($"{Now:O} {message.GetType().Name} {Told(message)}");
        Decision decision;
        try
        {
            decision = Sales.Take(message, Now, $"cause-{_arrived++}", Happened);
        }
        catch (Exception wrong) when (wrong is not AssertionException || !wrong.Message.Contains("=>", StringComparison.Ordinal))
        {
            throw Red(wrong.ToString());
        }
        if (decision is Decision.TooEarly { Until: { } until })
            _timers.Add((until, message));
        if (decision is not Decision.Refused refused)
            return [];
        _story.Add($"    refused: {refused.Reasons[0]}");
        return [.. refused.Tell.Select(each => each.Message)];
    }

    private void Happened(Change change, IEnumerable<Outgoing> outgoing)
    {
        _story.Add($"    {change.Fact.GetType().Name} {(change.Fact is OrderEvent.Placed ? "" : Told(change.Fact))}");
        foreach (var (message, due) in outgoing.Select(each => (each.Message, each.Due)))
        {
            if (due is { } at)
                _timers.Add((at, message));
            foreach (var complaint in _rules.SelectMany(rule => rule.OnMessage(this, message)))
                throw Red(complaint);
            if (message is PaymentMessage asked && Asked.TrueForAll(each => each.Payment.OperationReference != asked.Payment.OperationReference))
                Asked.Add(asked);
            if (message is Withdraw withdraw)
                Withdrawals.Add(withdraw);
        }
    }

    private static string Told(object value) => value is Create or RaiseException ? "" : JsonSerializer.Serialize(value, value.GetType(), WireJson.Options) is { Length: > 300 } text ? text[..300] : JsonSerializer.Serialize(value, value.GetType(), WireJson.Options);
}

/// <summary>What must hold while a history is lived through; each says what is wrong.</summary>
internal interface IRule
{
    IEnumerable<string> AfterStep(World world) => [];

    IEnumerable<string> OnMessage(World world, object message) => [];
}
