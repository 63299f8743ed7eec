using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Oms.Contracts.Json;

/// <summary>How bodies are read and written: liberal in, strict out, by the same options.</summary>
public static class WireJson
{
    /// <summary>Levels of braces and brackets a body may have.</summary>
    public const int MaxDepth = 64;

    private const int Wrapping = 16;

    public static JsonSerializerOptions Options { get; } = Make();

    /// <summary>The body of a message, UTF-8, on one line.</summary>
    public static byte[] Write(object message) => JsonSerializer.SerializeToUtf8Bytes(message, message.GetType(), Options);

    private static JsonSerializerOptions Make()
    {
        var options = new JsonSerializerOptions
        {
            PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            IgnoreReadOnlyProperties = true,
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            AllowDuplicateProperties = false,
            // Our own messages hold what was sent to us some levels deeper: a fact holds an order.
            MaxDepth = MaxDepth + Wrapping,
            TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { Leniency.Teach } },
            Converters =
            {
                new TextConverter(),
                new IntegerConverter(), new OrNullConverter<int>(new IntegerConverter()),
                new DecimalConverter(), new OrNullConverter<decimal>(new DecimalConverter()),
                new FlagConverter(), new OrNullConverter<bool>(new FlagConverter()),
                new DateConverter(), new OrNullConverter<DateTimeOffset>(new DateConverter()),
                new ListConverterFactory(),
                new AnyJsonConverter(),
            },
        };
        options.MakeReadOnly();
        return options;
    }
}
