using System.Collections.Frozen;
using System.Reflection;
using Oms.Contracts;
using Oms.Contracts.Broker;
using Oms.Deciding;
using Oms.Messaging.Broker;

namespace Oms.Messaging.Handling;

/// <summary>A service's definition, indexed the way the shell asks for it.</summary>
internal sealed class ServiceModel
{
    public ServiceModel(Service service)
    {
        Service = service;
        Behaviours = service.Behaviours.ToFrozenDictionary(behaviour => behaviour.State);
        FactNames = service.Behaviours.SelectMany(behaviour => behaviour.Facts.GetNestedTypes(BindingFlags.Public | BindingFlags.NonPublic))
            .Where(type => type.IsAssignableTo(typeof(Fact)))
            .ToFrozenDictionary(type => type, type => type.GetCustomAttribute<FactNameAttribute>()?.Name
                ?? throw new InvalidOperationException($"{type} needs a [FactName]: it is stored."));
        Endpoints = service.Handlers.Concat(OwnHandlers(service)).Select(Endpoint).ToValueList();
    }

    public Service Service { get; }

    public FrozenDictionary<Type, Behaviour> Behaviours { get; }

    public FrozenDictionary<Type, string> FactNames { get; }

    public ValueList<Endpoint> Endpoints { get; }

    /// <summary>What the platform does in every service that the contracts hand it to.</summary>
    private static IEnumerable<Handler> OwnHandlers(Service service) =>
        new Handler[] { new ReplayHandler(), new ResendHandler(service) }.Where(handler => WireCatalogue.Of(handler.Message).To.Contains(service.Name));

    private Endpoint Endpoint(Handler handler)
    {
        var message = WireCatalogue.Of(handler.Message);
        return new(QueueName.Of(Service.Name, message), message, handler);
    }
}
