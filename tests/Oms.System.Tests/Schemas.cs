using System.Text.Json.Nodes;
using Oms.Contracts.Tests.Validating;
using Oms.Testing;

namespace Oms.System.Tests;

/// <summary>Messages that were really sent, held against the schemas that integrators get.</summary>
internal static class Schemas
{
    /// <summary>What is wrong with each; nothing when all are as documented.</summary>
    public static IReadOnlyList<string> FaultsOf(IReadOnlyList<Received> messages)
    {
        var names = messages.Select(each => each.Exchange).Distinct().ToDictionary(name => name, name => JsonNode.Parse(File.ReadAllText(Repository.PathOf("contracts", "schemas", $"{name}.json")))!);
        var answer = new AjvProcess(Repository.PathOf("tests", "Oms.Contracts.Tests", "Validating", "ajv")).Ask(new()
        {
            ["schemas"] = new JsonArray([.. names.Values.Select(schema => schema.DeepClone())]),
            ["bodies"] = new JsonArray([.. messages.Select(each => new JsonObject { ["schema"] = (string)names[each.Exchange]["$id"]!, ["body"] = each.Json })]),
            ["asyncapi"] = File.ReadAllText(Repository.PathOf("contracts", "asyncapi.yaml")),
        });
        return [.. answer.GetProperty("bodies").EnumerateArray().SelectMany((faults, i) => faults.EnumerateArray().Select(fault => $"{messages[i].Exchange} {fault} {messages[i].Text}"))];
    }
}
