using MassTransit;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Oms.Documents;
using Oms.Messaging.Broker;
using Oms.Messaging.Handling;
using Oms.Messaging.Store;

namespace Oms.Messaging;

/// <summary>
/// A service's life: wait for the database and bring it up to date, wait for the broker and declare, then receive and
/// send until it is told to stop. Starting before either server is allowed; the service says what it waits for.
/// </summary>
internal sealed class MessagingHost(
    MessagingOptions options, ServiceModel model, IDocumentStore store, BrokerConnection connection, Shell shell, Hearing hearing, OutboxDelivery delivery,
    Availability availability, MessagingStatus status, TimeProvider time, ILoggerFactory logs) : BackgroundService
{
    private static readonly TimeSpan Housekeeping = TimeSpan.FromHours(1);
    private static readonly TimeSpan PatienceAtStart = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan PatienceAtStop = TimeSpan.FromSeconds(10);

    private readonly ILogger _log = logs.CreateLogger<MessagingHost>();
    private IBusControl? _bus;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await availability.WhileDatabaseIsOutAsync(store.ApplyAllConfiguredChangesToDatabaseAsync, stoppingToken);
        status.StoreIsReady();
        await DeclareAsync(stoppingToken);
        LogContext.ConfigureCurrentLogContext(logs);
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken);
        Task[] loops = [ReceiveAsync(ending.Token), delivery.RunAsync(ending.Token), ForgetAsync(ending.Token)];
        // These end only when the service stops; should one fail, that is the service's failure, and the others finish what they have in hand.
        var first = await Task.WhenAny(loops);
        await ending.CancelAsync();
        await Task.WhenAll(loops).ContinueWith(_ => first, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default).Unwrap();
    }

    /// <summary>What is being decided is finished first; in an outage it cannot be, and goes back to its queue.</summary>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await StopReceivingAsync(cancellationToken);
        await base.StopAsync(cancellationToken);
        await delivery.DisposeAsync();
    }

    /// <summary>Receives; with a new bus when the old one hears nothing any longer.</summary>
    private async Task ReceiveAsync(CancellationToken token)
    {
        while (true)
        {
            var bus = _bus = Receiving.CreateBus(options.RabbitMq, $"oms-{model.Service.Name}", model.Endpoints, shell, hearing, token);
            var started = bus.StartAsync(token);
            // It ends when every queue has answered; one that never does is what is listened for below.
            if (await Task.WhenAny(started, Task.Delay(PatienceAtStart, time, token)) == started)
                await started;
            status.Bus = bus;
            _log.LogInformation("{Service} receives from {Count} queues", model.Service.Name, model.Endpoints.Count);
            var trouble = await hearing.UntilDeafAsync(bus, model.Endpoints, token);
            _log.LogError("Receiving starts anew: {Reason}", trouble);
            await StopReceivingAsync(token);
            await DeclareAsync(token);
        }
    }

    private Task DeclareAsync(CancellationToken token) =>
        availability.WhileBrokerIsOutAsync(each => Declarations.DeclareAsync(connection, model.Service.Name, each), token);

    private async Task StopReceivingAsync(CancellationToken token)
    {
        if (_bus is { } bus)
            await Task.WhenAny(bus.StopAsync(token), Task.Delay(PatienceAtStop, time, token));
        _bus = null;
    }

    /// <summary>Inbox rows protect from repeats for as long as the setting says, then they go.</summary>
    private async Task ForgetAsync(CancellationToken token)
    {
        while (true)
        {
            await availability.WhileDatabaseIsOutAsync(
                async cancellation =>
                {
                    await using var session = store.LightweightSession();
                    Inbox.Forget(session, time.GetUtcNow() - options.InboxKept);
                    await session.SaveChangesAsync(cancellation);
                },
                token);
            await Task.Delay(Housekeeping, time, token);
        }
    }
}
