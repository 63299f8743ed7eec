using Oms.CustomerService.Access;
using Oms.CustomerService.Searching.Fields;
using Oms.CustomerService.Searching.Language;
using Oms.CustomerService.Searching.Statements;
using Oms.Testing;

namespace Oms.CustomerService.Tests.Searching;

/// <summary>Whatever is asked, only what the asker may see is found, or counted.</summary>
internal sealed class SeeingOrders
{
    private const string Rest = " and (true)";

    [Test, Rule("U-2")]
    public void of_the_channels_of_ones_roles()
    {
        Assert.That(Text(Scope.All, Scope.All), Is.EqualTo("true and true" + Rest));
        Assert.That(Text(Scope.Of("ST1", "ST2"), Scope.All), Is.EqualTo("store = any(?) and true" + Rest));
        Assert.That(Text(Scope.None, Scope.All), Is.EqualTo("false and true" + Rest));
    }

    [Test, Rule("U-3")]
    public void of_ones_sources_and_none_without_a_source_when_they_are_not_all()
    {
        Assert.That(Text(Scope.All, Scope.Of("WH1")), Is.EqualTo("true and sources @> ?" + Rest));
        Assert.That(Text(Scope.All, Scope.Of("WH1", "WH2")), Is.EqualTo("true and sources && ?" + Rest));
        Assert.That(Text(Scope.All, Scope.None), Is.EqualTo("true and false" + Rest));
        Assert.That(new Sight(Scope.All, Scope.Of("WH1")).Has("ST1", []), Is.False);
        Assert.That(new Sight(Scope.All, Scope.Of("WH1")).Has("ST1", ["WH2", "WH1"]), Is.True);
        Assert.That(new Sight(Scope.All, Scope.All).Has("ST1", []), Is.True);
        Assert.That(new Sight(Scope.Of("ST2"), Scope.All).Has("ST1", []), Is.False);
    }

    [Test]
    public void or_does_not_lead_out_of_it()
    {
        var either = new Criterion.Any([Criterion.Everything, Criterion.Everything]);
        Assert.That(Condition.Of(OrderFields.All, Sight.Nothing, either).Text, Is.EqualTo("false and false and ((true) or (true))"));
        var search = new Search(OrderFields.All, Sight.Nothing, either, new(OrderFields.All["status"], false));
        Assert.That(new[] { search.Page(null, 1), search.Near(null, 1, 1, 1), search.Gathered(null, 1, 1), search.Count, search.Estimate }.Select(sql => sql.Text), Has.All.Contains("where false and false and ("));
    }

    private static string Text(Scope channels, Scope sources) => Condition.Of(OrderFields.All, new(channels, sources), Criterion.Everything).Text;
}
