using System.Text.Encodings.Web;
using System.Text.Json;
using Spectre.Console;

namespace Oms.Cli;

/// <summary>What is printed: text and tables for a person, or JSON, one object a line, for a program.</summary>
internal sealed class Screen(bool json)
{
    private static readonly JsonSerializerOptions OneLine = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    static Screen()
    {
        // A pipe has no colours, and no width to break lines at.
        if (!Console.IsOutputRedirected)
            return;
        AnsiConsole.Profile.Capabilities.Ansi = false;
        AnsiConsole.Profile.Width = 10_000;
    }

    /// <summary>The same said to whoever it is: interpolated values are escaped, <c>[dim]</c> and its like are colours.</summary>
    public void Say(object forProgram, FormattableString forPerson)
    {
        Tell(forProgram);
        Note(forPerson);
    }

    /// <summary>What only a person wants to know.</summary>
    public void Note(FormattableString forPerson)
    {
        if (!json)
            AnsiConsole.MarkupLineInterpolated(forPerson);
    }

    /// <summary>What only a program wants to know: a person is shown it in another way.</summary>
    public void Tell(object forProgram)
    {
        if (json)
            Console.Out.WriteLine(JsonSerializer.Serialize(forProgram, OneLine));
    }

    /// <summary>A table for a person, unless it were empty.</summary>
    public void Show(string title, string[] columns, IEnumerable<string[]> rows)
    {
        var table = TableOf(title, columns, rows);
        if (!json && table.Rows.Count > 0)
            AnsiConsole.Write(table);
    }

    public static Table TableOf(string title, string[] columns, IEnumerable<string[]> rows)
    {
        var table = new Table().Title(Markup.Escape(title)).AddColumns(columns).Border(TableBorder.Rounded);
        foreach (var row in rows)
            table.AddRow(row.Select(Markup.Escape).ToArray());
        return table;
    }
}
