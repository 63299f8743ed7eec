using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Oms.Platform.Tests;

/// <summary>Listens to the platform's spans and numbers while it is there.</summary>
internal sealed class Listened : IDisposable
{
    private readonly ConcurrentQueue<Activity> _spans = [];
    private readonly ConcurrentDictionary<string, double> _numbers = [];
    private readonly ActivityListener _activities;
    private readonly MeterListener _meters;

    public Listened()
    {
        _activities = new()
        {
            ShouldListenTo = source => source.Name is "Oms" or "Npgsql",
            Sample = (ref _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = _spans.Enqueue,
        };
        ActivitySource.AddActivityListener(_activities);
        _meters = new()
        {
            InstrumentPublished = (instrument, listener) =>
            {
                if (instrument.Meter.Name == "Oms")
                    listener.EnableMeasurementEvents(instrument);
            },
        };
        _meters.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Take(instrument, value, tags));
        _meters.SetMeasurementEventCallback<int>((instrument, value, tags, _) => Take(instrument, value, tags));
        _meters.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Take(instrument, value, tags));
        _meters.Start();
    }

    /// <summary>Those that have ended.</summary>
    public IReadOnlyList<Activity> Spans => [.. _spans];

    /// <summary>A counter's or histogram's sum since the start, or what a gauge says now; the tag's value follows the name. NaN: never heard of.</summary>
    public double this[string name]
    {
        get
        {
            _meters.RecordObservableInstruments();
            return _numbers.GetValueOrDefault(name, double.NaN);
        }
    }

    public Task UntilAsync(string name, double value) =>
        Testing.Eventually.TrueAsync(() => this[name].Equals(value), () => $"{name} {value}, is {this[name]}");

    public void Dispose()
    {
        _activities.Dispose();
        _meters.Dispose();
    }

    private void Take(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var name = tags.Length == 0 ? instrument.Name : $"{instrument.Name} {tags[0].Value}";
        _numbers.AddOrUpdate(name, value, (_, before) => instrument.IsObservable ? value : before + value);
    }
}
