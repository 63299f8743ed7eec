using Oms.Contracts.Sales.SaleschannelManagement;
using Oms.Postsales.Channels;
using static Oms.Postsales.Tests.Example;

namespace Oms.Postsales.Tests;

internal sealed class KeepingChannels
{
    private static readonly ChannelSettings ByHand = new() { AutoApproveReturn = false };

    [Test, Rule("R-4")]
    public void what_a_channel_has_configured_comes_before_the_defaults() => Shop().Given(Told(ByHand))
        .When(Say.Return(1)).ThenReturnIs("ST1-100-R01", "REQUESTED");

    [Test]
    public void what_it_leaves_open_goes_by_the_defaults() => Shop(new() { AutoApproveReturn = false }).Given(Told(new() { ExchangeEnabled = false }))
        .When(Say.Return(1)).ThenReturnIs("ST1-100-R01", "REQUESTED")
        .When(Say.Exchange(2)).ThenRefused("$.exchange.sales_channel_id");

    [Test]
    public void a_change_counts_from_then_on_and_older_news_does_not() => Shop()
        .OfVersion(3).Given(Told(new()))
        .OfVersion(2).When(Told(ByHand)).ThenNothing()
        .OfVersion(4).When(Told(ByHand)).Then(new ChannelEvent.Configured(ByHand, 4))
        .OfVersion(null).When(Say.Return(1)).ThenReturnIs("ST1-100-R01", "REQUESTED");

    [Test]
    public void a_removed_channel_goes_by_the_defaults_again() => Shop().Given(Told(ByHand), new Deleted { SalesChannel = Store })
        .When(Say.Return(1)).ThenReturnIs("ST1-100-R01", "APPROVED");

    [Test]
    public void a_channel_without_an_id_is_refused() => Shop()
        .When(new Created { SalesChannel = new() }).ThenRefused("$.sales_channel.id")
        .When(new Deleted { SalesChannel = "" }).ThenRefused("$.sales_channel");

    [Test]
    public void an_order_that_names_no_channel_is_of_the_default_one() => PostsalesScenario.Of(Shipped(Physical(1)) with { Store = "default" })
        .When(Say.Return(said => said with { SalesChannelId = "" }, 1)).ThenReturnIs("default-100-R01", "APPROVED");

    [Test]
    public void defaults_that_are_none_are_found() => Assert.That(
        new PostsalesDefaults { Channel = new() { ShippingRefundRule = "sometimes", AppeasementBase = "half" } }.Faults().Select(fault => fault.Path),
        Is.EqualTo(new[] { "Channel:ShippingRefundRule", "Channel:AppeasementBase" }));

    private static Updated Told(ChannelSettings settings) => new() { SalesChannel = new() { Id = Store, Settings = settings } };

    private static Scenario Shop(ChannelDefaults? settings = null) => PostsalesScenario.Of(Shipped(Physical(1), Physical(2)), settings);
}
