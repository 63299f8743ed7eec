using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Oms.Contracts.Json;

/// <summary>What the serializer is taught about every record: null where a value belongs counts as absent, and some members have several names.</summary>
internal static class Leniency
{
    /// <summary>
    /// Names of one thing: wherever one is documented, the others are read, too. Of an id, that is, or of a flag: the same word
    /// also names a whole channel.
    /// </summary>
    private static readonly (Type Of, string[] Names)[] Synonyms =
    [
        (typeof(string), ["sales_channel_id", "store_id", "sales_channel", "store"]),
        (typeof(string), ["shipment_request_id", "request_id"]),
        (typeof(bool?), ["return_service_line", "return_service_item"]),
    ];

    public static void Teach(JsonTypeInfo type)
    {
        if (type.Kind != JsonTypeInfoKind.Object)
            return;
        FillMissingLists(type);
        foreach (var property in type.Properties.ToList())
        {
            IgnoreNull(property);
            foreach (var synonym in SynonymsOf(property).Where(name => type.Properties.All(other => other.Name != name)).ToList())
                type.Properties.Add(Synonym(type, property, synonym));
            if (SynonymsOf(property).Any())
                IgnoreEmpty(property);
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
                throw new JsonException();
        };
    }

    /// <summary>An empty value does not undo what a synonym before it said.</summary>
    private static void IgnoreEmpty(JsonPropertyInfo property)
    {
        var set = property.Set!;
        property.Set = (record, value) =>
        {
            if (value is not (null or ""))
                set(record, value);
        };
    }

    /// <summary>
    /// A list that a record takes in its constructor is null when the text has none, whatever the type says: an older stored
    /// form, from before the list was added.
    /// </summary>
    private static void FillMissingLists(JsonTypeInfo type)
    {
        var lists = type.Properties
            .Where(property => property is { Get: not null, Set: not null } && IsList(property.PropertyType) && !IsNullable(property))
            .Select(property => (property, Empty: property.PropertyType.GetProperty(nameof(ValueList<int>.Empty), BindingFlags.Static | BindingFlags.NonPublic)!.GetValue(null)))
            .ToList();
        if (type.CreateObject is not null || lists.Count == 0)
            return;
        type.OnDeserialized = record =>
        {
            foreach (var (property, empty) in lists)
            {
                if (property.Get!(record) is null)
                    property.Set!(record, empty);
            }
        };
    }

    private static bool IsList(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ValueList<>);

    /// <summary>The documented name wins when a sender writes both.</summary>
    private static JsonPropertyInfo Synonym(JsonTypeInfo type, JsonPropertyInfo property, string name)
    {
        var (get, set) = (property.Get!, property.Set!);
        var synonym = type.CreateJsonPropertyInfo(property.PropertyType, name);
        synonym.Set = (record, value) =>
        {
            if (get(record) is null or "")
                set(record, value);
        };
        return synonym;
    }

    private static IEnumerable<string> SynonymsOf(JsonPropertyInfo property) => property.Set is null ? [] : Synonyms
        .Where(synonym => synonym.Of == property.PropertyType && synonym.Names.Contains(property.Name))
        .SelectMany(synonym => synonym.Names).Where(other => other != property.Name);

    private static bool IsNullable(JsonPropertyInfo property) =>
        property.AttributeProvider is PropertyInfo member
        && new NullabilityInfoContext().Create(member).WriteState != NullabilityState.NotNull;
}
