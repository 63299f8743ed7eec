using System.Text.Json;
using System.Text.Json.Serialization;

namespace Oms.CustomerService.Access;

/// <summary>As it is stored: <c>"ALL"</c>, or a list of ids, which is empty for none.</summary>
internal sealed class ScopeConverter : JsonConverter<Scope>
{
    private const string Everything = "ALL";

    public override Scope Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.String)
            return reader.GetString() == Everything ? Scope.All : throw new JsonException($"{Everything} or a list of ids was expected.");
        if (reader.TokenType != JsonTokenType.StartArray)
            throw new JsonException($"{Everything} or a list of ids was expected.");
        var names = new List<string>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            names.Add(reader.TokenType == JsonTokenType.String ? reader.GetString()! : throw new JsonException("An id was expected."));
        return Scope.Of(names);
    }

    public override void Write(Utf8JsonWriter writer, Scope value, JsonSerializerOptions options)
    {
        if (value.IsAll)
        {
            writer.WriteStringValue(Everything);
            return;
        }
        writer.WriteStartArray();
        foreach (var name in value.Names)
            writer.WriteStringValue(name);
        writer.WriteEndArray();
    }
}
