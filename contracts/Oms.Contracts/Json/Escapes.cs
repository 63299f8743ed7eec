using System.Globalization;
using System.Text;

namespace Oms.Contracts.Json;

/// <summary>What escapes can smuggle into a text although the bytes are valid UTF-8.</summary>
internal static class Escapes
{
    /// <summary>A NUL or a lone surrogate in the raw text between two quotes, named in words; null when there is none.</summary>
    public static string? FaultIn(ReadOnlySpan<byte> raw)
    {
        for (var at = raw.IndexOf((byte)'\\'); at >= 0 && at < raw.Length; at++)
        {
            if (raw[at] != '\\')
                continue;
            if (raw[++at] != 'u')
                continue;
            var unit = Unit(raw, at);
            if (unit == '\0')
                return "a NUL character (\\u0000)";
            if (char.IsLowSurrogate(unit) || (char.IsHighSurrogate(unit) && !IsLowEscape(raw[(at + 5)..])))
                return $"half a surrogate pair ({Encoding.ASCII.GetString(raw.Slice(at - 1, 6))})";
            at += char.IsHighSurrogate(unit) ? 10 : 4;
        }
        return null;
    }

    private static bool IsLowEscape(ReadOnlySpan<byte> raw) =>
        raw.Length >= 6 && raw[0] == '\\' && raw[1] == 'u' && char.IsLowSurrogate(Unit(raw, 1));

    private static char Unit(ReadOnlySpan<byte> raw, int u) =>
        (char)ushort.Parse(raw.Slice(u + 1, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
}
