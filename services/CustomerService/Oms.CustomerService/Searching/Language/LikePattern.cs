using System.Text;
using Oms.CustomerService.Searching.Fields;

namespace Oms.CustomerService.Searching.Language;

/// <summary>A pattern over a whole text: literal parts, and what stands for any text or for one character.</summary>
public sealed record LikePattern
{
    private const char Escape = '\\';
    private const char Any = '%';
    private const char One = '_';

    private LikePattern(ValueList<Piece> pieces) => Pieces = pieces;

    /// <param name="Wildcard"><c>%</c> or <c>_</c>; null of a literal.</param>
    private readonly record struct Piece(char? Wildcard, string Literal);

    private ValueList<Piece> Pieces { get; }

    /// <summary>Whether a match within lines of several texts is one within one of them: nothing in it can run over a line's end.</summary>
    public bool StaysOnALine => Pieces.Count(piece => piece.Wildcard is null) <= 1 && Pieces.All(piece => piece.Wildcard is not One);

    public static LikePattern Equal(string text) => new([Literal(text)]);

    public static LikePattern StartsWith(string text) => new([Literal(text), Wild(Any)]);

    public static LikePattern EndsWith(string text) => new([Wild(Any), Literal(text)]);

    public static LikePattern Contains(string text) => new([Wild(Any), Literal(text), Wild(Any)]);

    /// <summary>As people write it: <c>*</c> for any text, everything else as it stands.</summary>
    public static LikePattern OfStars(string text) => Joined(text.Split('*').SelectMany((part, i) => i == 0 ? new[] { Literal(part) } : [Wild(Any), Literal(part)]));

    /// <summary>SQL's: <c>%</c> for any text, <c>_</c> for a character, <c>\</c> before one of the three that is meant. Null when a <c>\</c> stands before anything else.</summary>
    public static LikePattern? Parse(string text)
    {
        var pieces = new List<Piece>();
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is Any or One)
                pieces.Add(Wild(text[i]));
            else if (text[i] != Escape)
                pieces.Add(Literal(text[i].ToString()));
            else if (++i < text.Length && text[i] is Any or One or Escape)
                pieces.Add(Literal(text[i].ToString()));
            else
                return null;
        }
        return Joined(pieces);
    }

    /// <summary>Its literal parts compared as the field's texts are.</summary>
    public LikePattern Folded(Fold fold) => Joined(Pieces.Select(piece => piece.Wildcard is null ? Literal(Folding.OfPart(fold, piece.Literal)) : piece));

    /// <summary>For <c>like … escape '\'</c>.</summary>
    public override string ToString() => string.Concat(Pieces.Select(piece => piece.Wildcard?.ToString() ?? Escaped(piece.Literal)));

    private static LikePattern Joined(IEnumerable<Piece> pieces)
    {
        var joined = new List<Piece>();
        foreach (var piece in pieces.Where(piece => piece.Wildcard is not null || piece.Literal.Length > 0))
        {
            if (piece.Wildcard is null && joined is [.., { Wildcard: null } last])
                joined[^1] = Literal(last.Literal + piece.Literal);
            else
                joined.Add(piece);
        }
        return new(joined.ToValueList());
    }

    private static Piece Literal(string text) => new(null, text);

    private static Piece Wild(char wildcard) => new(wildcard, "");

    private static string Escaped(string text) =>
        text.Aggregate(new StringBuilder(), (made, character) => (character is Any or One or Escape ? made.Append(Escape) : made).Append(character)).ToString();
}
