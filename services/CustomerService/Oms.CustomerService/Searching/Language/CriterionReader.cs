using System.Globalization;
using Oms.Contracts.Common;
using Oms.CustomerService.Searching.Fields;

namespace Oms.CustomerService.Searching.Language;

/// <summary>Reads a question in the query language against what can be asked for, and finds everything that is wrong with it.</summary>
public sealed class CriterionReader
{
    /// <summary>Levels of operators within operators.</summary>
    public const int Deepest = 16;

    /// <summary>Operators and constants of a question, as the documented stock searches have it.</summary>
    public const int Most = 1000;

    private const string Field = "field";
    private const string Array = "array";
    private const string Logic = "and, or, not";

    private readonly SearchCatalogue _catalogue;
    private readonly List<Reason> _reasons = [];
    private int _count;

    private CriterionReader(SearchCatalogue catalogue) => _catalogue = catalogue;

    /// <summary>The question, or why it is none: never both.</summary>
    /// <param name="catalogue">What can be asked for.</param>
    /// <param name="question">Null: everything.</param>
    /// <param name="path">Where the question stands in its body.</param>
    public static (Criterion? Criterion, ValueList<Reason> Reasons) Read(SearchCatalogue catalogue, Expression? question, string path)
    {
        var reader = new CriterionReader(catalogue);
        var criterion = question is null ? Criterion.Everything : reader.Condition(question, path, 1);
        return reader._reasons.Count == 0 ? (criterion, []) : (null, reader._reasons.ToValueList());
    }

    private Criterion? Condition(Expression at, string path, int depth)
    {
        if (!HasRoom(path, depth))
            return null;
        if (at.Unknown is { Count: > 0 } unknown)
            return Wrong(path, "exp, args, value and type alone", string.Join(", ", unknown.Keys));
        if (at.Exp is null || at.Value is not null || at.Type is not null)
            return Wrong(path, "an expression: exp and args, neither value nor type", at.Exp is null ? "a constant" : "both");
        var args = at.Args ?? [];
        if (at.Exp is "and" or "or" or "not")
            return Combined(at.Exp, args, path, depth);
        if (!Operator.All.TryGetValue(at.Exp, out var how))
            return Wrong($"{path}.exp", $"one of {Logic}, {string.Join(", ", Operator.All.Keys.Order(StringComparer.Ordinal))}", at.Exp);
        if (args is not [var first, ..])
            return Wrong($"{path}.args", "a field first", "nothing");
        var constants = ConstantsOf(how, args, path);
        return FieldAt(first, $"{path}.args[0]") is not { } field || constants is null ? null : Applied(at.Exp, how, field, constants, path);
    }

    private Criterion? Combined(string logic, ValueList<Expression> args, string path, int depth)
    {
        if (logic == "not" ? args.Count != 1 : args.Count == 0)
            return Wrong($"{path}.args", logic == "not" ? "one expression" : "one expression or more", Number(args.Count));
        var parts = args.Select((arg, i) => Condition(arg, $"{path}.args[{i}]", depth + 1)).OfType<Criterion>().ToValueList();
        return logic switch
        {
            _ when parts.Count < args.Count => null,
            "and" => new Criterion.All(parts),
            "or" => new Criterion.Any(parts),
            _ => new Criterion.Not(parts[0]),
        };
    }

    private SearchField? FieldAt(Expression at, string path)
    {
        if (at is not { Exp: Field, Args: [{ Exp: null, Value: { } name }] })
        {
            Wrong(path, """a field: {"exp": "field", "args": [{"value": "its name"}]}""", at.Exp ?? at.Value ?? "nothing");
            return null;
        }
        if (_catalogue.Find(name) is { } field)
            return field;
        Wrong($"{path}.args[0].value", _catalogue.NotKept.Contains(name)
            ? "a field that is kept; this one is documented, but not kept here"
            : $"one of {string.Join(", ", _catalogue.Fields.Select(each => each.Name))}", name);
        return null;
    }

    /// <summary>What follows the field, with the path of each; null when it is too much or too little.</summary>
    private List<(Expression At, string Path)>? ConstantsOf(Operator how, ValueList<Expression> args, string path)
    {
        if (how.Constants is { } expected && args.Count != expected + 1)
        {
            Wrong($"{path}.args", $"a field and {Number(expected)} more", Number(args.Count));
            return null;
        }
        var constants = args.Select((arg, i) => (At: arg, Path: $"{path}.args[{i}]")).Skip(1).ToList();
        if (how.Constants is null && constants is [{ At: { Exp: Array, Args: { } items } }])
            constants = [.. items.Select((item, i) => (item, $"{path}.args[1].args[{i}]"))];
        if (how.Constants is null && constants.Count == 0)
        {
            Wrong($"{path}.args", "a field and one value or more", "no value");
            return null;
        }
        return constants;
    }

    private Criterion? Applied(string name, Operator how, SearchField field, List<(Expression At, string Path)> constants, string path)
    {
        if (!how.Shapes.Contains(field.Shape))
            return Wrong($"{path}.exp", $"of the field {field} one of {Operator.NamesFor(field.Shape)}", name);
        var values = constants.Select(constant => HasRoom(constant.Path, 0) ? Value(field, constant.At, constant.Path, Operator.TakesParts(name)) : null).OfType<SearchValue>().ToValueList();
        if (values.Count < constants.Count)
            return null;
        return how.Make(field, values) ?? Wrong(constants[0].Path + ".value", @"a pattern with %, _ and, before one of them that is meant, \", constants[0].At.Value ?? "");
    }

    private SearchValue? Value(SearchField field, Expression at, string path, bool isPart)
    {
        var (value, reasons) = ConstantReader.Read(field, at, path, isPart);
        _reasons.AddRange(reasons);
        return value;
    }

    private bool HasRoom(string path, int depth)
    {
        // Once it is too much, that is said once.
        if (++_count == Most + 1 || depth == Deepest + 1)
            Wrong(path, depth > Deepest ? $"at most {Number(Deepest)} levels" : $"at most {Number(Most)} operators and values", "more");
        return _count <= Most && depth <= Deepest;
    }

    private Criterion? Wrong(string path, string expected, string found)
    {
        _reasons.Add(new(path, expected, Cut.Of(found)));
        return null;
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
