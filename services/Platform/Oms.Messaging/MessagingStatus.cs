using MassTransit;
using Oms.Documents;
using Oms.Messaging.Broker;
using Oms.Messaging.Handling;
using Oms.Messaging.Store;

namespace Oms.Messaging;

/// <summary>What the health checks ask, and work beside the messages waits for.</summary>
public sealed class MessagingStatus(IDocumentStore store, BrokerConnection connection, Availability availability, TimeProvider time)
{
    private readonly TaskCompletionSource _store = new(TaskCreationOptions.RunContinuationsAsynchronously);

    internal IBusControl? Bus { get; set; }

    internal void StoreIsReady() => _store.TrySetResult();

    /// <summary>Ends when the database is up to date: before, tables may be missing.</summary>
    public Task UntilStoreIsReadyAsync(CancellationToken token) => _store.Task.WaitAsync(token);

    /// <summary>Null when messages are received and sent; else what is missing.</summary>
    public string? BrokerTrouble()
    {
        if (availability.BrokerOutage is { } outage)
            return outage;
        if (Bus is null)
            return "not receiving yet";
        var health = Bus.CheckHealth();
        return health.Status is not BusHealthStatus.Healthy ? health.Description : connection.IsOpen ? null : "the sending connection is closed";
    }

    /// <summary>What the database answered last when it was out; null while it is there.</summary>
    public string? DatabaseTrouble() => availability.DatabaseOutage;

    /// <summary>How long the oldest message has been waiting to be sent. Throws when the database is not there.</summary>
    public async Task<TimeSpan> OutboxLagAsync(CancellationToken token)
    {
        await using var session = store.LightweightSession();
        return await Outbox.LagAsync(session, time.GetUtcNow(), token);
    }
}
