using System.Xml;

namespace Oms.CustomerService.Web.Finding.Exporting;

/// <summary>What both of Excel's formats have in common.</summary>
internal static class Workbook
{
    public const string SheetName = "Orders";

    /// <summary>A cell of Excel's takes no more.</summary>
    private const int Longest = 32_767;

    /// <summary>Without what XML cannot hold (most control characters, halves of characters).</summary>
    public static string Writable(string text)
    {
        var cut = text.Length > Longest ? text[..Longest] : text;
        return cut.All(XmlConvert.IsXmlChar) ? cut : string.Concat(cut.Select((character, i) => IsWritable(cut, i) ? character : '\uFFFD'));
    }

    private static bool IsWritable(string text, int i) => XmlConvert.IsXmlChar(text[i])
        || (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
        || (char.IsLowSurrogate(text[i]) && i > 0 && char.IsHighSurrogate(text[i - 1]));
}
