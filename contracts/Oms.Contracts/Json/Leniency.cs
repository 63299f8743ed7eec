using System.Reflection;
using System.Text.Json.Serialization.Metadata;

namespace Oms.Contracts.Json;

/// <summary>What the serializer is taught about every record: null where a value belongs counts as absent, and some members have several names.</summary>
internal static class Leniency
{
    /// <summary>Names of one thing: wherever one is documented, the others are read, too.</summary>
    private static readonly string[][] Synonyms =
    [
        ["sales_channel_id", "store_id", "sales_channel", "store"],
        ["shipment_request_id", "request_id"],
    ];

    public static void Teach(JsonTypeInfo type)
    {
        if (type.Kind != JsonTypeInfoKind.Object)
            return;
        foreach (var property in type.Properties.ToList())
        {
            IgnoreNull(property);
            foreach (var synonym in SynonymsOf(property.Name).Where(name => type.Properties.All(other => other.Name != name)))
                type.Properties.Add(Synonym(type, property, synonym));
        }
    }

    /// <summary>A wrapper that is required cannot be null; of the rest that cannot, null leaves the default.</summary>
    private static void IgnoreNull(JsonPropertyInfo property)
    {
        if (property.Set is not { } set || property.PropertyType.IsValueType || IsNullable(property))
            return;
        var required = property.IsRequired;
        property.Set = (record, value) =>
        {
            if (value is not null)
                set(record, value);
            else if (required)
                throw new System.Text.Json.JsonException();
        };
    }

    /// <summary>The documented name wins when a sender writes both.</summary>
    private static JsonPropertyInfo Synonym(JsonTypeInfo type, JsonPropertyInfo property, string name)
    {
        var (get, set) = (property.Get!, property.Set!);
        var synonym = type.CreateJsonPropertyInfo(typeof(string), name);
        synonym.Set = (record, value) =>
        {
            if (string.IsNullOrEmpty((string?)get(record)))
                set(record, value);
        };
        return synonym;
    }

    private static IEnumerable<string> SynonymsOf(string name) =>
        Synonyms.Where(names => names.Contains(name)).SelectMany(names => names).Where(other => other != name);

    private static bool IsNullable(JsonPropertyInfo property) =>
        property.AttributeProvider is PropertyInfo member
        && new NullabilityInfoContext().Create(member).WriteState != NullabilityState.NotNull;
}
