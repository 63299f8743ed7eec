using System.Text.Json.Serialization;

namespace Oms.Contracts;

/// <summary>A structure that keeps the members it does not know, and writes them out again behind those it does.</summary>
public abstract record Extensible
{
    /// <summary>What the sender added; null when there was nothing.</summary>
    [JsonExtensionData]
    public UnknownMembers? Unknown { get; init; }
}
