namespace Oms.Contracts;

/// <summary>
/// An id of an order, a sales channel or a source, or a SKU: 1 to 64 characters, none of them a control character, or it is refused.
/// On a list, each of its items.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class NameAttribute : Attribute
{
    public const int Longest = 64;
}

/// <summary>Always there on what we write; a client may leave it out. Of other members the type says it: one that cannot be null is always there.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class ClientsMayOmitAttribute : Attribute;

/// <summary>A member that this structure does not have is refused when a client writes it. Anywhere else such a member is kept and handed on.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class ClosedAttribute : Attribute;
