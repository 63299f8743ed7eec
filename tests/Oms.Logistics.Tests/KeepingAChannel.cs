using Oms.Contracts.Sales;
using Oms.Contracts.Sales.SaleschannelManagement;
using Oms.Deciding;
using Oms.Logistics.Channels;
using static Oms.Logistics.Tests.Sample;

namespace Oms.Logistics.Tests;

internal sealed class KeepingAChannel
{
    private static readonly ChannelSettings Settings = new() { DefaultSource = "E", Sources = ["C", "D"], RemorseSeconds = 60 };

    [Test]
    public void the_settings_sourcing_needs_are_kept_apart_from_the_channels_own_history() =>
        FromNothing().When(new Created { SalesChannel = Channel(Settings) })
            .Then(new Change(typeof(Channel), "ST1/logistics", new ChannelEvent.Configured("E", ["C", "D"])));

    [Test]
    public void the_same_again_changes_nothing() =>
        FromNothing().Given(new Created { SalesChannel = Channel(Settings) }).When(new Created { SalesChannel = Channel(Settings) }).ThenNothing();

    [Test]
    public void a_channel_without_sources_leaves_no_trace() =>
        FromNothing().When(new Created { SalesChannel = Channel(new() { RemorseSeconds = 60 }) }).ThenNothing();

    [Test]
    public void a_change_of_other_settings_leaves_no_trace() =>
        FromNothing().Given(new Created { SalesChannel = Channel(Settings) })
            .When(new Updated { SalesChannel = Channel(Settings with { RemorseSeconds = 5 }) }).ThenNothing();

    [Test]
    public void a_changed_setting_is_kept() =>
        FromNothing().Given(new Created { SalesChannel = Channel(Settings) })
            .When(new Updated { SalesChannel = Channel(Settings with { Sources = ["D"] }) }).Then(new ChannelEvent.Configured("E", ["D"]));

    [Test]
    public void a_removed_channel_is_forgotten_once() =>
        FromNothing().Given(new Created { SalesChannel = Channel(Settings) })
            .When(new Deleted { SalesChannel = "ST1" }).Then(new ChannelEvent.Forgotten())
            .When(new Deleted { SalesChannel = "ST1" }).ThenNothing();

    [Test]
    public void an_unknown_channel_has_nothing_to_forget() => FromNothing().When(new Deleted { SalesChannel = "ST9" }).ThenNothing();

    [Test]
    public void a_channel_without_an_id_is_refused() =>
        FromNothing().When(new Updated { SalesChannel = new() }).ThenRefused("$.sales_channel.id")
            .When(new Deleted()).ThenRefused("$.sales_channel");

    private static SalesChannel Channel(ChannelSettings settings) => new() { Id = "ST1", Settings = settings };
}
