using System.Text.Json;
using System.Text.Json.Serialization;

namespace Oms.Contracts.Json;

internal sealed class AnyJsonConverter : JsonConverter<AnyJson>
{
    public override AnyJson Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        new(JsonElement.ParseValue(ref reader));

    public override void Write(Utf8JsonWriter writer, AnyJson value, JsonSerializerOptions options) => value.Element.WriteTo(writer);
}
