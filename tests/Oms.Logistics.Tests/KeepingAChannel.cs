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
        FromNothing().OfVersion(1).When(new Created { SalesChannel = Channel(Settings) })
            .Then(new Change(typeof(Channel), "ST1/logistics", new ChannelEvent.Configured("E", ["C", "D"], 1)));

    [Test]
    public void the_same_again_changes_nothing() =>
        FromNothing().OfVersion(1).Given(new Created { SalesChannel = Channel(Settings) }).When(new Created { SalesChannel = Channel(Settings) }).ThenNothing();

    [Test]
    public void a_changed_setting_is_kept() =>
        FromNothing().OfVersion(1).Given(new Created { SalesChannel = Channel(Settings) })
            .OfVersion(2).When(new Updated { SalesChannel = Channel(Settings with { Sources = ["D"] }) }).Then(new ChannelEvent.Configured("E", ["D"], 2));

    [Test]
    public void what_is_older_than_the_copy_changes_nothing() =>
        FromNothing().OfVersion(3).Given(new Updated { SalesChannel = Channel(Settings) })
            .OfVersion(2).When(new Updated { SalesChannel = Channel(new() { DefaultSource = "OLD" }) }).ThenNothing()
            .OfVersion(1).When(new Created { SalesChannel = Channel(new()) }).ThenNothing()
            .OfVersion(2).When(new Deleted { SalesChannel = "ST1" }).ThenNothing();

    [Test]
    public void a_removed_channel_is_forgotten_once_and_not_remembered_by_what_was_before() =>
        FromNothing().OfVersion(1).Given(new Created { SalesChannel = Channel(Settings) })
            .OfVersion(3).When(new Deleted { SalesChannel = "ST1" }).Then(new ChannelEvent.Forgotten(3))
            .When(new Deleted { SalesChannel = "ST1" }).ThenNothing()
            .OfVersion(2).When(new Updated { SalesChannel = Channel(Settings) }).ThenNothing();

    [Test]
    public void a_removal_that_comes_first_is_kept_in_mind() =>
        FromNothing().OfVersion(2).When(new Deleted { SalesChannel = "ST1" }).Then(new ChannelEvent.Forgotten(2))
            .OfVersion(1).When(new Created { SalesChannel = Channel(Settings) }).ThenNothing();

    [Test]
    public void a_channel_without_an_id_is_refused() =>
        FromNothing().When(new Updated { SalesChannel = new() }).ThenRefused("$.sales_channel.id")
            .When(new Deleted()).ThenRefused("$.sales_channel");

    private static SalesChannel Channel(ChannelSettings settings) => new() { Id = "ST1", Settings = settings };
}
