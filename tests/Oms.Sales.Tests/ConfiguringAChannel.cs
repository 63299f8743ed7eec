using System.Text.Json;
using Oms.Contracts.Json;
using Oms.Contracts.Sales;
using Oms.Sales.Channels;
using Channel = Oms.Sales.Channels.Channel;
using ChannelCreated = Oms.Contracts.Sales.SaleschannelManagement.Created;
using ChannelDeleted = Oms.Contracts.Sales.SaleschannelManagement.Deleted;
using ChannelUpdated = Oms.Contracts.Sales.SaleschannelManagement.Updated;
using CreateIt = Oms.Contracts.Sales.SaleschannelManagement.Create;
using DeleteIt = Oms.Contracts.Sales.SaleschannelManagement.Delete;
using UpdateIt = Oms.Contracts.Sales.SaleschannelManagement.Update;

namespace Oms.Sales.Tests;

internal sealed class ConfiguringAChannel
{
    private static readonly SalesChannel Shop = new() { Id = "ST1", Name = "Shop", Settings = new ChannelSettings { RemorseSeconds = 60 } };
    private static readonly ChannelSettings AllSettings = new()
    {
        RemorseSeconds = 60,
        DefaultSource = "WH1",
        Sources = [],
        Backorders = false,
        AutoApproveReturn = true,
        AutoReleaseRefund = true,
        DefineReturnSource = false,
        ReturnServiceOrder = false,
        ReturnServiceLine = false,
        ShippingRefundRule = "never",
        GoodConditions = [],
        ExchangeEnabled = true,
        ExchangeWaitsForReturn = false,
        RequireKnownStyle = false,
        ReshipmentEnabled = true,
        UpdateShippingAddress = true,
        AppeasementBase = "net",
        ReturnReasons = [],
        AppeasementReasons = [],
        ExchangeReasons = [],
        ReshipmentReasons = [],
        ShippingMethods = [],
        CustomGateways = [],
        CaptureTiming = "each_shipment",
        CaptureDays = 7,
        RevalidateAfterDays = 7,
        ExternalValidation = false,
        RemorseExpiry = "all",
        RemorseAttributes = [],
        AbortTestOrders = false,
    };

    private static readonly SalesChannel Whole = Shop with { Settings = AllSettings };

    [Test]
    public void a_new_channel_is_announced_with_every_setting() => Begin()
        .When(new CreateIt { SalesChannel = Shop })
        .Then(new ChannelEvent.Created(Shop))
        .ThenAnnounces(new Outgoing(new ChannelCreated { SalesChannel = Whole }));

    [Test]
    public void the_same_channel_again_changes_nothing() => Begin().Given(Created()).When(Created()).ThenNothing();

    [Test]
    public void another_channel_under_its_id_is_refused() => Begin().Given(Created())
        .When(new CreateIt { SalesChannel = Shop with { Name = "Other" } })
        .ThenRefused("$.sales_channel.id");

    [Test]
    public void what_an_update_leaves_out_keeps_its_value() => Begin().Given(Created())
        .When(Update(new ChannelSettings { Sources = ["WH2", "WH3"] }))
        .ThenAnnounces(new Outgoing(new ChannelUpdated { SalesChannel = Whole with { Settings = Whole.Settings! with { Sources = ["WH2", "WH3"] } } }))
        .When(Update(new ChannelSettings { Sources = ["WH2", "WH3"] }))
        .ThenNothing();

    [Test, Rule("S-1"), Rule("S-2")]
    public void backorders_and_deliveries_are_kept_and_announced() => Begin().Given(Created(), Update(new ChannelSettings { Backorders = true }))
        .When(Update(new ChannelSettings { MaxDeliveries = 1 }))
        .ThenAnnounces(new Outgoing(new ChannelUpdated { SalesChannel = Whole with { Settings = Whole.Settings! with { Backorders = true, MaxDeliveries = 1 } } }));

