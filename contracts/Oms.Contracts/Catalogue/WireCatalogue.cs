using System.Reflection;
using System.Text.Json;

namespace Oms.Contracts;

/// <summary>Every message there is, read off the records.</summary>
public static class WireCatalogue
{
    private const string Root = "Oms.Contracts";
    private const string Documented = "magento";

    /// <summary>In the order of their names.</summary>
    public static ValueList<WireMessage> All { get; } =
        typeof(WireCatalogue).Assembly.GetTypes()
            .Where(type => type.IsDefined(typeof(MessageAttribute)))
            .Select(Describe)
            .OrderBy(message => message.Name, StringComparer.Ordinal)
            .ToValueList();

    private static readonly Dictionary<Type, WireMessage> ByType = All.ToDictionary(message => message.Type);

    private static readonly Dictionary<string, WireMessage> ByAnyName =
        All.SelectMany(message => message.Aliases.Append(message.Name).Select(name => (name, message)))
            .ToDictionary(named => named.name, named => named.message);

    public static WireMessage Of<T>() where T : Message => Of(typeof(T));

    /// <exception cref="KeyNotFoundException">The type is no message.</exception>
    public static WireMessage Of(Type type) => ByType[type];

    /// <summary>The message of that name or alias; null for a name nobody knows.</summary>
    public static WireMessage? ByName(string name) => ByAnyName.GetValueOrDefault(name);

    private static WireMessage Describe(Type type)
    {
        var said = type.GetCustomAttribute<MessageAttribute>()!;
        return new(NameOf(type), ValueList.Of<string>(said.Aliases), type, said.Kind, ValueList.Of<string>(said.From), ValueList.Of<string>(said.To), said.Key, said.Answer);
    }

    private static string NameOf(Type type) =>
        type.GetCustomAttribute<WireNameAttribute>()?.Name
        ?? string.Join('.', type.FullName![Root.Length..].Split('.').Select(Snake).Skip(1).Prepend(Documented));

    private static string Snake(string word) => JsonNamingPolicy.SnakeCaseLower.ConvertName(word);
}
