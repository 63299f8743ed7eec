using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Oms.Contracts;

namespace Oms.House.Tests.Formats;

/// <summary>An instance with something in every member, so that none can get lost unseen.</summary>
internal static class Filled
{
    private static readonly DateTimeOffset Date = new(2026, 3, 2, 10, 20, 30, TimeSpan.FromHours(1));

    public static object Of(Type type) => Make(type, type.Name, [])!;

    /// <summary>Null where a type contains itself: one round is enough.</summary>
    private static object? Make(Type type, string name, ValueList<Type> within) =>
        Nullable.GetUnderlyingType(type) is { } value ? Make(value, name, within)
        // Capitals: some members are codes, which are read in any case and written in this one.
        : type == typeof(string) ? name.ToUpperInvariant()
        : type == typeof(int) ? 1 // So that numbers of lines, wherever they stand, name one line.
        : type == typeof(decimal) ? name.Length + 0.25m
        : type == typeof(bool) ? true
        : type == typeof(DateTimeOffset) ? Date.AddMinutes(name.Length)
        : type == typeof(AnyJson) ? new AnyJson(JsonElement.Parse($$"""{"{{name}}": [1, "2"]}"""))
        : type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ValueList<>) ? List(type.GetGenericArguments()[0], name, within)
        : within.Contains(type) ? null
        : Record(type, [.. within, type]);

    private static object List(Type item, string name, ValueList<Type> within)
    {
        var items = Make(item, name, within) is { } one ? Array.CreateInstance(item, 1) : Array.CreateInstance(item, 0);
        if (items.Length == 1)
            items.SetValue(Make(item, name, within), 0);
        return typeof(ValueList).GetMethod(nameof(ValueList.ToValueList))!.MakeGenericMethod(item).Invoke(null, [items])!;
    }

    private static object Record(Type type, ValueList<Type> within)
    {
        var record = RuntimeHelpers.GetUninitializedObject(type);
        foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(IsStored))
            property.SetValue(record, Make(property.PropertyType, property.Name, within));
        return record;
    }

    /// <summary>What was unknown when it was written is nobody's member.</summary>
    private static bool IsStored(PropertyInfo property) => property.SetMethod is not null && property.PropertyType != typeof(UnknownMembers);
}
