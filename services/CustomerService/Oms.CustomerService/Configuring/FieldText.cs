using System.Text.Json;
using System.Text.Json.Nodes;

namespace Oms.CustomerService.Configuring;

/// <summary>What is set, as a form has it and as people read it. Null is what is not set.</summary>
public static class FieldText
{
    public const string Yes = "yes";

    public const string No = "no";

    /// <summary>In the audit.</summary>
    public const string NotSet = "not set";

    private const string None = "none";

    /// <summary>A list is one text a line; an empty one is not the same as none.</summary>
    public static string? Of(Field field, JsonNode? value) => (field.Control, value) switch
    {
        (Control.Lines or Control.Sources, JsonArray list) => string.Join('\n', list.Select(each => each is null ? "" : Scalar(each))),
        (Control.Duration, JsonValue number) when number.TryGetValue<int>(out var seconds) => DurationText.Of(seconds),
        (_, JsonValue scalar) when Scalar(scalar) is { Length: > 0 } text => text,
        _ => null,
    };

    /// <summary>In the words of the audit.</summary>
    public static string Words(Field field, JsonNode? value) => Words(field, Of(field, value));

    /// <inheritdoc cref="Words(Field, JsonNode)"/>
    public static string Words(Field field, string? text) => (field.Control, text) switch
    {
        (_, null) => NotSet,
        (Control.Lines or Control.Sources, "") => None,
        (Control.Lines or Control.Sources, _) => text.Replace("\n", ", ", StringComparison.Ordinal),
        (Control.Number number, _) => $"{text} {number.Unit}",
        _ => text,
    };

    private static string Scalar(JsonNode value) => value.GetValueKind() switch
    {
        JsonValueKind.True => Yes,
        JsonValueKind.False => No,
        JsonValueKind.String => value.GetValue<string>(),
        _ => value.ToJsonString(),
    };
}
