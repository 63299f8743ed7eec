using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;

namespace Oms.Contracts.Json;

/// <summary>A moment, in the forms clients write; without an offset it is UTC. Written as ISO 8601 with its offset.</summary>
internal sealed partial class DateConverter : JsonConverter<DateTimeOffset>
{
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
        return Parse(reader.GetString()!.Trim());
    }

    public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) => writer.WriteStringValue(value);

    private static bool HasOffset(ReadOnlySpan<byte> text) =>
        text.Length > 19 && (text[^1] == 'Z' || text[^6] is (byte)'+' or (byte)'-');

    private static DateTimeOffset Parse(string text) =>
        text.Length == 0 ? default
        : Form().IsMatch(text) && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment) ? moment
        : throw new JsonException();

    [GeneratedRegex(@"^\d{4}-\d\d-\d\d([T ]\d\d:\d\d(:\d\d([.,]\d{1,9})?)? ?(Z|[+-]\d\d(:?\d\d)?)?)?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
