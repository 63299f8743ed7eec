using System.Text.Json;

namespace Oms.Contracts;

/// <summary>Any JSON, compared by value: member order and the way a number is written make no difference.</summary>
public sealed class AnyJson(JsonElement element) : IEquatable<AnyJson>
{
    public static AnyJson EmptyObject { get; } = new(JsonElement.Parse("{}"));

    public JsonElement Element { get; } = element;

    public bool Equals(AnyJson? other) => other is not null && JsonElement.DeepEquals(Element, other.Element);

    public override bool Equals(object? obj) => Equals(obj as AnyJson);

    public override int GetHashCode() => (int)Element.ValueKind;

    public override string ToString() => Element.GetRawText();
}
