using System.Globalization;

namespace Oms.Load.Driving;

/// <summary>A message id, as long as a UUID, that says of which order it is and which message of the journey.</summary>
internal readonly record struct MessageKey(int Order, int Message)
{
    public override string ToString() => $"{Order:x8}-{Message:x4}-7000-8000-000000000000";

    public static MessageKey Of(string id) => new(Hex(id.AsSpan(0, 8)), Hex(id.AsSpan(9, 4)));

    private static int Hex(ReadOnlySpan<char> text) => int.Parse(text, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
}
