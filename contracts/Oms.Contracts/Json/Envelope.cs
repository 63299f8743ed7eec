using System.Text.Json;

namespace Oms.Contracts.Json;

/// <summary>A JSON-RPC 2.0 request; clients leave out <c>jsonrpc</c> and add members of their own.</summary>
internal sealed record Envelope : Extensible
{
    public JsonElement? Id { get; init; }
    public JsonElement? Method { get; init; }
    public JsonElement? Params { get; init; }

    public bool Holds(WireMessage message) =>
        Method is { ValueKind: JsonValueKind.String } method && message.IsNamed(method.GetString()!)
        && Params is { ValueKind: JsonValueKind.Object };
}
