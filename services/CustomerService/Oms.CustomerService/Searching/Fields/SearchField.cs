namespace Oms.CustomerService.Searching.Fields;

/// <summary>Something that can be asked for.</summary>
/// <param name="Name">In a query.</param>
/// <param name="Column">Of the document's table; lower case letters, digits and underscores.</param>
/// <param name="Shape">What the column holds.</param>
/// <param name="Fold">How its texts are compared; of no meaning where there are none.</param>
/// <param name="Read">From the document what a search may ask for, as it was written: <c>string</c>, <c>ValueList&lt;string&gt;</c>, <c>DateTimeOffset</c>, <c>decimal</c> or <c>bool</c>.</param>
public sealed record SearchField(string Name, string Column, Shape Shape, Fold Fold, Func<object, object> Read)
{
    private const char LineEnd = '\n';

    /// <summary>Whether rows can be ordered by it: then it has one value, and an index of its own.</summary>
    public bool IsSortable { get; init; }

    /// <summary>Whether many rows share a value of it: then it stands in the index of texts, too, which answers it together with them.</summary>
    public bool IsShared { get; init; }

    /// <summary>Whether the grid looks for it by a part: then it stands there by three letters.</summary>
    public bool HasParts { get; init; }

    /// <summary>For what is written in words: who is no field takes its name instead of its shape.</summary>
    public override string ToString() => Name;

    /// <summary>PostgreSQL's type of the column; texts are ordered byte by byte, as everywhere.</summary>
    public string SqlType => Shape switch
    {
        Shape.Words => "text[]",
        Shape.Instant => "timestamptz",
        Shape.Number => "numeric",
        Shape.Flag => "boolean",
        _ => "text collate \"C\"",
    };

    /// <summary>What the column holds of a document: folded; <c>string</c>, <c>string[]</c>, <c>DateTimeOffset</c>, <c>decimal</c> or <c>bool</c>.</summary>
    public object Stored(object document) => (Shape, Read(document)) switch
    {
        (Shape.Prose, string text) => Lines([text]),
        (Shape.Prose, ValueList<string> texts) => Lines(texts),
        (Shape.Words, ValueList<string> texts) => Folded(texts),
        (_, string text) => Folding.Of(Fold, text),
        (_, DateTimeOffset moment) => ToMicroseconds(moment),
        (_, var value) => value,
    };

    /// <summary>As PostgreSQL keeps it: what is finer would make a row that is there seem to lie behind itself.</summary>
    public static DateTimeOffset ToMicroseconds(DateTimeOffset moment) => new(moment.UtcTicks - (moment.UtcTicks % TimeSpan.TicksPerMicrosecond), TimeSpan.Zero);

    private string[] Folded(IEnumerable<string> texts) =>
        [.. texts.Select(text => Folding.Of(Fold, text)).Where(text => text.Length > 0).Distinct(StringComparer.Ordinal)];

    /// <summary>Each between line ends, so that a whole one and its beginning can be asked for; nothing when there is none.</summary>
    private string Lines(IEnumerable<string> texts) => string.Concat(Folded(texts).Select((text, i) => (i == 0 ? "\n" : "") + text + LineEnd));
}
