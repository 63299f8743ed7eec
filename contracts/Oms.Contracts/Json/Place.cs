using System.Globalization;
using System.Text.Json;

namespace Oms.Contracts.Json;

/// <summary>Where in a body: a path that is only written out when there is something to say about it.</summary>
internal sealed record Place(Place? Parent, string Step)
{
    private const int Longest = 80;

    public static readonly Place Root = new(null, "$");

    public Place Member(string name) => new(this, IsPlain(name) ? $".{name}" : $"['{Cut(name)}']");

    public Place Item(int index) => new(this, string.Create(CultureInfo.InvariantCulture, $"[{index}]"));

    public override string ToString() => Parent + Step;

    /// <summary>What stands there, in words or as it is written.</summary>
    public static string Found(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "a list",
        _ => Cut(value.GetRawText()),
    };

    public static string Cut(string text) =>
        text.Length <= Longest ? text
        : char.IsHighSurrogate(text[Longest - 1]) ? text[..(Longest - 1)]
        : text[..Longest];

    private static bool IsPlain(string name) =>
        name.Length is > 0 and <= Longest && name.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-');
}
