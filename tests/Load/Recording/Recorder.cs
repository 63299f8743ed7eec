using Oms.Contracts;
using Oms.Load.Contenders;
using Oms.Load.Driving;
using Oms.Testing;

namespace Oms.Load.Recording;

/// <summary>
/// Follows one order through the running system: messages as any client of the broker sees them, rows by triggers. The
/// yardsticks repeat what was seen, so they follow when the system changes.
/// </summary>
internal static class Recorder
{
    /// <summary>Nothing more comes after this.</summary>
    private static readonly TimeSpan Silence = TimeSpan.FromSeconds(2);

    public static async Task<Journey> RecordAsync(Ground ground, byte[] order)
    {
        RowRecorder[] recorders = [new("sales", ground.Sales), new("logistics", ground.Logistics)];
        foreach (var recorder in recorders)
            await recorder.InstallAsync();
        await using var client = await ground.Broker.ConnectAsync("operator");
        var seen = await client.CollectAsync([.. WireCatalogue.All.Select(message => message.Name)]);
        await client.PublishAsync(Names.Create, order, messageId: new MessageKey(0, 0).ToString());
        await UntilSilentAsync(seen);

        var messages = seen.All.Select(received => new Sent(
            received.Exchange, received.Key, received.Bytes, received.Properties.MessageId!, received.Header("traceparent"),
            received.Header("oms-stream"), int.TryParse(received.Header("oms-version"), out var version) ? version : null)).ToList();
        if (messages.Find(message => message.Exchange == Names.Errors) is { } error)
            throw new InvalidOperationException($"The system refuses the order: {System.Text.Encoding.UTF8.GetString(error.Body)}");
        var steps = new List<Step>();
        foreach (var recorder in recorders)
            steps.AddRange((await recorder.RemoveAsync()).Select(rows => StepOf(recorder.Service, rows, messages)).OfType<Step>());
        return new(messages, steps);
    }

    private static async Task UntilSilentAsync(Collected seen)
    {
        var (count, since) = (0, TimeProvider.System.GetTimestamp());
        await Eventually.TrueAsync(
            () =>
            {
                if (seen.All.Count != count)
                    (count, since) = (seen.All.Count, TimeProvider.System.GetTimestamp());
                return seen.All.Any(message => message.Exchange == Names.Requested) && TimeProvider.System.GetElapsedTime(since) > Silence;
            },
            () => $"a shipment request; seen: {string.Join(", ", seen.All.Select(message => message.Exchange))}");
    }

    /// <summary>Null: a transaction that took no message, such as the hourly tidying.</summary>
    private static Step? StepOf(string service, IReadOnlyList<RecordedRow> rows, List<Sent> messages)
    {
        if (rows.FirstOrDefault(row => row.Table == "inbox") is not { } taken)
            return null;
        var facts = rows.Where(row => row.Table == "facts").Select(row => new SavedFact(
            row.Text("document"), row.Text("stream"), (int)row.Columns["version"]!, row.Text("name"), row.Text("cause"), row.Columns["data"]!.ToJsonString())).ToList();
        var documents = rows.Where(row => row.Table.StartsWith("mt_doc_", StringComparison.Ordinal)).Select(row => new SavedDocument(
            row.Table, row.IsNew, row.Text("id"), row.Columns["data"]!.ToJsonString(), row.Text("mt_dotnet_type"))).ToList();
        var outgoing = Enumerable.Range(0, messages.Count)
            .Where(number => PublisherOf(messages[number]) == service && facts.Any(fact => fact.Stream == messages[number].Stream && fact.Version == messages[number].Version))
            .ToList();
        return new(service, messages.FindIndex(message => message.MessageId == taken.Text("id") && message.Exchange == taken.Text("exchange")), documents, facts, outgoing);
    }

    /// <summary>Every message has one service that says it; history alone has several, and names its own.</summary>
    private static string? PublisherOf(Sent message)
    {
        var services = WireCatalogue.All.First(known => known.Name == message.Exchange).From.Where(Party.Services.Contains).ToList();
        return services.Count == 1 ? services[0]
            : (string?)System.Text.Json.Nodes.JsonNode.Parse(message.Body)?["fact"]?["service"];
    }
}
