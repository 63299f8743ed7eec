using System.Text.Json;
using System.Text.Json.Nodes;
using Oms.Contracts.Tests.Publishing;

namespace Oms.Contracts.Tests.Validating;

/// <summary>What npm's validators find, as integrators use them: the schemas as files, another language, no code of ours.</summary>
internal static class Ajv
{
    private static readonly Lazy<JsonElement> Found = new(() => new AjvProcess(Repository.PathOf("tests", "Oms.Contracts.Tests", "Validating", "ajv")).Ask(Question()));

    /// <summary>What is wrong with a body; empty when nothing is.</summary>
    public static ValueList<Fault> FaultsOf(Body body) => Read(Found.Value.GetProperty("bodies")[Body.All.ToList().IndexOf(body)]);

    /// <summary>What is wrong with asyncapi.yaml.</summary>
    public static ValueList<Fault> FaultsOfAsyncApi => Read(Found.Value.GetProperty("asyncapi").GetProperty("faults"));

    /// <summary>asyncapi.yaml as others read it.</summary>
    public static JsonElement AsyncApi => Found.Value.GetProperty("asyncapi").GetProperty("document");

    private static JsonObject Question() => new()
    {
        ["schemas"] = new JsonArray([.. Directory.EnumerateFiles(Repository.PathOf("contracts", "schemas")).Order().Select(path => JsonNode.Parse(File.ReadAllText(path)))]),
        ["bodies"] = new JsonArray([.. Body.All.Select(body => new JsonObject { ["schema"] = MessageSchema.IdOf(body.Schema), ["body"] = JsonNode.Parse(body.Json) })]),
        ["asyncapi"] = File.ReadAllText(Repository.PathOf("contracts", "asyncapi.yaml")),
    };

    private static ValueList<Fault> Read(JsonElement faults) => faults.EnumerateArray()
        .Select(fault => new Fault(fault.GetProperty("path").GetString()!, fault.GetProperty("keyword").GetString()!, fault.GetProperty("message").GetString()!)).ToValueList();
}

/// <param name="Path">JSON pointer into the body.</param>
/// <param name="Keyword">The keyword of the schema that the value offends.</param>
/// <param name="Message">In words.</param>
internal sealed record Fault(string Path, string Keyword, string Message);
