using Microsoft.Extensions.DependencyInjection;
using Oms.Contracts.Json;
using Oms.Deciding;
using Oms.Documents;
using Oms.Messaging.Broker;
using Oms.Messaging.Handling;
using Oms.Messaging.Store;

namespace Oms.Messaging;

public static class MessagingRegistration
{
    /// <summary>Puts a service on the bus: its queues, its documents, its outbox.</summary>
    /// <param name="services">Where it is registered.</param>
    /// <param name="service">The service.</param>
    /// <param name="options">Its servers.</param>
    /// <param name="configure">Documents and tables beside those of its behaviours; null for none.</param>
    public static IServiceCollection AddOmsMessaging(
        this IServiceCollection services, Service service, MessagingOptions options, Action<StoreOptions>? configure = null)
    {
        var model = new ServiceModel(service);
        return services
            .AddSingleton(options)
            .AddSingleton(model)
            .AddSingleton<IDocumentStore>(_ => StoreOf(service, options.Postgres, configure))
            .AddSingleton(_ => new BrokerConnection(options.RabbitMq, $"oms-{service.Name}-outbox"))
            .AddSingleton<Availability>()
            .AddSingleton<FaultPoint>()
            .AddSingleton<OutboxSignal>()
            .AddSingleton<OutboxDelivery>()
            .AddSingleton<ErrorQueue>()
            .AddSingleton<Resending>()
            .AddSingleton<Hearing>()
            .AddSingleton<Unit>()
            .AddSingleton<Shell>()
            .AddSingleton<MessagingStatus>()
            .AddSingleton(provider => new Publishing(provider.GetRequiredService<OutboxSignal>(), provider.GetRequiredService<TimeProvider>()))
            .AddTransient(_ => new Asking(new(options.RabbitMq, $"oms-{service.Name}-asking")))
            .AddHostedService<MessagingHost>()
            .AddHostedService<Gauges>()
            .AddHostedService<Reporting>();
    }

    internal static DocumentStore StoreOf(Service service, string postgres, Action<StoreOptions>? configure = null) => DocumentStore.For(options =>
    {
        options.Connection(postgres);
        options.UseSystemTextJsonForSerialization(WireJson.Options);
        foreach (var behaviour in service.Behaviours)
        {
            var mapping = options.For(behaviour.State, behaviour.Alias, document => ((Aggregate)document).Id)
                .Duplicate("facts", "integer", document => ((Aggregate)document).Version);
            MeasureColumns.Map(mapping, options, behaviour);
            InvariantChecks.Map(options, behaviour);
        }
        foreach (var ddl in Tables.Ddl)
            options.ExtendedSchemaObjects.Add(ddl);
        configure?.Invoke(options);
    });
}
