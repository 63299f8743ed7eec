using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace Oms.Contracts;

/// <summary>Members by name, equal whatever their order; numbers by value, so that 1.0 is 1.</summary>
/// <remarks>The serializer fills it through the dictionary interface; nobody else changes one that is in a record.</remarks>
[SuppressMessage("Naming", "CA1710", Justification = "The serializer needs the interface; to everybody else these are members.")]
public sealed class UnknownMembers : IDictionary<string, JsonElement>, IEquatable<UnknownMembers>
{
    private readonly Dictionary<string, JsonElement> _members = [];

    public int Count => _members.Count;
    public ICollection<string> Keys => _members.Keys;
    public ICollection<JsonElement> Values => _members.Values;
    bool ICollection<KeyValuePair<string, JsonElement>>.IsReadOnly => false;

    public JsonElement this[string key]
    {
        get => _members[key];
        set => _members[key] = value;
    }

    public bool ContainsKey(string key) => _members.ContainsKey(key);
    public bool TryGetValue(string key, out JsonElement value) => _members.TryGetValue(key, out value);
    public void Add(string key, JsonElement value) => _members.Add(key, value);
    public bool Remove(string key) => _members.Remove(key);
    public void Clear() => _members.Clear();

    public bool Equals(UnknownMembers? other) =>
        other is not null && Count == other.Count && _members.All(mine =>
            other.TryGetValue(mine.Key, out var theirs) && JsonElement.DeepEquals(mine.Value, theirs));

    public override bool Equals(object? obj) => Equals(obj as UnknownMembers);

    public override int GetHashCode() => _members.Keys.Aggregate(0, (hash, name) => hash ^ name.GetHashCode(StringComparison.Ordinal));

    public override string ToString() => $"{{{string.Join(", ", _members.Select(m => $"{m.Key}: {m.Value.GetRawText()}"))}}}";

    public IEnumerator<KeyValuePair<string, JsonElement>> GetEnumerator() => _members.GetEnumerator();
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    void ICollection<KeyValuePair<string, JsonElement>>.Add(KeyValuePair<string, JsonElement> item) => Add(item.Key, item.Value);
    bool ICollection<KeyValuePair<string, JsonElement>>.Contains(KeyValuePair<string, JsonElement> item) => ContainsKey(item.Key);
    bool ICollection<KeyValuePair<string, JsonElement>>.Remove(KeyValuePair<string, JsonElement> item) => Remove(item.Key);
    void ICollection<KeyValuePair<string, JsonElement>>.CopyTo(KeyValuePair<string, JsonElement>[] array, int arrayIndex) =>
        ((ICollection<KeyValuePair<string, JsonElement>>)_members).CopyTo(array, arrayIndex);
}
