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
    private volatile string? _databaseOutage;
    private volatile string? _brokerOutage;

    public Availability(ILogger<Availability> log)
    {
        _database = new ResiliencePipelineBuilder()
            .AddRetry(Forever(StoreFault.IsOutage, exception =>
            {
                _databaseOutage = exception.Message;
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
            .AddRetry(Forever(IsBrokerOutage, exception =>
            {
                _brokerOutage = exception.Message;
                log.LogWarning("The broker is not available, waiting: {Reason}", exception.Message);
            }))
            .Build();
    }

    /// <summary>What the database answered last when it was out; null while it is there.</summary>
    public string? DatabaseOutage => _databaseOutage;

    /// <summary>What the broker answered last when it was out; null while it is there.</summary>
    public string? BrokerOutage => _brokerOutage;

    public async Task WhileDatabaseIsOutAsync(Func<CancellationToken, Task> work, CancellationToken token)
    {
        await _database.ExecuteAsync(async cancellation => await work(cancellation), token);
        _databaseOutage = null;
    }

    public async Task WhileBrokerIsOutAsync(Func<CancellationToken, Task> work, CancellationToken token)
    {
        await _broker.ExecuteAsync(async cancellation => await work(cancellation), token);
        _brokerOutage = null;
    }

    internal static bool IsBrokerOutage(Exception exception) => exception switch
    {
        BrokerUnreachableException or AlreadyClosedException or OperationInterruptedException or PublishException => true,
        System.Net.Sockets.SocketException or IOException or TimeoutException => true,
        _ => exception.InnerException is { } inner && IsBrokerOutage(inner),
    };

    private static RetryStrategyOptions Forever(Func<Exception, bool> isOutage, Action<Exception> tell) => new()
    {
        ShouldHandle = new PredicateBuilder().Handle(isOutage),
        MaxRetryAttempts = int.MaxValue,
        BackoffType = DelayBackoffType.Exponential,
        Delay = TimeSpan.FromMilliseconds(200),
        MaxDelay = TimeSpan.FromSeconds(5),
        UseJitter = true,
        OnRetry = retry =>
        {
            tell(retry.Outcome.Exception!);
            return default;
        },
    };
}
