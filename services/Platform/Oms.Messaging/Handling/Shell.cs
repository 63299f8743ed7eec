using System.Diagnostics;
using Microsoft.Extensions.Logging;
using Oms.Messaging.Broker;
using Oms.Messaging.Store;

namespace Oms.Messaging.Handling;

/// <summary>
/// Sees each delivery through: committed, or in the error queue after it failed for itself. Returns only when every
/// delivery may be acknowledged; throws only when the service stops, and then nothing is acknowledged.
/// </summary>
internal sealed class Shell(Unit unit, ErrorQueue errors, OutboxSignal signal, FaultPoint fault, Availability availability, ILogger<Shell> log)
{
    /// <summary>How often a message may fail alone, with the database up, before it is put aside.</summary>
    private const int TriesAlone = 5;

    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(50);

    public async Task HandleAsync(Endpoint endpoint, IReadOnlyList<Delivery> deliveries, CancellationToken token)
    {
        if (deliveries.Count > 1 && await TryTogetherAsync(endpoint, deliveries, token))
            return;
        foreach (var delivery in deliveries)
            await HandleAloneAsync(endpoint, delivery, token);
    }

    /// <summary>False: something in the batch fails, or collides again and again; one by one will tell what.</summary>
    private async Task<bool> TryTogetherAsync(Endpoint endpoint, IReadOnlyList<Delivery> deliveries, CancellationToken token)
    {
        try
        {
            await CommitAsync(endpoint, deliveries, token);
            return true;
        }
        catch (Exception exception) when (!token.IsCancellationRequested)
        {
            log.LogWarning(exception, "{Queue}: a batch of {Count} failed and is done one by one", endpoint.Queue, deliveries.Count);
            return false;
        }
    }

    private async Task HandleAloneAsync(Endpoint endpoint, Delivery delivery, CancellationToken token)
    {
        using var scope = log.BeginScope(new Dictionary<string, object?> { ["queue"] = endpoint.Queue, ["message_id"] = delivery.MessageId });
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await CommitAsync(endpoint, [delivery], token);
                return;
            }
            catch (Exception exception) when (!token.IsCancellationRequested)
            {
                log.LogWarning(exception, "{Queue}: attempt {Attempt} of {Tries} failed", endpoint.Queue, attempt, TriesAlone);
                if (attempt < TriesAlone)
                {
                    await Task.Delay(FirstPause * Math.Pow(2, attempt - 1), token);
                    continue;
                }
                // Only what fails for itself: when nothing at all can be written, it is not this message's fault.
                await availability.WhileDatabaseIsOutAsync(unit.ProbeAsync, token);
                await availability.WhileBrokerIsOutAsync(cancellation => errors.PutAsync(endpoint, delivery, exception, cancellation), token);
                Telemetry.Fault(endpoint);
                return;
            }
        }
    }

    private async Task CommitAsync(Endpoint endpoint, IReadOnlyList<Delivery> deliveries, CancellationToken token)
    {
        var started = Stopwatch.GetTimestamp();
        await availability.WhileDatabaseIsOutAsync(cancellation => unit.CommitAsync(endpoint, deliveries, cancellation), token);
        Telemetry.Handled(endpoint, deliveries.Count, Stopwatch.GetElapsedTime(started));
        fault.Reached(FaultPoint.AfterCommit);
        signal.Set();
    }
}
