using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using Oms.Documents;
using Polly;
using Polly.Retry;
using RabbitMQ.Client.Exceptions;

namespace Oms.Messaging.Handling;

/// <summary>
/// Waits out outages: the same work is tried again until it goes through or the service stops, and meanwhile the service
/// is not ready. Conflicts are tried again at once. Everything else is the caller's.
/// </summary>
public sealed class Availability
{
    private const int Conflicts = 3;

    private readonly ResiliencePipeline _database;
    private readonly ResiliencePipeline _broker;
    private readonly ConcurrentDictionary<object, string> _databaseOutages = [];
    private readonly ConcurrentDictionary<object, string> _brokerOutages = [];

    public Availability(ILogger<Availability> log)
    {
        _database = new ResiliencePipelineBuilder()
            .AddRetry(Forever(StoreFault.IsOutage, (exception, context) =>
            {
                _databaseOutages[context] = exception.Message;
                log.LogWarning("The database is not available, waiting: {Reason}", exception.Message);
            }))
            .AddRetry(new RetryStrategyOptions
            {
                ShouldHandle = new PredicateBuilder().Handle<Exception>(StoreFault.IsConflict),
                MaxRetryAttempts = Conflicts,
                Delay = TimeSpan.Zero,
            })
            .Build();
        _broker = new ResiliencePipelineBuilder()
            .AddRetry(Forever(IsBrokerOutage, (exception, context) =>
            {
                _brokerOutages[context] = exception.Message;
                log.LogWarning("The broker is not available, waiting: {Reason}", exception.Message);
            }))
            .Build();
    }

    /// <summary>What the database answers to work that waits for it; null while none does.</summary>
    public string? DatabaseOutage => _databaseOutages.Values.FirstOrDefault();

    /// <summary>What the broker answers to work that waits for it; null while none does.</summary>
    public string? BrokerOutage => _brokerOutages.Values.FirstOrDefault();

    public Task WhileDatabaseIsOutAsync(Func<CancellationToken, Task> work, CancellationToken token) =>
        WaitAsync(_database, _databaseOutages, work, token);

    public Task WhileBrokerIsOutAsync(Func<CancellationToken, Task> work, CancellationToken token) =>
        WaitAsync(_broker, _brokerOutages, work, token);

    /// <summary>Each piece of work is waiting for itself: another's success does not end its outage.</summary>
    private static async Task WaitAsync(
        ResiliencePipeline pipeline, ConcurrentDictionary<object, string> outages, Func<CancellationToken, Task> work, CancellationToken token)
    {
        var context = ResilienceContextPool.Shared.Get(token);
        try
        {
            await pipeline.ExecuteAsync(async each => await work(each.CancellationToken), context);
        }
        finally
        {
            outages.TryRemove(context, out _);
            ResilienceContextPool.Shared.Return(context);
        }
    }

    internal static bool IsBrokerOutage(Exception exception) => exception switch
    {
        // Access refused, not found, precondition failed: it is there, and will say the same again.
        OperationInterruptedException { ShutdownReason.ReplyCode: 403 or 404 or 406 } => false,
        BrokerUnreachableException or OperationInterruptedException or PublishException => true,
        System.Net.Sockets.SocketException or IOException or TimeoutException => true,
        _ => exception.InnerException is { } inner && IsBrokerOutage(inner),
    };

    private static RetryStrategyOptions Forever(Func<Exception, bool> isOutage, Action<Exception, ResilienceContext> tell) => new()
    {
        ShouldHandle = new PredicateBuilder().Handle(isOutage),
        MaxRetryAttempts = int.MaxValue,
        BackoffType = DelayBackoffType.Exponential,
        Delay = TimeSpan.FromMilliseconds(200),
        MaxDelay = TimeSpan.FromSeconds(5),
        UseJitter = true,
        OnRetry = retry =>
        {
            tell(retry.Outcome.Exception!, retry.Context);
            return default;
        },
    };
}
