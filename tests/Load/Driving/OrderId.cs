using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace Oms.Load.Driving;

/// <summary>Orders are told apart by number. All ids are of one length, so one can be written over another.</summary>
internal static class OrderId
{
    private const string Prefix = "load-";
    private const int Digits = 8;

    /// <summary>The order that is recorded.</summary>
    public static string Recorded { get; } = Of(0);

    public static string Of(int number) => Prefix + number.ToString($"D{Digits}", CultureInfo.InvariantCulture);

    /// <summary>The first order id in a body; null when there is none.</summary>
    public static int? In(ReadOnlySpan<byte> body)
    {
        var at = body.IndexOf("load-"u8);
        return at >= 0 && Utf8Parser.TryParse(body.Slice(at + Prefix.Length, Digits), out int number, out _) ? number : null;
    }

    /// <summary>The text that holds the recorded order's id, for any order.</summary>
    public static string Put(string text, int number) => text.Replace(Recorded, Of(number), StringComparison.Ordinal);
}

/// <summary>A body that holds the recorded order's id, for any order.</summary>
internal sealed class BodyTemplate
{
    private readonly byte[] _body;
    private readonly List<int> _places = [];

    public BodyTemplate(byte[] body)
    {
        _body = body;
        var id = Encoding.UTF8.GetBytes(OrderId.Recorded);
        for (var at = 0; body.AsSpan(at).IndexOf(id) is >= 0 and var found; at += found + id.Length)
            _places.Add(at + found);
    }

    public byte[] For(int number)
    {
        var body = (byte[])_body.Clone();
        var id = Encoding.UTF8.GetBytes(OrderId.Of(number));
        foreach (var place in _places)
            id.CopyTo(body, place);
        return body;
    }
}
