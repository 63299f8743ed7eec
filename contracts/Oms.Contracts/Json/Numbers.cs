using System.Buffers.Text;

namespace Oms.Contracts.Json;

/// <summary>Which numbers a decimal can hold, digits too fine to matter rounded away.</summary>
internal static class Numbers
{
    public const string InWords = "a number no larger than 7.9e28 and no finer than 1e-28";

    private const int SurelyFits = 28;

    public static bool Fits(ReadOnlySpan<byte> number)
    {
        var exponent = number.IndexOfAny((byte)'e', (byte)'E');
        if (exponent < 0 && number.Length <= SurelyFits)
            return true;
        // 1e-400 is not zero, but parses as such.
        return Utf8Parser.TryParse(number, out decimal value, out var used, exponent < 0 ? default : 'e') && used == number.Length
            && (value != 0 || (exponent < 0 ? number : number[..exponent]).IndexOfAnyInRange((byte)'1', (byte)'9') < 0);
    }
}
