using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Oms.Contracts.Json;

namespace Oms.Contracts.Tests.Publishing;

/// <summary>The records as the documents want them written: names and types without the leniency that reading has.</summary>
internal static class StrictForm
{
    /// <summary>Converters that read several spellings of a text, and write it as it is.</summary>
    private static readonly Type[] OfText = [typeof(StatusConverter), typeof(CapitalsConverter)];

    private static readonly NullabilityInfoContext Nullability = new();

    private static readonly Dictionary<bool, JsonSerializerOptions> Options = new() { [true] = Make(true), [false] = Make(false) };

    /// <param name="byClients">Whether clients write it; we alone otherwise.</param>
    public static JsonSerializerOptions For(bool byClients) => Options[byClients];

    private static JsonSerializerOptions Make(bool byClients)
    {
        var options = new JsonSerializerOptions
        {
            PropertyNamingPolicy = WireJson.Options.PropertyNamingPolicy,
            IgnoreReadOnlyProperties = WireJson.Options.IgnoreReadOnlyProperties,
            NumberHandling = JsonNumberHandling.Strict,
            Converters = { new AnyJsonConverter() },
            TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { type => Restrict(type, byClients) } },
        };
        options.MakeReadOnly();
        return options;
    }

    private static void Restrict(JsonTypeInfo type, bool byClients)
    {
        // Unknown members are allowed as in any schema that does not say otherwise.
        foreach (var member in type.Properties.Where(member => member.IsExtensionData).ToList())
            type.Properties.Remove(member);
        foreach (var member in type.Properties.Where(member => member is { Set: not null, AttributeProvider: PropertyInfo }))
        {
            var property = (PropertyInfo)member.AttributeProvider!;
            if (property.GetCustomAttribute<JsonConverterAttribute>() is { } said && !OfText.Contains(said.ConverterType))
                throw new NotSupportedException($"{property.DeclaringType}.{property.Name}: say here what {said.ConverterType} writes");
            member.CustomConverter = null;
            member.IsRequired = IsRequired(property, byClients);
        }
    }

    private static bool IsRequired(PropertyInfo property, bool byClients) =>
        property.IsDefined(typeof(ClientsMayOmitAttribute)) ? !byClients
        : property.PropertyType.IsValueType ? Nullable.GetUnderlyingType(property.PropertyType) is null
        : Nullability.Create(property).WriteState == NullabilityState.NotNull;
}
