using System.Diagnostics.CodeAnalysis;

namespace Oms.CustomerService.Searching.Statements;

/// <summary>
/// A piece of SQL, a <c>?</c> for each value. Text comes from the source alone: of what stands in the braces of an interpolated
/// string another piece is taken in as it is, and anything else becomes a value.
/// </summary>
[SuppressMessage("Design", "CA1724", Justification = "It is called what it is.")]
public sealed record Sql
{
    internal Sql(string text, IReadOnlyList<object> values) => (Text, Values) = (text, values);

    public string Text { get; }

    /// <summary>In the order of their question marks: <c>string</c>, <c>decimal</c>, <c>int</c>, <c>bool</c>, <c>DateTimeOffset</c>, or an array of one of them.</summary>
    public IReadOnlyList<object> Values { get; }

    public static Sql Of(SqlHandler sql) => sql.ToSql();

    /// <summary>A column or a table: nothing that could be anything else.</summary>
    public static Sql Name(string name) => name.Length > 0 && name.All(character => char.IsAsciiLetterLower(character) || char.IsAsciiDigit(character) || character == '_')
        ? new(name, [])
        : throw new ArgumentException("A name has lower case letters, digits and underscores.", nameof(name));

    /// <param name="separator">SQL, such as <c>" and "</c>.</param>
    /// <param name="empty">What no piece makes.</param>
    internal static Sql Join(string separator, string empty, IReadOnlyCollection<Sql> pieces) => pieces.Count == 0 ? new(empty, [])
        : pieces.Count == 1 ? pieces.First()
        : new(string.Join(separator, pieces.Select(piece => $"({piece.Text})")), [.. pieces.SelectMany(piece => piece.Values)]);

    public override string ToString() => Text;
}
