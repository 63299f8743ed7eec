using Oms.Contracts.Inventory.SourceManagement;
using Oms.Contracts.Postsales.ReturnManagement;
using static Oms.Postsales.Tests.Example;

namespace Oms.Postsales.Tests;

[Rule("R-3"), Rule("S-5")]
internal sealed class ChoosingTheSource
{
    private static readonly ChannelDefaults Defined = new() { DefineReturnSource = true };

    [Test]
    public void goods_go_back_to_the_source_that_shipped_them_whether_it_says_so_or_not() => Shop()
        .When(Say.Return(1)).ThenIs(SourceOf, "WH1");

    [Test]
    public void the_source_that_shipped_may_be_named() => Shop().When(To("WH1", 1)).ThenIs(SourceOf, "WH1");

    [Test]
    public void another_source_is_refused_where_the_channel_lets_nobody_choose() => Shop().Given(Source("WH3"))
        .When(To("WH3", 1)).ThenRefused(new Reason("$.return.source_id", "the source that shipped: WH1", "WH3"));

    [Test]
    public void where_agents_choose_any_source_that_accepts_returns_will_do() => Shop(Defined).Given(Source("WH3"))
        .When(To("WH3", 1)).ThenIs(SourceOf, "WH3");

    [TestCase("WH3"), TestCase("WH4"), TestCase("WH1")]
    public void where_agents_choose_a_source_that_takes_no_returns_is_refused(string source) => Shop(Defined).Given(Source("WH3", false))
        .When(To(source, 1)).ThenRefused(new Reason("$.return.source_id", "a source that accepts returns", source));

    [Test]
    public void where_agents_choose_the_source_that_shipped_must_accept_returns_too() => Shop(Defined)
        .When(Say.Return(1)).ThenRefused(new Reason("$.return.source_id", "a source that accepts returns", "WH1"))
        .Given(Source("WH1")).When(Say.Return(1)).ThenIs(SourceOf, "WH1");

    [Test]
    public void lines_of_two_sources_go_back_to_one_only_where_an_agent_says_which() => Shop()
        .When(Say.Return(1, 2)).ThenRefused(new Reason("$.return.source_id", "lines of one source, or the source they all go back to", "WH1, WH2"));

    [Test]
    public void lines_of_two_sources_may_go_back_to_a_third() => Shop(Defined).Given(Source("WH3"))
        .When(To("WH3", 1, 2)).ThenIs(SourceOf, "WH3");

    [Test]
    public void a_warehouse_that_has_the_goods_names_itself_when_it_accepts_returns() => Shop()
        .When(Say.Received(said => said with { SourceId = "WH3" }, 1)).ThenRefused(new Reason("$.return.source_id", "a source that accepts returns", "WH3"))
        .Given(Source("WH3")).When(Say.Received(said => said with { SourceId = "WH3" }, 1)).ThenIs(SourceOf, "WH3");

    [Test]
    public void a_download_has_no_source_to_go_back_to() => PostsalesScenario.Of(Shipped(Virtual(1), Physical(2)))
        .When(Say.Return(1)).ThenRefused(new Reason("$.return.source_id", "the source the goods go back to", "nothing"))
        .When(Say.Return(1, 2)).ThenIs(SourceOf, "WH1").ThenReturns("100: 1 2");

    [Test]
    public void what_a_source_said_last_counts() => Shop(Defined)
        .OfVersion(2).Given(Source("WH3"))
        .OfVersion(1).When(new Created { Source = new() { Id = "WH3" } }).ThenNothing()
        .OfVersion(3).Given(Source("WH3", false))
        .When(To("WH3", 1)).ThenRefused("$.return.source_id");

    [Test]
    public void a_source_without_an_id_is_refused() => PostsalesScenario.Begin().When(Source("")).ThenRefused("$.source.id");

    private static Contracts.Inventory.SourceManagement.Updated Source(string id, bool accepts = true) =>
        new() { Source = new() { Id = id, Configurations = new() { Capabilities = new() { AcceptsReturns = accepts } } } };

    private static Authorize To(string source, params int[] lines) => Say.Return(said => said with { SourceId = source }, lines);

    private static string? SourceOf(Scenario scenario) => scenario.Find<Return>("ST1-100-R01")?.Content.SourceId;

    private static Scenario Shop(ChannelDefaults? settings = null) => PostsalesScenario.Of(Shipped(Physical(1), Physical(2).Shipped("WH2")), settings);
}
