using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Oms.Contracts.Tests.Publishing;

/// <summary>What the records' own docstrings say, as text for people who do not read C#.</summary>
internal static partial class Docstrings
{
    private static readonly Dictionary<string, XElement> ByMember =
        XDocument.Load(Path.ChangeExtension(typeof(WireCatalogue).Assembly.Location, "xml")).Descendants("member")
            .ToDictionary(member => member.Attribute("name")!.Value);

    /// <summary>Null when there is none: then the name says it all.</summary>
    public static string? Of(Type type) => Text(Find($"T:{type.FullName}")?.Element("summary"));

    /// <summary>A member in a record's parentheses is described above the record.</summary>
    public static string? Of(PropertyInfo property) => Text(
        Find($"P:{property.DeclaringType!.FullName}.{property.Name}")?.Element("summary")
        ?? Find($"T:{property.DeclaringType.FullName}")?.Elements("param").FirstOrDefault(param => param.Attribute("name")?.Value == property.Name));

    /// <summary>Without who publishes and consumes it, for places that say so beside it.</summary>
    public static string FirstSentence(string text) => text.Split(". ")[0].TrimEnd('.') + ".";

    internal static string? Text(XElement? said)
    {
        if (said is null)
            return null;
        var text = Spaces().Replace(string.Concat(said.Nodes().Select(Text)), " ").Trim();
        return text.Length == 0 ? null : text;
    }

    private static XElement? Find(string name) => ByMember.GetValueOrDefault(name);

    private static string Text(XNode node) => node switch
    {
        XText text => text.Value,
        XElement { Name.LocalName: "c" } code => $"`{code.Value}`",
        XElement { Name.LocalName: "see" } see => $"`{OnTheWire(see.Attribute("cref")!.Value)}`",
        XElement other => string.Concat(other.Nodes().Select(Text)),
        _ => "",
    };

    private static string OnTheWire(string reference) => JsonNamingPolicy.SnakeCaseLower.ConvertName(reference.Split('.', '`', ':')[^1]);

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
