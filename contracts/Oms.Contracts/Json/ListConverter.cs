using System.Text.Json;
using System.Text.Json.Serialization;
using Oms.Contracts.Logistics;

namespace Oms.Contracts.Json;

/// <summary>A list of whatever the serializer can read.</summary>
internal class ListConverter<T> : JsonConverter<ValueList<T>>
{
    public override ValueList<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
            throw new JsonException();
        var converter = (JsonConverter<T>)options.GetConverter(typeof(T));
        var items = new List<T>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            items.Add(ReadItem(ref reader, converter, options));
        return items.ToValueList();
    }

    public override void Write(Utf8JsonWriter writer, ValueList<T> value, JsonSerializerOptions options)
    {
        var converter = (JsonConverter<T>)options.GetConverter(typeof(T));
        writer.WriteStartArray();
        foreach (var item in value.AsSpan())
            converter.Write(writer, item, options);
        writer.WriteEndArray();
    }

    protected virtual T ReadItem(ref Utf8JsonReader reader, JsonConverter<T> converter, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.Null ? throw new JsonException() : converter.Read(ref reader, typeof(T), options)!;
}

/// <summary>Warehouses that know only line numbers write <c>[1, 2]</c> where items are documented.</summary>
internal sealed class ItemsConverter : ListConverter<Item>
{
    protected override Item ReadItem(ref Utf8JsonReader reader, JsonConverter<Item> converter, JsonSerializerOptions options) =>
        reader.TokenType is JsonTokenType.Number or JsonTokenType.String
            ? new Item { OrderLineNumber = LineNumber.Read(ref reader, options) }
            : base.ReadItem(ref reader, converter, options);
}

/// <summary>And the other way round: items where line numbers are documented.</summary>
internal sealed class LineNumbersConverter : ListConverter<int>
{
    protected override int ReadItem(ref Utf8JsonReader reader, JsonConverter<int> converter, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.StartObject
            ? ((JsonConverter<Item>)options.GetConverter(typeof(Item))).Read(ref reader, typeof(Item), options)!.OrderLineNumber
            : LineNumber.Read(ref reader, options);
}

/// <summary>Alone in a list a number cannot be left out: empty text is none.</summary>
internal static class LineNumber
{
    public static int Read(ref Utf8JsonReader reader, JsonSerializerOptions options) =>
        ((JsonConverter<int?>)options.GetConverter(typeof(int?))).Read(ref reader, typeof(int?), options) ?? throw new JsonException();
}

/// <summary>Makes the converter for each list.</summary>
internal sealed class ListConverterFactory : JsonConverterFactory
{
    public override bool CanConvert(Type typeToConvert) =>
        typeToConvert.IsGenericType && typeToConvert.GetGenericTypeDefinition() == typeof(ValueList<>);

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        typeToConvert == typeof(ValueList<Item>) ? new ItemsConverter()
        : typeToConvert == typeof(ValueList<int>) ? new LineNumbersConverter()
        : (JsonConverter)Activator.CreateInstance(typeof(ListConverter<>).MakeGenericType(typeToConvert.GenericTypeArguments))!;
}
