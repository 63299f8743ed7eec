using System.Text.Json;
using System.Text.Json.Serialization;

namespace Oms.Contracts.Json;

/// <summary>The framework's own element, which refuses a member twice as the options say.</summary>
internal sealed class AnyJsonConverter : JsonConverter<AnyJson>
{
    public override AnyJson Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        new(((JsonConverter<JsonElement>)options.GetConverter(typeof(JsonElement))).Read(ref reader, typeof(JsonElement), options));

    public override void Write(Utf8JsonWriter writer, AnyJson value, JsonSerializerOptions options) => value.Element.WriteTo(writer);
}
