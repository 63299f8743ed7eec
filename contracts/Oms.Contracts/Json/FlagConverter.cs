using System.Text.Json;
using System.Text.Json.Serialization;

namespace Oms.Contracts.Json;

/// <summary>Yes or no, also written as text or as 0 and 1.</summary>
internal sealed class FlagConverter : JsonConverter<bool>
{
    public override bool HandleNull => true;

    public override bool Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.TokenType switch
    {
        JsonTokenType.True => true,
        JsonTokenType.False or JsonTokenType.Null => false,
        JsonTokenType.Number or JsonTokenType.String => TextConverter.ReadText(ref reader).Trim() switch
        {
            "1" => true,
            "0" or "" => false,
            var word => bool.TryParse(word, out var flag) ? flag : throw new JsonException(),
        },
        _ => throw new JsonException(),
    };

    public override void Write(Utf8JsonWriter writer, bool value, JsonSerializerOptions options) => writer.WriteBooleanValue(value);
}
