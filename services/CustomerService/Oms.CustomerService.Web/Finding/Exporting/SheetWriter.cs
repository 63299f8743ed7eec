using System.Globalization;

namespace Oms.CustomerService.Web.Finding.Exporting;

/// <summary>Writes a table row by row, to somewhere that takes it as it comes.</summary>
internal abstract class SheetWriter : IDisposable
{
    public abstract void Heading(IReadOnlyList<string> names);

    public abstract void Row(IReadOnlyList<SheetCell> cells);

    /// <summary>Writes what belongs behind the last row; nothing comes after.</summary>
    public abstract void Dispose();
}

/// <summary>What a sheet has in a cell: a number, or a text that no program takes for a formula.</summary>
internal readonly record struct SheetCell
{
    private SheetCell(string text, decimal? number) => (Text, Number) = (text, number);

    public string Text { get; }

    public decimal? Number { get; }

    /// <summary>As it is written: the number, without zeros that say nothing, or the text.</summary>
    public string Written => Number is { } number ? number.ToString("0.############################", CultureInfo.InvariantCulture) : Text;

    public static SheetCell Of(decimal number) => new("", number);

    public static SheetCell Of(string text) => new(Harmless(text), null);

    /// <summary>What begins a formula in some program is preceded by an apostrophe (OWASP: CSV injection), whatever white space stands before it.</summary>
    public static string Harmless(string text) => text.TrimStart(' ') is ['=' or '+' or '-' or '@' or '\t' or '\r' or '\n' or '＝' or '＋' or '－' or '＠', ..] ? $"'{text}" : text;
}
