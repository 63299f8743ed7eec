using System.Text.Json;
using Oms.Contracts;
using Oms.Contracts.Common;
using Oms.Contracts.Json;
using Oms.CustomerService.Access;
using Oms.CustomerService.Searching.Fields;
using Oms.CustomerService.Searching.Language;
using Oms.CustomerService.Searching.Statements;

namespace Oms.CustomerService.Tests.Searching;

/// <summary>Questions as they are written, and what becomes of them.</summary>
internal static class Asked
{
    public static Expression Field(string name) => new() { Exp = "field", Args = [new() { Value = name }] };

    public static Expression Value(string value, string? type = null) => new() { Value = value, Type = type };

    public static Expression Exp(string exp, params ValueList<Expression> args) => new() { Exp = exp, Args = args };

    public static Expression On(string field, string exp, params ValueList<string> values) => new() { Exp = exp, Args = [Field(field), .. values.Select(value => Value(value))] };

    public static Expression Json(string json) => JsonSerializer.Deserialize<Expression>(json, WireJson.Options)!;

    public static (Criterion? Criterion, ValueList<Reason> Reasons) Read(Expression question) => CriterionReader.Read(OrderFields.All, question, "$.query.criteria");

    public static ValueList<Reason> Wrong(Expression question) => Read(question).Reasons;

    public static Sql Sql(Expression question, Sight? sight = null)
    {
        var (criterion, reasons) = Read(question);
        Assert.That(reasons, Is.Empty);
        return Condition.Of(OrderFields.All, sight ?? Sight.Everything, criterion!);
    }

    /// <summary>Its text behind what everybody sees of it, and its values.</summary>
    public static string Said(Expression question)
    {
        var sql = Sql(question);
        return $"{sql.Text["true and true and (".Length..^1]} <- {string.Join(" | ", sql.Values.Select(Written))}";
    }

    private static string Written(object value) => value switch
    {
        string[] texts => $"[{string.Join(", ", texts)}]",
        DateTimeOffset moment => moment.ToString("yyyy-MM-ddTHH:mm:sszzz", null),
        _ => FormattableString.Invariant($"{value}").Replace("\n", "/", StringComparison.Ordinal),
    };
}