    private static readonly ChannelSettings AllOtherwise = new()
    {
        RemorseSeconds = 1,
        DefaultSource = "WH9",
        Sources = ["WH9"],
        Backorders = true,
        MaxDeliveries = 3,
        AutoApproveReturn = false,
        AutoReleaseRefund = false,
        DefineReturnSource = true,
        ReturnServiceOrder = true,
        ReturnServiceLine = true,
        ShippingRefundRule = "onFirst",
        GoodConditions = ["FAIR"],
        ExchangeEnabled = false,
        ExchangeWaitsForReturn = true,
        RequireKnownStyle = true,
        ReshipmentEnabled = false,
        UpdateShippingAddress = false,
        AppeasementBase = "gross",
        ReturnReasons = ["Too small"],
        AppeasementReasons = ["Late"],
        ExchangeReasons = ["Wrong size"],
        ReshipmentReasons = ["Lost"],
        ShippingMethods = ["STANDARD"],
        CustomGateways = ["BANK"],
        CaptureTiming = "days",
        CaptureDays = 3,
        RevalidateAfterDays = 0,
        ExternalValidation = true,
        RemorseExpiry = "excludeWeekends",
        RemorseAttributes = ["gift=yes"],
        TestRemorseSeconds = 5,
        AbortTestOrders = true,
    };

    /// <summary>Were one forgotten where settings are laid over each other, it would fall back to the default.</summary>
    [Test]
    public void every_setting_is_kept_through_an_update_of_another() => Begin()
        .Given(new CreateIt { SalesChannel = Shop with { Settings = AllOtherwise } })
        .When(Update(new ChannelSettings { RemorseSeconds = 2 }))
        .ThenAnnounces(new Outgoing(new ChannelUpdated { SalesChannel = Shop with { Settings = AllOtherwise with { RemorseSeconds = 2 } } }))
        .ThenIs(_ => typeof(ChannelSettings).GetProperties().Where(each => each.GetValue(AllOtherwise) is null).Select(each => each.Name).ToValueList(), ["Unknown"]);

    [Test]
    public void what_is_unset_goes_by_the_default_again() => Begin()
        .Given(new CreateIt { SalesChannel = Shop with { Settings = new() { RemorseSeconds = 60, AutoApproveReturn = false } } })
        .When(Update(new ChannelSettings { RemorseSeconds = 61 }) with { Unset = ["auto_approve_return"] })
        .Then(new ChannelEvent.Updated(Shop with { Settings = new() { RemorseSeconds = 61 } }))
        .ThenAnnounces(new Outgoing(new ChannelUpdated { SalesChannel = Whole with { Settings = AllSettings with { RemorseSeconds = 61 } } }))
        .When(Update(new ChannelSettings()) with { Unset = ["auto_approve_return"] })
        .ThenNothing();

    [Test]
    public void every_setting_can_be_unset() => Begin()
        .Given(new CreateIt { SalesChannel = Shop with { Settings = AllOtherwise } })
        .When(new UpdateIt { SalesChannel = new() { Id = "ST1" }, Unset = [.. SettingsOf(AllOtherwise)] })
        .Then(new ChannelEvent.Updated(Shop with { Settings = new() }));

    [Test]
    public void what_is_no_setting_or_is_set_by_the_same_message_cannot_be_unset() => Begin().Given(Created())
        .When(Update(new ChannelSettings { RemorseSeconds = 61 }) with { Unset = ["name", "backorders", "remorse_seconds"] })
        .ThenRefused("$.unset[0]", "$.unset[2]");

    [Test]
    public void what_no_rule_knows_is_refused_by_its_path() => Begin().Given(Created())
        .When(Update(new ChannelSettings { ShippingRefundRule = "always", AppeasementBase = "tax", ReturnReasons = ["Too small", "Too small", " "], ShippingMethods = [new string('x', 201)] }))
        .ThenRefused("$.sales_channel.settings.shipping_refund_rule", "$.sales_channel.settings.appeasement_base", "$.sales_channel.settings.return_reasons[1]",
            "$.sales_channel.settings.return_reasons[2]", "$.sales_channel.settings.shipping_methods[0]");

    [Test]
    public void a_wrong_default_is_found_before_the_service_starts() => Assert.That(
        new SalesDefaults { ShippingRefundRule = "always", ExchangeReasons = ["", "a"] }.Faults().Select(fault => fault.Path),
        Is.EqualTo(new[] { "$.sales_channel.settings.shipping_refund_rule", "$.sales_channel.settings.exchange_reasons[0]" }));

