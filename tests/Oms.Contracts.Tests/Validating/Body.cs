using System.Text;
using System.Text.Json;
using Oms.Contracts.Json;
using Oms.Contracts.Sales.OrderManagement;
using Oms.Contracts.Tests.Samples;

namespace Oms.Contracts.Tests.Validating;

/// <summary>Something to hold against a schema.</summary>
/// <param name="Name">What it is, for people.</param>
/// <param name="Schema">The message's name; an answer's ends in <c>:answer</c>.</param>
/// <param name="Json">The text of it.</param>
internal sealed record Body(string Name, string Schema, string Json)
{
    /// <summary>Checked together: one process for all.</summary>
    public static ValueList<Body> All { get; } = [.. Samples(), .. Rewritten(), .. FromClients(), .. Broken.All()];

    /// <summary>What is checked in as an example to follow.</summary>
    public static IEnumerable<Body> Samples() =>
    [
        .. WireCatalogue.All.Select(message => new Body($"{message.Name}.json", message.Name, SampleOf(message.Name))),
        .. WireCatalogue.All.Where(message => message.Answer is not null)
            .Select(message => new Body($"{message.Name}.answer.json", $"{message.Name}:answer", SampleOf($"{message.Name}.answer"))),
        new("order.json", WireCatalogue.Of<Create>().Name, SampleOf("order")),
    ];

    /// <summary>The samples of what clients write, with everything spelled as carelessly as we take it; then read and written.</summary>
    public static IEnumerable<Body> Rewritten() => WireCatalogue.All.Where(message => !message.IsOurs).Select(message =>
        new Body($"{message.Name} spelled otherwise", message.Name, Written(Spelled.Otherwise(SampleOf(message.Name)), message)));

    /// <summary>What real clients sent and what was published as examples, read and written.</summary>
    public static IEnumerable<Body> FromClients() =>
    [
        .. Files("lenient").Select(path => FromClient(path, Lenient.MessageOf(Path.GetFileNameWithoutExtension(path)))),
        .. Files("seeds").Select(path => (path, message: WireCatalogue.ByName(Path.GetFileNameWithoutExtension(path).Split('-')[0])))
            .Where(seed => seed.message is not null).Select(seed => FromClient(seed.path, seed.message!)),
    ];

    public static string SampleOf(string name) => File.ReadAllText(Repository.Sample($"{name}.json"));

    public override string ToString() => Name;

    private static Body FromClient(string path, WireMessage message) =>
        new(Path.GetRelativePath(Repository.Sample(""), path), message.Name, Written(File.ReadAllText(path), message));

    /// <summary>What is refused becomes a body that no schema takes, so that only its own test fails, and says why.</summary>
    private static string Written(string body, WireMessage message) => WireReader.Read(Encoding.UTF8.GetBytes(body), message) switch
    {
        Read.Accepted accepted => Wire.Write(accepted.Message),
        var other => JsonSerializer.Serialize($"{other}"),
    };

    private static IEnumerable<string> Files(string folder) => Directory.EnumerateFiles(Repository.Sample(folder), "*.json").Order(StringComparer.Ordinal);
}
