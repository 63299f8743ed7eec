namespace Oms.CustomerService.Searching.Language;

/// <summary>What was found, short enough to be read.</summary>
internal static class Cut
{
    private const int Longest = 80;

    public static string Of(string text) =>
        text.Length <= Longest ? text
        : char.IsHighSurrogate(text[Longest - 1]) ? text[..(Longest - 1)]
        : text[..Longest];
}
