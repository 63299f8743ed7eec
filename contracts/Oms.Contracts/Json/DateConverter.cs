using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Oms.Contracts.Json;

/// <summary>A moment, in the forms clients write; without an offset it is UTC. Written as ISO 8601 with its offset.</summary>
internal sealed class DateConverter : JsonConverter<DateTimeOffset>
{
    private static readonly string[] Forms =
    [
        "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", "yyyy-MM-dd HH:mm:ss.FFFFFFFK", "yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd HH:mmK", "yyyy-MM-dd",
        "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzz", "yyyy-MM-dd HH:mm:ss.FFFFFFFzz",
    ];

    public override bool HandleNull => true;

    public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.Null)
            return default;
        if (reader.TokenType != JsonTokenType.String)
            throw new JsonException();
        // The framework's own parser is by far the fastest, but takes a missing offset for local time.
        if (HasOffset(reader.ValueSpan) && reader.TryGetDateTimeOffset(out var usual))
            return usual;
        var text = reader.GetString()!.Trim();
        return text.Length == 0 ? default
            : DateTimeOffset.TryParseExact(WithColon(text), Forms, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment) ? moment
            : throw new JsonException();
    }

    public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) => writer.WriteStringValue(value);

    private static bool HasOffset(ReadOnlySpan<byte> text) =>
        text.Length > 19 && (text[^1] == 'Z' || text[^6] is (byte)'+' or (byte)'-');

    /// <summary><c>+0000</c> as <c>+00:00</c>; fractions beyond what the clock counts are cut.</summary>
    private static string WithColon(string text)
    {
        var offset = text.LastIndexOfAny(['+', '-']);
        if (offset > 10 && text.Length - offset == 5 && !text.Contains('Z', StringComparison.Ordinal))
            text = text.Insert(offset + 3, ":");
        return text;
    }
}
