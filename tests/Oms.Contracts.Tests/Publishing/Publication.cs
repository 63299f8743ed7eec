using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Oms.Contracts.Tests.Publishing;

/// <summary>A file under <c>contracts/</c> that is written by the code here, and by nobody else.</summary>
/// <param name="Path">Relative to <c>contracts/</c>.</param>
/// <param name="Text">All of it.</param>
internal sealed record Publication(string Path, string Text)
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Everything there is to publish.</summary>
    public static IEnumerable<Publication> All() => [.. Schemas(), AsyncApi.Publication, CataloguePage.Publication];

    public static string SchemaFile(WireMessage message) => $"schemas/{message.Name}.json";

    public static string AnswerFile(WireMessage message) => $"schemas/{message.Name}.answer.json";

    public static string Written(JsonNode json) => json.ToJsonString(Readable) + "\n";

    public override string ToString() => Path;

    private static IEnumerable<Publication> Schemas() => WireCatalogue.All.SelectMany(message => new[]
    {
        new Publication(SchemaFile(message), Written(MessageSchema.Of(message))),
        MessageSchema.AnswerTo(message) is { } answer ? new Publication(AnswerFile(message), Written(answer)) : null,
    }).OfType<Publication>();
}
