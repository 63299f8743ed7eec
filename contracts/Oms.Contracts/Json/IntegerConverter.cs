using System.Text.Json;
using System.Text.Json.Serialization;

namespace Oms.Contracts.Json;

/// <summary>A whole number, also written as text, with a fraction of zero or with an exponent.</summary>
internal sealed class IntegerConverter : JsonConverter<int>
{
    public override bool HandleNull => true;

    public override int Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.Number && reader.TryGetInt32(out var plain))
            return plain;
        var number = DecimalConverter.ReadNumber(ref reader);
        if (number != decimal.Truncate(number) || number is < int.MinValue or > int.MaxValue)
            throw new JsonException();
        return (int)number;
    }

    public override void Write(Utf8JsonWriter writer, int value, JsonSerializerOptions options) => writer.WriteNumberValue(value);
}
