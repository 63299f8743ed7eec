using System.Collections.Frozen;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Oms.Contracts.Json;

/// <summary>Makes one of the <c>user</c> beside a message's object and the one inside, whichever a sender wrote.</summary>
internal sealed class Actor
{
    private const string User = "user";

    private static readonly FrozenDictionary<Type, Actor> OfMessage =
        WireCatalogue.All.ToFrozenDictionary(message => message.Type, message => new Actor(message.Type));

    private readonly JsonPropertyInfo _beside;
    private readonly JsonPropertyInfo? _object;
    private readonly JsonPropertyInfo? _inside;

    private Actor(Type type)
    {
        var members = WireJson.Options.GetTypeInfo(type).Properties;
        _beside = members.Single(member => member.Name == User);
        _object = members.SingleOrDefault(member => member.IsRequired);
        _inside = _object is null ? null
            : WireJson.Options.GetTypeInfo(_object.PropertyType).Properties.SingleOrDefault(member => member.Name == User);
    }

    /// <summary>Changes a message that was just read and nobody else has seen.</summary>
    public static void Settle(Message message)
    {
        var actor = OfMessage[message.GetType()];
        if (actor._object?.Get!(message) is not Extensible inner)
            return;
        if (string.IsNullOrEmpty(message.User))
            actor._beside.Set!(message, actor.Inside(inner));
        else if (actor._inside is not null && actor.Inside(inner) is null)
            actor._inside.Set!(inner, message.User);
    }

    private string? Inside(Extensible inner)
    {
        var user = _inside is not null ? (string?)_inside.Get!(inner)
            : inner.Unknown is { } unknown && unknown.TryGetValue(User, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()
            : null;
        return string.IsNullOrEmpty(user) ? null : user;
    }
}
