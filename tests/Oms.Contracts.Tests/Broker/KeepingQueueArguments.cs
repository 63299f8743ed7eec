using System.Text.Encodings.Web;
using System.Text.Json;
using Oms.Contracts.Broker;

namespace Oms.Contracts.Tests.Broker;

/// <summary>The broker refuses to declare a living queue with other arguments, and no service would start.</summary>
internal sealed class KeepingQueueArguments
{
    private static readonly string File = Repository.PathOf("contracts", "recorded", "queues.json");
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [Test]
    public void a_recorded_queue_keeps_its_arguments() => Assert.That(Changed(Recorded, Topology.Of(WireCatalogue.All).Queues), Is.Empty);

    [Test]
    public void a_changed_and_a_vanished_queue_are_seen() =>
        Assert.That(
            Changed(
                new() { ["kept"] = "same", ["changed"] = "before", ["vanished"] = "gone" },
                [new("kept", []), new("changed", [new("x", 1)]), new("new", [])],
                queue => queue.Name == "kept" ? "same" : "after"),
            Is.EqualTo(new[] { "changed", "vanished" }));

    [Test]
    public void every_queue_is_recorded()
    {
        var recorded = Recorded;
        foreach (var queue in Topology.Of(WireCatalogue.All).Queues)
            recorded.TryAdd(queue.Name, Written(queue));
        Repository.AssertRecorded(File, JsonSerializer.Serialize(recorded, Readable) + "\n");
    }

    private static SortedDictionary<string, string> Recorded =>
        System.IO.File.Exists(File) ? JsonSerializer.Deserialize<SortedDictionary<string, string>>(System.IO.File.ReadAllText(File))! : [];

    private static IEnumerable<string> Changed(SortedDictionary<string, string> recorded, ValueList<Queue> queues, Func<Queue, string>? written = null) =>
        recorded.Where(old => queues.SingleOrDefault(queue => queue.Name == old.Key) is not { } queue || (written ?? Written)(queue) != old.Value).Select(old => old.Key);

    private static string Written(Queue queue) => string.Join(", ", queue.Arguments.Select(argument => $"{argument.Name}={argument.Value}"));
}
