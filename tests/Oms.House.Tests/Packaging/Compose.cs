using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Oms.House.Tests.Checkout;
using YamlDotNet.Core;
using YamlDotNet.Serialization;

namespace Oms.House.Tests.Packaging;

/// <summary>deploy/compose.yaml as an engine sees it: variables replaced, what is merged in written out.</summary>
/// <param name="Services">Servers, programs that run once, and our services.</param>
/// <param name="Variables">The names of the variables it uses; true for those that it insists on.</param>
internal sealed record Compose(IReadOnlyList<ComposeService> Services, IReadOnlyDictionary<string, bool> Variables)
{
    private static readonly Regex Variable = new(@"\$(\$|\{(?<name>\w+)(?<must>:\?[^}]*)?\})");

    public static string Text { get; } = TextOf("deploy/compose.yaml");

    public static Compose Here { get; } = Read(Text);

    /// <summary>The services that we build and that stay: a worker each.</summary>
    public IEnumerable<ComposeService> Workers => Services.Where(service => service.Target == "service");

    public static string TextOf(string path) => CheckoutFile.All.Single(file => file.Path == path).Text;

    public static Compose Read(string text)
    {
        var variables = Variable.Matches(text).Where(match => match.Groups["name"].Success)
            .GroupBy(match => match.Groups["name"].Value)
            .ToDictionary(uses => uses.Key, uses => uses.Any(use => use.Groups["must"].Success));
        var filled = Variable.Replace(text, match => match.Groups["name"].Success ? ValueOf(match.Groups["name"].Value) : "$");
        var read = new DeserializerBuilder().Build().Deserialize<object>(new MergingParser(new Parser(new StringReader(filled))));
        var services = (JsonObject)Json(read)!["services"]!;
        return new([.. services.Select(service => new ComposeService(service.Key, (JsonObject)service.Value!))], variables);
    }

    public ComposeService Of(string name) => Services.Single(service => service.Name == name);

    /// <summary>Different for each, so that it is seen where one goes.</summary>
    private static string ValueOf(string variable) => $"x{variable.Replace("_", "", StringComparison.Ordinal)}x";

    private static JsonNode? Json(object? value) => value switch
    {
        null => null,
        IDictionary<object, object?> map => new JsonObject(map.Select(pair => KeyValuePair.Create($"{pair.Key}", Json(pair.Value)))),
        IList<object?> list => new JsonArray([.. list.Select(Json)]),
        _ => JsonValue.Create($"{value}"),
    };
}

/// <summary>One container.</summary>
internal sealed record ComposeService(string Name, JsonObject Json)
{
    public string? Image => Json["image"]?.GetValue<string>();

    /// <summary>The stage of deploy/Dockerfile; none for somebody else's image.</summary>
    public string? Target => Json["build"]?["target"]?.GetValue<string>();

    /// <summary>The folder of the project that its image is built from.</summary>
    public string? Project => Json["build"]?["args"]?["PROJECT"]?.GetValue<string>();

    public IReadOnlyDictionary<string, string> Environment =>
        Json["environment"] is JsonObject environment ? environment.ToDictionary(pair => pair.Key, pair => $"{pair.Value}") : [];

    /// <summary>What it runs, with its own variables replaced as its shell does.</summary>
    public string Command => Regex.Replace(string.Join(' ', List("command")), @"\$(\w+)", match => Environment.GetValueOrDefault(match.Groups[1].Value, match.Value));

    public IReadOnlyList<string> List(string name) => Json[name] is JsonArray list ? [.. list.Select(item => $"{item}")] : [];

    public bool WaitsFor(string service, string condition) => Json["depends_on"]?[service]?["condition"]?.GetValue<string>() == condition;
}
