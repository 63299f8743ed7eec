using System.Text.RegularExpressions;

namespace Oms.Contracts.Tests.Publishing;

/// <summary>The part of <c>contracts/README.md</c> that lists the messages; the words around it are written by hand.</summary>
internal static partial class CataloguePage
{
    private const string Page = "README.md";

    private const string Begin = "<!-- generated from the records -->";

    private const string End = "<!-- end of what is generated -->";

    public static Publication Publication => new(Page, In(File.ReadAllText(Repository.PathOf("contracts", Page))));

    /// <summary>The page with the list put in anew.</summary>
    public static string In(string page) => Listed().Replace(page, $"{Begin}\n\n{List()}\n{End}".Replace("$", "$$", StringComparison.Ordinal));

    private static string List() => string.Join('\n', WireCatalogue.All.GroupBy(NamespaceOf).Select(Section));

    private static string Section(IGrouping<string, WireMessage> messages) =>
        $"""
        ### {messages.Key}

        | message | kind | from | to | routing key | what it says |
        |---|---|---|---|---|---|
        {string.Join('\n', messages.Select(Row))}

        """;

    private static string Row(WireMessage message)
    {
        var cells = new[]
        {
            Links(message), Words.Of(message.Kind), string.Join(", ", message.From), string.Join(", ", message.To), Words.Of(message.Key), Saying(message),
        };
        return $"| {string.Join(" | ", cells.Select(cell => cell.Replace("|", "\\|", StringComparison.Ordinal)))} |";
    }

    private static string Links(WireMessage message) =>
        $"[`{LastOf(message.Name)}`]({Publication.SchemaFile(message)}) ([sample](samples/{message.Name}.json)"
        + (message.Answer is null ? ")" : $"; [answer]({Publication.AnswerFile(message)}), [sample](samples/{message.Name}.answer.json))");

    /// <summary>Who says it to whom stands in the columns beside.</summary>
    private static string Saying(WireMessage message) =>
        Docstrings.FirstSentence(Docstrings.Of(message.Type)!)
        + (message.Aliases.Count == 0 ? "" : $" Also as {string.Join(", ", message.Aliases.Select(alias => $"`{alias}`"))}.");

    private static string NamespaceOf(WireMessage message) => message.Name[..message.Name.LastIndexOf('.')];

    private static string LastOf(string name) => name[(name.LastIndexOf('.') + 1)..];

    [GeneratedRegex($"{Begin}.*{End}", RegexOptions.Singleline)]
    private static partial Regex Listed();
}
