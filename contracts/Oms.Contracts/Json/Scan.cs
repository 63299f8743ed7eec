using System.Text.Json;

namespace Oms.Contracts.Json;

/// <summary>One quick pass over a body before anything is made of it.</summary>
/// <param name="IsSound">No fault that only <see cref="Faults"/> can name.</param>
/// <param name="IsEnvelope">It is a JSON-RPC request.</param>
internal readonly record struct Scan(bool IsSound, bool IsEnvelope)
{
    /// <exception cref="JsonException">It is no JSON.</exception>
    public static Scan Of(ReadOnlySpan<byte> body)
    {
        var reader = new Utf8JsonReader(body, Faults.AnyDepth);
        bool sound = true, jsonrpc = false, method = false, @params = false;
        while (reader.Read())
        {
            switch (reader.TokenType)
            {
                case JsonTokenType.StartObject or JsonTokenType.StartArray:
                    sound &= reader.CurrentDepth < WireJson.MaxDepth;
                    break;
                case JsonTokenType.Number:
                    sound &= Numbers.Fits(reader.ValueSpan);
                    break;
                case JsonTokenType.PropertyName or JsonTokenType.String when reader.ValueIsEscaped:
                    sound &= Escapes.FaultIn(reader.ValueSpan) is null;
                    break;
                case JsonTokenType.PropertyName when reader.CurrentDepth == 1:
                    jsonrpc |= reader.ValueTextEquals("jsonrpc"u8);
                    method |= reader.ValueTextEquals("method"u8);
                    @params |= reader.ValueTextEquals("params"u8);
                    break;
            }
        }
        return new(sound, jsonrpc || (method && @params));
    }
}
