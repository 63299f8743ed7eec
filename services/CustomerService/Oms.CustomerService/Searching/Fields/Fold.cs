namespace Oms.CustomerService.Searching.Fields;

/// <summary>What is made of a text before it is compared: of what is stored and of what is asked for alike.</summary>
public enum Fold
{
    /// <summary>Ids by which somebody is let in or kept out: nothing.</summary>
    Exact,

    /// <summary>Lower case, one space for each run of white space and control characters, none at the ends.</summary>
    Lower,

    /// <summary>Of a telephone number its digits.</summary>
    Digits,

    /// <summary>Of a postal code its letters and digits, in lower case: spaces and hyphens are written or not.</summary>
    Compact,
}

/// <summary>Folds texts.</summary>
internal static class Folding
{
    public static string Of(Fold fold, string text) => fold == Fold.Lower ? OfPart(fold, text).Trim(' ') : OfPart(fold, text);

    /// <summary>Of a part of a longer text: a space at an end of it counts.</summary>
    public static string OfPart(Fold fold, string text) => fold switch
    {
        Fold.Lower => Spaced(text).ToLowerInvariant(),
        Fold.Digits => string.Concat(text.Where(char.IsAsciiDigit)),
        Fold.Compact => string.Concat(text.Where(char.IsLetterOrDigit)).ToLowerInvariant(),
        _ => text,
    };

    private static string Spaced(string text) => string.Create(text.Length, text, static (made, from) =>
    {
        for (var i = 0; i < made.Length; i++)
            made[i] = IsSpace(from[i]) ? ' ' : from[i];
    }) is var spaced && spaced.Contains("  ", StringComparison.Ordinal) ? Collapsed(spaced) : spaced;

    private static string Collapsed(string text) =>
        string.Concat(text.Where((character, i) => character != ' ' || i == 0 || text[i - 1] != ' '));

    private static bool IsSpace(char character) => char.IsWhiteSpace(character) || char.IsControl(character);
}
