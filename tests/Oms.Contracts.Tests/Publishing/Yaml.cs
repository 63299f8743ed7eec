using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Oms.Contracts.Tests.Publishing;

/// <summary>JSON as YAML for people to read: one member a line, quotes only where a reader could take a text for something else.</summary>
internal static partial class Yaml
{
    private static readonly string[] Misread = ["true", "false", "null", "yes", "no", "on", "off", "y", "n"];

    public static string Of(JsonNode json)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        var settings = EmitterSettings.Default.WithIndentedSequences().WithBestWidth(int.MaxValue).WithMaxSimpleKeyLength(1024).WithNewLine("\n");
        new YamlStream(new YamlDocument(Node(json))).Save(new Emitter(text, settings), assignAnchors: false);
        // The library closes the document, which nobody needs at the end of a file.
        return Closing().Replace(text.ToString(), "");
    }

    private static YamlNode Node(JsonNode? json) => json switch
    {
        JsonObject members => new YamlMappingNode(members.Select(member => KeyValuePair.Create<YamlNode, YamlNode>(Text(member.Key), Node(member.Value))))
        {
            Style = members.Count == 0 ? YamlDotNet.Core.Events.MappingStyle.Flow : YamlDotNet.Core.Events.MappingStyle.Block,
        },
        JsonArray items => new YamlSequenceNode(items.Select(Node))
        {
            Style = items.Count == 0 ? YamlDotNet.Core.Events.SequenceStyle.Flow : YamlDotNet.Core.Events.SequenceStyle.Block,
        },
        JsonValue value when value.GetValueKind() == JsonValueKind.String => Text(value.GetValue<string>()),
        _ => new YamlScalarNode(json?.ToJsonString() ?? "null") { Style = ScalarStyle.Plain },
    };

    private static YamlScalarNode Text(string text) =>
        new(text) { Style = Plain().IsMatch(text) && !Misread.Contains(text, StringComparer.OrdinalIgnoreCase) ? ScalarStyle.Plain : ScalarStyle.DoubleQuoted };

    /// <summary>Begins like no number, date or mark of YAML's, and has nothing in it that ends a text.</summary>
    [GeneratedRegex(@"^[A-Za-z$][\w .,;/()'`+$-]*(?<! )\z")]
    private static partial Regex Plain();

    [GeneratedRegex(@"\.\.\.\n\z")]
    private static partial Regex Closing();
}
