using System.Diagnostics.Metrics;
using Oms.Messaging.Broker;

namespace Oms.Messaging;

/// <summary>
/// What is counted, under the name <c>Oms</c>. Of each delivery one counter tells: accepted, refused, duplicates, parked or
/// faults. Counted is what was committed; what has to be asked for is in <see cref="Gauges"/>.
/// </summary>
public static class Telemetry
{
    public const string Name = "Oms";

    private const string Queue = "queue";

    private static readonly Meter Meter = new(Name);
    private static readonly Counter<long> AcceptedCounter = Meter.CreateCounter<long>("oms.accepted", "{message}", "Messages that took effect, or had none to take, for the first time.");
    private static readonly Counter<long> RefusedCounter = Meter.CreateCounter<long>("oms.refused", "{message}", "Messages refused and journaled.");
    private static readonly Counter<long> DuplicatesCounter = Meter.CreateCounter<long>("oms.duplicates", "{message}", "Messages that had taken effect before.");
    private static readonly Counter<long> ParkedCounter = Meter.CreateCounter<long>("oms.parked", "{message}", "Messages put back into their queue, since they came too early.");
    private static readonly Counter<long> FaultsCounter = Meter.CreateCounter<long>("oms.faults", "{message}", "Messages put into an error queue.");
    private static readonly Counter<long> FactsCounter = Meter.CreateCounter<long>("oms.facts", "{fact}", "Facts committed.");
    private static readonly Counter<long> PublishedCounter = Meter.CreateCounter<long>("oms.published", "{message}", "Outbox rows sent and confirmed.");

    private static readonly Histogram<double> Duration = Meter.CreateHistogram(
        "oms.handling.duration", "s", "A unit of work, from its delivery to its commit, outages included.",
        advice: new InstrumentAdvice<double> { HistogramBucketBoundaries = [0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 60] });

    private static readonly Histogram<int> Batch = Meter.CreateHistogram(
        "oms.handling.batch", "{message}", "Messages in a unit of work.",
        advice: new InstrumentAdvice<int> { HistogramBucketBoundaries = [1, 2, 5, 10, 20, 50, 100] });

    internal static void Accepted(Endpoint endpoint, int count) => Add(AcceptedCounter, endpoint, count);

    internal static void Refused(Endpoint endpoint, int count) => Add(RefusedCounter, endpoint, count);

    internal static void Duplicates(Endpoint endpoint, int count) => Add(DuplicatesCounter, endpoint, count);

    internal static void Parked(Endpoint endpoint, int count) => Add(ParkedCounter, endpoint, count);

    internal static void Fault(Endpoint endpoint) => Add(FaultsCounter, endpoint, 1);

    internal static void Facts(string document, int count) => FactsCounter.Add(count, new KeyValuePair<string, object?>("document", document));

    internal static void Published(int count) => PublishedCounter.Add(count);

    internal static void Handled(Endpoint endpoint, int count, TimeSpan took)
    {
        var queue = new KeyValuePair<string, object?>(Queue, endpoint.Queue);
        Duration.Record(took.TotalSeconds, queue);
        Batch.Record(count, queue);
    }

    private static void Add(Counter<long> counter, Endpoint endpoint, int count)
    {
        if (count > 0)
            counter.Add(count, new KeyValuePair<string, object?>(Queue, endpoint.Queue));
    }
}
