using System.Diagnostics.Metrics;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Oms.Contracts.Broker;
using Oms.Documents;
using Oms.Messaging.Broker;
using Oms.Messaging.Handling;
using Oms.Messaging.Store;

namespace Oms.Messaging;

/// <summary>
/// What database and broker have to be asked for, every few seconds and whoever reads: the readers take the last answer. A
/// gauge whose server does not answer says nothing, rather than something old. Replicas all say the same.
/// </summary>
internal sealed class Gauges : BackgroundService
{
    private static readonly TimeSpan DatabaseEvery = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan BrokerEvery = TimeSpan.FromSeconds(15);

    private readonly Meter _meter = new(Telemetry.Name);
    private readonly IDocumentStore _store;
    private readonly BrokerConnection _connection;
    private readonly ServiceModel _model;
    private readonly TimeProvider _time;
    private readonly ILogger _log;

    private Stored? _stored;
    private IReadOnlyList<Measurement<long>> _errors = [];

    public Gauges(IDocumentStore store, BrokerConnection connection, ServiceModel model, TimeProvider time, ILogger<Gauges> log)
    {
        (_store, _connection, _model, _time, _log) = (store, connection, model, time, log);
        _meter.CreateObservableGauge("oms.outbox.rows", () => Last(stored => stored.Rows), "{row}", $"Messages due and not sent yet; counted up to {Outbox.Countable}.");
        _meter.CreateObservableGauge("oms.outbox.lag", () => Last(stored => stored.Lag.TotalSeconds), "s", "How long the oldest message has been due.");
        _meter.CreateObservableGauge("oms.error_queue.messages", () => _errors, "{message}", "Messages that wait in an error queue for an operator.");
        foreach (var (document, measure) in Measures())
            _meter.CreateObservableGauge(measure.Name, () => Last(stored => stored.Sums[measure.Name]), measure.Unit, measure.Description);
    }

    public override void Dispose()
    {
        _meter.Dispose();
        base.Dispose();
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.WhenAll(
        AgainAsync(DatabaseEvery, ReadDatabaseAsync, () => _stored = null, stoppingToken),
        AgainAsync(BrokerEvery, ReadBrokerAsync, () => _errors = [], stoppingToken));

    private async Task AgainAsync(TimeSpan every, Func<CancellationToken, Task> read, Action forget, CancellationToken token)
    {
        using var timer = new PeriodicTimer(every, _time);
        do
        {
            try
            {
                await read(token);
            }
            catch (Exception exception) when (!token.IsCancellationRequested)
            {
                // Whoever needs the server says so; here only the number is missing.
                _log.LogDebug(exception, "Gauges could not be read");
                forget();
            }
        }
        while (await timer.WaitForNextTickAsync(token));
    }

    private async Task ReadDatabaseAsync(CancellationToken token)
    {
        await using var session = _store.LightweightSession();
        var now = _time.GetUtcNow();
        var sums = new Dictionary<string, long>();
        foreach (var (document, measure) in Measures())
            sums[measure.Name] = await MeasureColumns.SumAsync(session, document, measure, token);
        _stored = new(await Outbox.CountAsync(session, now, token), await Outbox.LagAsync(session, now, token), sums);
    }

    private async Task ReadBrokerAsync(CancellationToken token)
    {
        await using var channel = await _connection.OpenChannelAsync(token);
        var errors = new List<Measurement<long>>();
        foreach (var endpoint in _model.Endpoints)
        {
            var queue = await channel.QueueDeclarePassiveAsync(QueueName.ErrorOf(endpoint.Queue), token);
            errors.Add(new(queue.MessageCount, new KeyValuePair<string, object?>("queue", endpoint.Queue)));
        }
        _errors = errors;
    }

    private IEnumerable<(string Document, Deciding.Measure Measure)> Measures() =>
        _model.Service.Behaviours.SelectMany(behaviour => behaviour.Measures.Select(measure => (behaviour.Alias, measure)));

    private IEnumerable<Measurement<T>> Last<T>(Func<Stored, T> read) where T : struct =>
        _stored is { } stored ? [new(read(stored))] : [];

    /// <summary>What the database said last.</summary>
    private sealed record Stored(long Rows, TimeSpan Lag, IReadOnlyDictionary<string, long> Sums);
}
