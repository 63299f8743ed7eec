using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Reflection;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Oms.Contracts.Json;

namespace Oms.Contracts.Tests.Publishing;

/// <summary>What a member's attributes and docstring say beyond its type.</summary>
internal static class MemberForm
{
    /// <summary>What <see cref="char.IsControl(char)"/> tells.</summary>
    private const string NoControlCharacters = @"^[^\u0000-\u001F\u007F-\u009F]*$";

    /// <summary>Of a list, the forms are those of its items.</summary>
    public static void AddTo(JsonObject schema, PropertyInfo property)
    {
        var value = schema["items"] as JsonObject ?? schema;
        foreach (var attribute in property.GetCustomAttributes())
            AddTo(value, attribute);
        if (IsStatus(property) && !value.ContainsKey("enum"))
            value["enum"] = Texts(Spelling.Statuses);
        if (Docstrings.Of(property) is { } said)
            schema["description"] = said;
    }

    private static void AddTo(JsonObject value, Attribute attribute)
    {
        switch (attribute)
        {
            case NameAttribute:
                (value["minLength"], value["maxLength"], value["pattern"]) = (1, NameAttribute.Longest, NoControlCharacters);
                break;
            case LengthAttribute length:
                (value["minLength"], value["maxLength"]) = (length.MinimumLength, length.MaximumLength);
                break;
            case AllowedValuesAttribute allowed:
                value["enum"] = Texts(allowed.Values.Cast<string>());
                break;
            case System.ComponentModel.DataAnnotations.RangeAttribute range:
                value["minimum"] = Bound(range.Minimum);
                if (Bound(range.Maximum) is { } maximum)
                    value["maximum"] = maximum;
                break;
            case ValidationAttribute:
                throw new NotSupportedException($"say here what {attribute} means in a schema");
        }
    }

    /// <summary>A reason may be a warehouse's own words; a status is one of the list.</summary>
    private static bool IsStatus(PropertyInfo property) =>
        property.Name == nameof(Sales.Order.Status) && property.GetCustomAttribute<JsonConverterAttribute>()?.ConverterType == typeof(StatusConverter);

    /// <summary>Null where the type itself ends, or nothing does.</summary>
    private static JsonValue? Bound(object bound)
    {
        var number = Convert.ToDouble(bound, CultureInfo.InvariantCulture);
        return number is int.MaxValue or >= long.MaxValue ? null : JsonValue.Create((long)number);
    }

    private static JsonArray Texts(IEnumerable<string> texts) => new([.. texts.Select(text => JsonValue.Create(text))]);
}
