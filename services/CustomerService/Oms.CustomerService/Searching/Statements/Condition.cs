using Oms.CustomerService.Access;
using Oms.CustomerService.Searching.Fields;
using Oms.CustomerService.Searching.Language;

namespace Oms.CustomerService.Searching.Statements;

/// <summary>What rows have to fulfil. There is none without somebody's sight: what he does not see is not even counted.</summary>
public static class Condition
{
    public static Sql Of(SearchCatalogue catalogue, Sight sight, Criterion criterion) =>
        Sql.Of($"{Channels(catalogue, sight.Channels)} and {Sources(catalogue, sight.Sources)} and ({Of(criterion)})");

    private static Sql Channels(SearchCatalogue catalogue, Scope scope) => scope switch
    {
        { IsAll: true } => Sql.Of($"true"),
        { Names.Count: 0 } => Sql.Of($"false"),
        // An index is in order behind one value, and not behind several.
        { Names: [var only] } => Sql.Of($"{Sql.Name(catalogue.Channel.Column)} = {only}"),
        _ => Sql.Of($"{Sql.Name(catalogue.Channel.Column)} = any({scope.Names.ToArray()})"),
    };

    /// <summary>No source is none of somebody's (U-3).</summary>
    private static Sql Sources(SearchCatalogue catalogue, Scope scope) => scope switch
    {
        { IsAll: true } => Sql.Of($"true"),
        { Names.Count: 0 } => Sql.Of($"false"),
        _ => OneOf(catalogue.Source, [.. scope.Names.Select(name => new SearchValue.Text(name))]),
    };

    /// <summary>True or false of every row, never null: "not" is the rest.</summary>
    internal static Sql Of(Criterion criterion) => criterion switch
    {
        Criterion.All all => Sql.Join(" and ", "true", [.. all.Parts.Select(Of)]),
        Criterion.Any any => Sql.Join(" or ", "false", [.. any.Parts.Select(Of)]),
        Criterion.Not not => Sql.Of($"({Of(not.Part)}) is not true"),
        Criterion.In one => OneOf(one.Field, one.Values),
        Criterion.Like like => Like(like.Field, like.Pattern),
        Criterion.Missing missing => Missing(missing.Field),
        Criterion.Compare { How: Comparison.Equal } equal => OneOf(equal.Field, [equal.Value]),
        Criterion.Compare compare => Compared(Sql.Name(compare.Field.Column), compare.How, compare.Value.Parameter),
        _ => throw new ArgumentOutOfRangeException(nameof(criterion), criterion, "A criterion of a kind nobody knows."),
    };

    private static Sql Compared(Sql column, Comparison how, object value) => how switch
    {
        Comparison.Less => Sql.Of($"{column} < {value}"),
        Comparison.LessOrEqual => Sql.Of($"{column} <= {value}"),
        Comparison.Greater => Sql.Of($"{column} > {value}"),
        Comparison.GreaterOrEqual => Sql.Of($"{column} >= {value}"),
        _ => Sql.Of($"{column} = {value}"),
    };

    private static Sql OneOf(SearchField field, ValueList<SearchValue> values)
    {
        var column = Sql.Name(field.Column);
        return (field.Shape, values) switch
        {
            (Shape.Prose, _) => Sql.Join(" or ", "false", [.. values.Select(value => Like(field, LikePattern.Equal(value.ToString()!)))]),
            (Shape.Words, [var only]) => Sql.Of($"{column} @> {new[] { only.ToString()! }}"),
            (Shape.Words, _) => Sql.Of($"{column} && {Texts(values)}"),
            (_, [var only]) => Sql.Of($"{column} = {only.Parameter}"),
            (Shape.Word, _) => Sql.Of($"{column} = any({Texts(values)})"),
            _ => Sql.Join(" or ", "false", [.. values.Select(value => Sql.Of($"{column} = {value.Parameter}"))]),
        };
    }

    /// <summary>Of several texts first whether their lines have it at all, which the index knows, then, where that may be wrong, whether one line has.</summary>
    private static Sql Like(SearchField field, LikePattern pattern)
    {
        var column = Sql.Name(field.Column);
        if (field.Shape != Shape.Prose)
            return Sql.Of($@"{column} like {pattern.ToString()} escape '\'");
        var lines = Sql.Of($@"{column} like {$"%\n{pattern}\n%"} escape '\'");
        return pattern.StaysOnALine ? lines
            : Sql.Of($@"{lines} and exists (select from unnest(string_to_array({column}, chr(10))) line where line <> '' and line like {pattern.ToString()} escape '\')");
    }

    private static Sql Missing(SearchField field)
    {
        var column = Sql.Name(field.Column);
        return field.Shape switch
        {
            Shape.Word or Shape.Prose => Sql.Of($"{column} = ''"),
            Shape.Words => Sql.Of($"{column} = '{{}}'"),
            _ => Sql.Of($"{column} is null"),
        };
    }

    private static string[] Texts(ValueList<SearchValue> values) => [.. values.Select(value => value.ToString()!)];
}
