using Oms.Contracts.Common;
using Oms.CustomerService.Searching.Fields;

namespace Oms.CustomerService.Searching.Language;

/// <summary>Reads a constant for a field. Its type may be left out; one that is written has to be the field's.</summary>
internal static class ConstantReader
{
    public const int Longest = 1000;

    private static readonly ValueList<string> TextTypes = ["string", "integer", "int", "float"];
    private static readonly ValueList<string> NumberTypes = ["integer", "int", "float", "string"];
    private static readonly ValueList<string> InstantTypes = ["datetime", "string"];
    private static readonly ValueList<string> FlagTypes = ["boolean", "integer", "int", "string"];

    /// <summary>The value, or why there is none.</summary>
    /// <param name="field">Whose value it is.</param>
    /// <param name="at">What was written.</param>
    /// <param name="path">Where.</param>
    /// <param name="isPart">Whether it is compared with a part of a text: then it is not folded yet.</param>
    public static (SearchValue? Value, ValueList<Reason> Reasons) Read(SearchField field, Expression at, string path, bool isPart)
    {
        if (at is not { Exp: null, Args: null, Value: { } text })
            return (null, [new(path, """a constant: {"value": …, "type": …}""", at.Exp ?? (at.Value is null ? "nothing" : "args beside a value"))]);
        if (at.Type is { } type && !TypesOf(field).Contains(type))
            return (null, [new($"{path}.type", $"of the field {field} one of {string.Join(", ", TypesOf(field))}", Cut.Of(type))]);
        var value = text.Length > Longest ? null
            : isPart && !text.Contains('\0', StringComparison.Ordinal) ? new SearchValue.Text(text)
            : SearchValue.Parse(field, text);
        return value is null ? (null, [new($"{path}.value", FormOf(field), Cut.Of(text))]) : (value, []);
    }

    private static ValueList<string> TypesOf(SearchField field) => field.Shape switch
    {
        Shape.Instant => InstantTypes,
        Shape.Number => NumberTypes,
        Shape.Flag => FlagTypes,
        _ => TextTypes,
    };

    private static string FormOf(SearchField field) => field.Shape switch
    {
        Shape.Instant => "a date or time such as 2017-01-01T00:00:00+00:00",
        Shape.Number => "a number such as 12.50",
        Shape.Flag => "0 or 1",
        _ => $"a text of at most {Longest} characters, without a NUL",
    };
}
