using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using Oms.Contracts.History;
using Oms.CustomerService.Orders;
using Oms.CustomerService.Tests.Played;

namespace Oms.CustomerService.Tests.Orders;

/// <summary>A view follows from the facts, not from how they came, and there is one whatever they say.</summary>
internal sealed class FoldingInAnyOrder
{
    private static readonly Config Often = Config.QuickThrowOnFailure.WithMaxTest(300);

    private static readonly Fact[][] Histories = [.. Lives.All.Select(life => life.Play().Facts.Of("100").ToArray())];

    private static readonly string[] Values = ["null", "true", "\"\"", "{}", "[]", "0", "-1", "1e400", "\"x\"", "[1,\"2\",{},null]", """{"lines": [7], "order": null}"""];

    private static Gen<Heard> Shuffled =>
        from facts in Gen.Elements(Histories)
        from again in Gen.SubListOf(facts)
        from all in Gen.Shuffle([.. facts, .. again])
        select new Heard(facts, all.ToArray());

    [Test]
    public void facts_that_come_again_or_late_change_nothing() =>
        Prop.ForAll(Arb.From(Shuffled), heard => OrderView.Of(heard.Facts)!.Equals(OrderView.Of(heard.History))).Check(Often);

    /// <summary>Before it was placed there is none; after that, any part of the rest will do.</summary>
    [Test]
    public void any_part_of_the_facts_makes_a_view() => Prop.ForAll(
        Arb.From(from heard in Shuffled from some in Gen.SubListOf(heard.Facts) select heard with { Facts = some.ToArray() }),
        heard => OrderView.Of(heard.Facts) is null == heard.Facts.All(fact => fact.Name != "order.placed")).Check(Often);

    [Test]
    public void a_damaged_fact_leaves_a_view() => Prop.ForAll(
        Arb.From(
            from heard in Shuffled
            from fact in Gen.Elements(heard.Facts)
            from damaged in Damaged(fact)
            select new Heard([damaged], heard.Facts.Select(each => each == fact ? damaged : each).ToArray())),
        // What was placed must be readable: there is nothing to show otherwise.
        heard => OrderView.Of(heard.Facts) is not null || heard.History[0].Name == "order.placed").Check(Often.WithMaxTest(2000));

    [Test]
    public void unknown_facts_change_nothing() => Assert.That(
        Histories.Select(facts => OrderView.Of([.. facts, Unknown("sales", "order", "ST1/100"), Unknown("postsales", "refund", "ST1/CN9"), Unknown("weather", "order", "ST1/100")])),
        Is.EqualTo(Histories.Select(OrderView.Of)));

    private static Fact Unknown(string service, string document, string stream) => new() { Service = service, Document = document, Stream = stream, Version = 99, Name = $"{document}.painted" };

    /// <summary>One member of it, or all of them, became something else.</summary>
    private static Gen<Fact> Damaged(Fact fact) =>
        from value in Gen.Elements(Values)
        let text = fact.Data.ToString()
        let colons = Enumerable.Range(0, text.Length).Where(at => text[at] == ':' && text[at - 1] == '"' && text[at + 1] is '"' or 't' or 'f' or 'n' or (>= '0' and <= '9')).ToArray()
        from at in colons.Length == 0 ? Gen.Constant(-1) : Gen.Elements(colons)
        let end = at < 0 ? 0 : text.AsSpan(at).IndexOfAny(",}]") + at
        select fact with { Data = new(Parsed(at < 0 ? value : $"{text[..(at + 1)]}{value}{text[end..]}") ?? JsonElement.Parse(value.Replace("1e400", "1", StringComparison.Ordinal))) };

    private static JsonElement? Parsed(string text)
    {
        try
        {
            return JsonElement.Parse(text);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <param name="History">As it was, or what of it was damaged.</param>
    /// <param name="Facts">As they came.</param>
    private sealed record Heard(Fact[] History, Fact[] Facts)
    {
        public override string ToString() => string.Join(", ", Facts.Select(fact => $"{fact.Stream}@{fact.Version} {fact.Name}")) + (History.Length == 1 ? $" damaged: {History[0]}" : "");
    }
}
