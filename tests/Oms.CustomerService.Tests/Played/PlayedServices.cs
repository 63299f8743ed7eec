using System.Reflection;
using System.Text.Json;
using Oms.Contracts;
using Oms.Contracts.Json;
using Oms.Deciding;
using Oms.Logistics;
using Oms.Postsales;
using Oms.Sales;
using Fact = Oms.Contracts.History.Fact;
using Told = Oms.Contracts.Sales.OrderManagement;

namespace Oms.CustomerService.Tests.Played;

/// <summary>
/// Sales, Logistics and Postsales as they decide, without servers: what one announces the others hear at once, timers ring when
/// time passes, and each fact is kept as it is announced.
/// </summary>
internal sealed class PlayedServices(SalesDefaults? sales = null, LogisticsDefaults? logistics = null, PostsalesDefaults? postsales = null)
{
    private readonly Service[] _services = [SalesService.With(sales ?? new()), LogisticsService.With(logistics ?? new()), PostsalesService.With(postsales ?? new())];
    private readonly Dictionary<(string Service, Type State, string Stream), Aggregate> _documents = [];
    private readonly Queue<(object Message, int? Version)> _messages = [];
    private readonly List<Outgoing> _timers = [];
    private readonly List<object> _sent = [];
    private readonly List<Fact> _facts = [];

    public DateTimeOffset Now { get; private set; } = new(2026, 3, 2, 10, 0, 0, TimeSpan.Zero);

    public IEnumerable<Fact> Facts => _facts;

    public OrderFlow Flow => OrderFlow.Of(_facts);

    /// <summary>Called whenever a service has decided on something.</summary>
    public Action<PlayedServices>? Watch { get; init; }

    /// <summary>Order 100 as Sales announced it last.</summary>
    public Contracts.Sales.Order Order => Announced("100")!;

    /// <summary>An order as Sales announced it last; null before it did.</summary>
    public Contracts.Sales.Order? Announced(string id) => _sent
        .Select(message => message switch { Told.Created created => created.Order, Told.Updated updated => updated.Order, _ => null }).LastOrDefault(order => order?.Id == id);

    /// <summary>What a service answers to a query.</summary>
    public object? Ask(object query) => _services
        .SelectMany(service => service.Handlers.Where(each => each.Message == query.GetType()).Select(handler => handler.Decide(query, Seen(service), new Occasion(Now, "cause", null, null))))
        .OfType<Decision.Answered>().Single().Result;

    /// <summary>The last message of the kind that anybody sent.</summary>
    public T Last<T>() => Sent<T>().Last();

    public IEnumerable<T> Sent<T>() => _sent.OfType<T>();

    /// <summary>A message from outside, and all that follows from it at once.</summary>
    public PlayedServices Hear(object message)
    {
        _messages.Enqueue((message, null));
        while (_messages.TryDequeue(out var next))
        {
            foreach (var service in _services)
                Take(service, next.Message, next.Version);
        }
        return this;
    }

    /// <summary>Time passes, and what was left for later is heard when it is due.</summary>
    public PlayedServices Wait(TimeSpan time)
    {
        var end = Now + time;
        while (_timers.Where(timer => timer.Due <= end).MinBy(timer => timer.Due) is { } timer)
        {
            _timers.Remove(timer);
            Now = timer.Due!.Value;
            Hear(timer.Message);
        }
        Now = end;
        return this;
    }

    private void Take(Service service, object message, int? version)
    {
        if (service.Handlers.FirstOrDefault(each => each.Message == message.GetType()) is not { } handler)
            return;
        var occasion = new Occasion(Now, "cause", (message as Message)?.User, version);
        switch (handler.Decide(message, Seen(service), occasion))
        {
            case Decision.Changed changed:
                foreach (var change in changed.Changes)
                    Apply(service, change, occasion);
                Watch?.Invoke(this);
                break;
            case Decision.Refused { Tell: { Count: > 0 } told }:
                foreach (var outgoing in told)
                    _messages.Enqueue((outgoing.Message, null));
                break;
            case Decision.Refused refused:
                throw new AssertionException($"{service.Name} refuses {message}: {string.Join("; ", refused.Reasons)}");
            case Decision.TooEarly early:
                throw new AssertionException($"{service.Name} finds {message} too early: {string.Join("; ", early.Reasons)}");
        }
    }

    private void Apply(Service service, Change change, Occasion occasion)
    {
        var behaviour = service.Behaviours.Single(each => each.State == change.State);
        var before = _documents.GetValueOrDefault((service.Name, change.State, change.Stream));
        var after = behaviour.Evolve(before, change.Fact, Now) with { Id = change.Stream, Version = (before?.Version ?? 0) + 1 };
        _documents[(service.Name, change.State, change.Stream)] = after;
        _facts.Add(new Fact
        {
            Service = service.Name,
            Document = behaviour.Alias,
            Stream = change.Stream,
            Version = after.Version,
            Name = change.Fact.GetType().GetCustomAttribute<FactNameAttribute>()!.Name,
            At = Now,
            By = occasion.By,
            Data = new(JsonSerializer.SerializeToElement(change.Fact, change.Fact.GetType(), WireJson.Options)),
        });
        foreach (var outgoing in behaviour.Announce(after, change.Fact))
        {
            if (outgoing.Due is not null)
            {
                _timers.Add(outgoing);
                continue;
            }
            _sent.Add(outgoing.Message);
            _messages.Enqueue((outgoing.Message, after.Version));
        }
    }

    private Everything Seen(Service service) => new((state, stream) => _documents.GetValueOrDefault((service.Name, state, stream)));

    private sealed class Everything(Func<Type, string, Aggregate?> find) : Seen
    {
        protected override Aggregate? Find(Type state, string stream) => find(state, stream);
    }
}
