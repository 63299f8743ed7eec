using System.Security.Cryptography;
using System.Text.Unicode;

namespace Oms.Messaging.Handling;

/// <summary>A body as an announcement carries it; the journal and the error queue have all of it.</summary>
/// <param name="Text">The beginning, as text, or in Base64.</param>
/// <param name="Encoding"><c>base64</c>; null when it is text.</param>
/// <param name="Sha256">Of the whole body, hexadecimal.</param>
internal sealed record CutPayload(string Text, string? Encoding, string Sha256)
{
    private const int Bytes = 64 * 1024;

    public static CutPayload Of(ReadOnlySpan<byte> body)
    {
        // Whoever reads it may be as little able to keep a NUL as we are.
        var isText = Utf8.IsValid(body) && !body.Contains((byte)0);
        var cut = body[..CutAt(body, isText)];
        return new(
            isText ? System.Text.Encoding.UTF8.GetString(cut) : Convert.ToBase64String(cut), isText ? null : "base64", Convert.ToHexStringLower(SHA256.HashData(body)));
    }

    /// <summary>Text is cut between characters, so that what is left is still text.</summary>
    private static int CutAt(ReadOnlySpan<byte> body, bool isText)
    {
        var end = Math.Min(body.Length, Bytes);
        while (isText && end < body.Length && (body[end] & 0xC0) == 0x80)
            end--;
        return end;
    }
}
