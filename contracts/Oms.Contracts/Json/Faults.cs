using System.Text;
using System.Text.Json;

namespace Oms.Contracts.Json;

/// <summary>What no message may hold, known members or not: too many levels, a member twice, NUL, half a surrogate pair, a number beyond decimal.</summary>
internal static class Faults
{
    /// <summary>For reading past the limit, to say where it was crossed; a body's length bounds it.</summary>
    public static readonly JsonReaderOptions AnyDepth = new() { MaxDepth = int.MaxValue };

    public static void Find(ReadOnlySpan<byte> body, Findings findings)
    {
        var reader = new Utf8JsonReader(body, AnyDepth);
        reader.Read();
        Walk(ref reader, Place.Root, findings);
    }

    private static void Walk(ref Utf8JsonReader reader, Place place, Findings findings)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject or JsonTokenType.StartArray when reader.CurrentDepth >= WireJson.MaxDepth:
                findings.Add(place, $"at most {WireJson.MaxDepth} levels", "one more");
                reader.Skip();
                break;
            case JsonTokenType.StartObject:
                WalkObject(ref reader, place, findings);
                break;
            case JsonTokenType.StartArray:
                for (var index = 0; reader.Read() && reader.TokenType != JsonTokenType.EndArray; index++)
                    Walk(ref reader, place.Item(index), findings);
                break;
            case JsonTokenType.Number when !Numbers.Fits(reader.ValueSpan):
                findings.Add(place, Numbers.InWords, Place.Cut(Encoding.UTF8.GetString(reader.ValueSpan)));
                break;
            case JsonTokenType.String when Escapes.FaultIn(reader.ValueSpan) is { } fault:
                findings.Add(place, "text", fault);
                break;
        }
    }

    private static void WalkObject(ref Utf8JsonReader reader, Place place, Findings findings)
    {
        var names = new HashSet<string>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            var fault = Escapes.FaultIn(reader.ValueSpan);
            var name = fault is null ? reader.GetString()! : Encoding.UTF8.GetString(reader.ValueSpan);
            var member = place.Member(name);
            if (fault is not null)
                findings.Add(member, "a name of text", fault);
            else if (!names.Add(name))
                findings.Add(member, "a member once", "it twice");
            reader.Read();
            Walk(ref reader, member, findings);
        }
    }
}
