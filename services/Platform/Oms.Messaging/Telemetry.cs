using System.Diagnostics;
using System.Diagnostics.Metrics;
using Oms.Messaging.Broker;

namespace Oms.Messaging;

/// <summary>
/// Traces and counts under the name <c>Oms</c>. MassTransit's and the client's own sources are not listened to: they
/// would put headers of theirs on our messages.
/// </summary>
public static class Telemetry
{
    public const string Name = "Oms";

    private static readonly ActivitySource Source = new(Name);
    private static readonly Meter Meter = new(Name);
    private static readonly Counter<long> FactsCounter = Meter.CreateCounter<long>("oms.facts", "{fact}", "Facts committed.");
    private static readonly Counter<long> RefusedCounter = Meter.CreateCounter<long>("oms.refused", "{message}", "Messages refused and journaled.");
    private static readonly Counter<long> DuplicatesCounter = Meter.CreateCounter<long>("oms.duplicates", "{message}", "Messages that had taken effect before.");
    private static readonly Counter<long> FaultsCounter = Meter.CreateCounter<long>("oms.faults", "{message}", "Messages put into an error queue.");
    private static readonly Counter<long> PublishedCounter = Meter.CreateCounter<long>("oms.published", "{message}", "Outbox rows sent and confirmed.");

    /// <summary>Continues the sender's trace; null when nobody listens.</summary>
    internal static Activity? StartHandling(Endpoint endpoint, Delivery delivery) =>
        Source.StartActivity($"{endpoint.Message.Name} process", ActivityKind.Consumer, ParentOf(delivery));

    /// <summary>What our own messages carry on: this step, else the sender's, else a trace that begins here.</summary>
    internal static string TraceparentOf(Activity? activity, Delivery delivery) =>
        activity?.Id ?? (ParentOf(delivery) == default ? NewTrace() : delivery.Header(Store.Headers.Traceparent)!);

    internal static void Facts(Endpoint endpoint, int count) => Add(FactsCounter, endpoint, count);

    internal static void Refused(Endpoint endpoint, int count) => Add(RefusedCounter, endpoint, count);

    internal static void Duplicates(Endpoint endpoint, int count) => Add(DuplicatesCounter, endpoint, count);

    internal static void Fault(Endpoint endpoint) => Add(FaultsCounter, endpoint, 1);

    internal static void Published(int count) => PublishedCounter.Add(count);

    private static void Add(Counter<long> counter, Endpoint endpoint, int count)
    {
        if (count > 0)
            counter.Add(count, new KeyValuePair<string, object?>("queue", endpoint.Queue));
    }

    /// <summary>The sender's step; none when it sent none, or something else under that name.</summary>
    private static ActivityContext ParentOf(Delivery delivery) =>
        ActivityContext.TryParse(delivery.Header(Store.Headers.Traceparent), null, out var parent) ? parent : default;

    private static string NewTrace() => $"00-{ActivityTraceId.CreateRandom()}-{ActivitySpanId.CreateRandom()}-00";
}