    [TestCase(0), TestCase(-1)]
    public void an_order_cannot_go_in_no_delivery(int most) => Begin().Given(Created())
        .When(Update(new ChannelSettings { MaxDeliveries = most }))
        .ThenRefused("$.sales_channel.settings.max_deliveries");

    [Test]
    public void there_and_back_again_are_two_changes() => Begin().Given(Created(), Update(new ChannelSettings { RemorseSeconds = 0 }))
        .When(Update(new ChannelSettings { RemorseSeconds = 60 }))
        .Then(new ChannelEvent.Updated(Shop));

    [Test]
    public void unknown_settings_and_wrong_values_are_refused() => Begin().Given(Created())
        .When(Update(new ChannelSettings
        {
            RemorseSeconds = -1,
            DefaultSource = "",
            Sources = ["WH1", "", "WH1", new string('x', 65)],
            Unknown = new UnknownMembers { ["remorse"] = System.Text.Json.JsonElement.Parse("1") },
        }))
        .ThenRefused("$.sales_channel.settings.remorse", "$.sales_channel.settings.remorse_seconds", "$.sales_channel.settings.default_source",
            "$.sales_channel.settings.sources[1]", "$.sales_channel.settings.sources[2]", "$.sales_channel.settings.sources[3]");

    [Test]
    public void a_remorse_time_of_more_than_a_year_is_refused() => Begin().Given(Created())
        .When(Update(new ChannelSettings { RemorseSeconds = 31_536_001 }))
        .ThenRefused("$.sales_channel.settings.remorse_seconds");

    [Test]
    public void a_channel_without_a_usable_id_is_refused() => Begin().When(new CreateIt { SalesChannel = new SalesChannel() }).ThenRefused("$.sales_channel.id");

    [Test]
    public void a_deleted_channel_is_gone_once_and_may_come_back() => Begin().Given(Created())
        .When(Delete).Then(new ChannelEvent.Deleted()).ThenAnnounces(new Outgoing(new ChannelDeleted { SalesChannel = "ST1" }))
        .When(Delete).ThenNothing()
        .When(Update(new ChannelSettings())).ThenTooEarly("$.sales_channel.id")
        .When(Created()).Then(new ChannelEvent.Created(Shop))
        .ThenIs(s => s.Find<Channel>("ST1")!.IsDeleted, false);

    [Test]
    public void what_does_not_exist_is_neither_changed_nor_deleted() => Begin()
        .When(Update(new ChannelSettings())).ThenTooEarly("$.sales_channel.id")
        .When(Delete).ThenTooEarly("$.sales_channel_id");

    [Test]
    public void where_channels_must_be_known_an_unknown_or_deleted_one_takes_no_orders() => SalesScenario.Begin(new SalesDefaults { RequireKnownChannel = true })
        .When(Example.Create()).ThenTooEarly("$.order.store")
        .Given(Created()).When(Example.Create(Example.Order() with { Id = "101" })).ThenFacts(typeof(OrderEvent.Placed), typeof(OrderEvent.Received), typeof(OrderEvent.HoldPlaced))
        .Given(Delete).When(Example.Create()).ThenTooEarly("$.order.store");

    [Test]
    public void the_settings_of_a_deleted_channel_no_longer_hold() => SalesScenario.Begin().Given(Created(), Delete)
        .When(Example.Create())
        .ThenStatus("RECEIVED/IMPORTED");

    private static DeleteIt Delete => new() { SalesChannelId = "ST1" };

    private static Scenario Begin() => SalesScenario.Begin();

    private static CreateIt Created() => new() { SalesChannel = Shop };

    private static IEnumerable<string> SettingsOf(ChannelSettings settings) =>
        JsonSerializer.SerializeToElement(settings, WireJson.Options).EnumerateObject().Select(member => member.Name);

    private static UpdateIt Update(ChannelSettings settings) => new() { SalesChannel = new SalesChannel { Id = "ST1", Settings = settings } };
}
