using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Oms.Contracts.Logistics;

namespace Oms.Contracts.Json;

/// <summary>Where a body does not fit its record: every place, found by trying each value alone.</summary>
internal sealed class Mismatches(Findings findings)
{
    public void Find(JsonElement value, Type type, Place place)
    {
        if (value.ValueKind == JsonValueKind.Object && RecordIn(type) is { } record)
            FindInMembers(value, record, place);
        else if (ItemOf(type) is { } item && value.ValueKind == JsonValueKind.Array)
            FindInItems(value, item, place);
        else if (type != typeof(AnyJson) && !Reads(value.GetRawText(), type))
            findings.Add(place, Words(type), Place.Found(value));
    }

    private void FindInMembers(JsonElement value, JsonTypeInfo record, Place place)
    {
        foreach (var member in record.Properties.Where(member => !member.IsExtensionData && !findings.IsFull))
        {
            var isThere = value.TryGetProperty(member.Name, out var inner);
            if (isThere && inner.ValueKind != JsonValueKind.Null)
                Find(inner, member.PropertyType, place.Member(member.Name));
            else if (member.IsRequired)
                findings.Add(place.Member(member.Name), Words(member.PropertyType), isThere ? "null" : "nothing");
        }
    }

    private void FindInItems(JsonElement list, Type item, Place place)
    {
        var index = 0;
        foreach (var inner in list.EnumerateArray().TakeWhile(_ => !findings.IsFull))
        {
            var here = place.Item(index++);
            if (inner.ValueKind == JsonValueKind.Object)
                Find(inner, item == typeof(int) ? typeof(Item) : item, here);
            else if (!Reads($"[{inner.GetRawText()}]", typeof(ValueList<>).MakeGenericType(item)))
                findings.Add(here, Words(item), Place.Found(inner));
        }
    }

    private static bool Reads(string json, Type type)
    {
        try
        {
            JsonSerializer.Deserialize(json, type, WireJson.Options);
            return true;
        }
        catch (Exception e) when (WireReader.IsFromReading(e))
        {
            return false;
        }
    }

    private static JsonTypeInfo? RecordIn(Type type) =>
        WireJson.Options.GetTypeInfo(type) is { Kind: JsonTypeInfoKind.Object } record ? record : null;

    private static Type? ItemOf(Type type) =>
        type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ValueList<>) ? type.GenericTypeArguments[0] : null;

    private static string Words(Type type) => (Nullable.GetUnderlyingType(type) ?? type) switch
    {
        var t when t == typeof(string) => "text",
        var t when t == typeof(int) || t == typeof(long) => "a whole number",
        var t when t == typeof(decimal) => "a number",
        var t when t == typeof(bool) => "true or false",
        var t when t == typeof(DateTimeOffset) => "a date and time (ISO 8601)",
        var t when ItemOf(t) is not null => "a list",
        _ => "an object",
    };
}
