using System.Text.Json;
using System.Text.Json.Serialization;

namespace Oms.Contracts.Json;

/// <summary>An optional value: empty text means that there is none.</summary>
internal sealed class OrNullConverter<T>(JsonConverter<T> inner) : JsonConverter<T?> where T : struct
{
    public override T? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.Null || (reader.TokenType == JsonTokenType.String && reader.ValueSpan.IsEmpty)
            ? null
            : inner.Read(ref reader, typeof(T), options);

    public override void Write(Utf8JsonWriter writer, T? value, JsonSerializerOptions options)
    {
        if (value is { } some)
            inner.Write(writer, some, options);
        else
            writer.WriteNullValue();
    }
}
