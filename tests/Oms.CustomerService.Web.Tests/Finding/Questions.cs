using FsCheck;
using FsCheck.Fluent;
using Oms.Contracts.Common;
using Oms.CustomerService.Searching;
using Oms.CustomerService.Searching.Fields;
using Oms.CustomerService.Searching.Language;

namespace Oms.CustomerService.Web.Tests.Finding;

/// <summary>Questions of any kind about some orders.</summary>
internal static class Questions
{
    public static Gen<Criterion> Of(OrderEntry[] all) => Sized(all, 4).Select(question => CriterionReader.Read(OrderFields.All, question, "$").Criterion).Where(criterion => criterion is not null)!;

    /// <summary>Of what the orders hold, whole or in part, and of what could break a statement.</summary>
    private static Gen<string> Texts(OrderEntry[] all) => Gen.OneOf(
        Gen.Elements("wh1", "WH2", "st1", "onhold", "o'neill", "100%", "%", "_", @"\", "'", "?", "$1", "", " ", "\n", "ünal", "li", "1", "0", "12.5", "2026-01-02", "E", "{a,b}", "\"", "a%", "%smith", "a_n%", "%a%n%"),
        from entry in Gen.Elements(all)
        from read in Gen.Elements(OrderFields.All.Fields.ToArray())
        from cut in Gen.Choose(0, 6)
        let text = read.Read(entry) switch { ValueList<string> { Count: > 0 } texts => texts[0], ValueList<string> => "", DateTimeOffset at => at.ToString("O"), var value => FormattableString.Invariant($"{value}") }
        select text[Math.Min(text.Length, cut > 3 ? cut - 3 : 0)..]);

    private static Gen<Expression> Comparisons(OrderEntry[] all) =>
        from asked in Gen.Elements(OrderFields.All.Fields.ToArray())
        from exp in Gen.Elements("eq", "neq", "gt", "ge", "lt", "le", "in", "nin", "between", "like", "contains", "starts_with", "ends_with", "is_null")
        from one in Texts(all)
        from other in Texts(all)
        let values = exp switch { "is_null" => Array.Empty<string>(), "in" or "nin" or "between" => [one, other], _ => [one] }
        select new Expression { Exp = exp, Args = [new() { Exp = "field", Args = [new() { Value = asked.Name }] }, .. values.Select(value => new Expression { Value = value })] };

    private static Gen<Expression> Sized(OrderEntry[] all, int size) => size < 2 ? Comparisons(all) : Gen.Frequency(
        (3, Comparisons(all)),
        (1, from logic in Gen.Elements("and", "or") from parts in Sized(all, size / 2).ArrayOf(2) select new Expression { Exp = logic, Args = [.. parts] }),
        (1, Sized(all, size / 2).Select(part => new Expression { Exp = "not", Args = [part] })));
}
