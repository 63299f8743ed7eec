using System.Buffers;
using System.Security.Cryptography;
using System.Text.Json;
using Oms.Contracts.Json;

namespace Oms.Sales.Orders.PlacingAnOrder;

/// <summary>Equal for equal orders, however they were written (O-9): SHA-256 of JSON with members sorted and numbers bare of trailing zeros.</summary>
internal static class Fingerprint
{
    /// <summary>Dividing by a one of this scale strips trailing zeros.</summary>
    private const decimal One = 1.0000000000000000000000000000m;

    /// <param name="order">Normalised.</param>
    /// <returns>
    /// 64 hexadecimal digits, on disk: a change of them makes every repeat look like a different order. And the length of
    /// what they were made from.
    /// </returns>
    public static (string Hash, int Bytes) Of(WireOrder order)
    {
        var buffer = new ArrayBufferWriter<byte>(4096);
        using (var writer = new Utf8JsonWriter(buffer, new() { Encoder = WireJson.Options.Encoder }))
            Write(AsJson(order), writer);
        return (Convert.ToHexStringLower(SHA256.HashData(buffer.WrittenSpan)), buffer.WrittenCount);
    }

    public static JsonElement AsJson(WireOrder order) => JsonSerializer.SerializeToElement(order, WireJson.Options);

    private static void Write(JsonElement element, Utf8JsonWriter writer)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                writer.WriteStartObject();
                foreach (var member in element.EnumerateObject().OrderBy(member => member.Name, StringComparer.Ordinal))
                {
                    writer.WritePropertyName(member.Name);
                    Write(member.Value, writer);
                }
                writer.WriteEndObject();
                break;
            case JsonValueKind.Array:
                writer.WriteStartArray();
                foreach (var item in element.EnumerateArray())
                    Write(item, writer);
                writer.WriteEndArray();
                break;
            case JsonValueKind.Number when element.TryGetDecimal(out var number):
                writer.WriteNumberValue(number / One);
                break;
            default:
                element.WriteTo(writer);
                break;
        }
    }
}
