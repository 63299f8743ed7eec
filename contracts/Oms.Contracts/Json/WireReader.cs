using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace Oms.Contracts.Json;

/// <summary>Reads the bytes of a delivery as the message its exchange says it is. It takes any bytes without throwing.</summary>
public static class WireReader
{
    /// <summary>The largest body we read from somebody else: 1 MiB.</summary>
    public const int MaxBytes = 1 << 20;

    /// <summary>What the broker takes: our own messages write out in full what came in short.</summary>
    private const int MaxOwnBytes = 4 << 20;

    private static ReadOnlySpan<byte> Bom => [0xEF, 0xBB, 0xBF];

    public static Read Read(ReadOnlyMemory<byte> body, WireMessage message)
    {
        var limit = message.IsOurs ? MaxOwnBytes : MaxBytes;
        if (body.Length > limit)
            return Refuse($"at most {limit} bytes", $"{body.Length} bytes");
        var start = body.Span.StartsWith(Bom) ? Bom.Length : 0;
        var text = body[start..];
        if (!Utf8.IsValid(text.Span))
            return Refuse("UTF-8", $"other bytes at offset {start + ValidBytes(text.Span)}");
        if (text.Span.Trim(" \t\r\n"u8).IsEmpty)
            return Refuse("JSON", "nothing");
        try
        {
            var scan = Scan.Of(text.Span);
            return scan.IsSound && TryRead(text.Span, message, scan.IsEnvelope) is { } read ? read : Explanation.Of(text, message, scan.IsEnvelope);
        }
        catch (JsonException e)
        {
            return Refuse("JSON", $"something else at line {e.LineNumber + 1}, byte {e.BytePositionInLine + 1}");
        }
    }

    /// <summary>The quick way; null when anything at all is wrong.</summary>
    private static Read.Accepted? TryRead(ReadOnlySpan<byte> body, WireMessage message, bool isEnvelope)
    {
        try
        {
            var envelope = isEnvelope ? JsonSerializer.Deserialize<Envelope>(body, WireJson.Options) : null;
            if (envelope?.Holds(message) == false)
                return null;
            var type = WireJson.Options.GetTypeInfo(message.Type);
            if ((envelope is null ? JsonSerializer.Deserialize(body, type) : envelope.Params!.Value.Deserialize(type)) is not Message read)
                return null;
            Actor.Settle(read);
            return new(read, isEnvelope, envelope?.Id);
        }
        catch (Exception e) when (IsFromReading(e))
        {
            return null;
        }
    }

    /// <summary>What the serializer throws at content it does not like.</summary>
    internal static bool IsFromReading(Exception e) => e is JsonException or InvalidOperationException or FormatException or ArgumentException;

    private static Read.Refused Refuse(string expected, string found) => new([new(Place.Root.Step, expected, found)], false, null);

    private static int ValidBytes(ReadOnlySpan<byte> text)
    {
        var at = 0;
        while (Rune.DecodeFromUtf8(text[at..], out _, out var used) == System.Buffers.OperationStatus.Done)
            at += used;
        return at;
    }
}
