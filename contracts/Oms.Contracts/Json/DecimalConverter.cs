using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Oms.Contracts.Json;

/// <summary>A number, also written as text; it keeps its scale, so 10.50 goes out as 10.50.</summary>
internal sealed class DecimalConverter : JsonConverter<decimal>
{
    private const NumberStyles Written =
        NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent | NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite;

    public override bool HandleNull => true;

    public override decimal Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => ReadNumber(ref reader);

    public override void Write(Utf8JsonWriter writer, decimal value, JsonSerializerOptions options) => writer.WriteNumberValue(value);

    /// <summary>Null and empty text count as absent, which for a number is zero.</summary>
    internal static decimal ReadNumber(ref Utf8JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.Number when reader.TryGetDecimal(out var number):
                return number;
            case JsonTokenType.String:
                var text = reader.GetString();
                return string.IsNullOrWhiteSpace(text) ? 0
                    : decimal.TryParse(text, Written, CultureInfo.InvariantCulture, out var written) ? written
                    : throw new JsonException();
            case JsonTokenType.Null:
                return 0;
            default:
                throw new JsonException();
        }
    }
}
