using Oms.Contracts.Sales;
using Oms.Sales.Channels;

namespace Oms.Sales;

/// <summary>What holds for a channel that nobody configured; from the service's configuration.</summary>
public sealed record SalesDefaults
{
    /// <summary>Whether orders of a channel that was never created, or was deleted, are refused.</summary>
    public bool RequireKnownChannel { get; init; }

    /// <summary>The channel of an order that names none.</summary>
    public string DefaultChannel { get; init; } = "default";

    /// <summary>How long an order is held from its origin date (H-1).</summary>
    public int RemorseSeconds { get; init; }

    /// <summary>Ships what no other rule gives a source.</summary>
    public string DefaultSource { get; init; } = "WH1";

    /// <summary>The sources, in the order they are tried; none means just the default source.</summary>
    public IReadOnlyList<string> Sources { get; init; } = [];

    /// <summary>Whether lines that no source has may wait for stock (S-1).</summary>
    public bool Backorders { get; init; }

    /// <summary>Into how many deliveries waiting may split an order (S-2); null for any number.</summary>
    public int? MaxDeliveries { get; init; }

    /// <summary>Whether a return is approved as soon as it is asked for .</summary>
    public bool AutoApproveReturn { get; init; } = true;

    /// <summary>Whether the refund of an approved return goes out at once .</summary>
    public bool AutoReleaseRefund { get; init; } = true;

    /// <summary>Whether an agent may choose where goods come back to .</summary>
    public bool DefineReturnSource { get; init; }

    /// <summary>Whether services of the whole order join its first return (RR-2).</summary>
    public bool ReturnServiceOrder { get; init; }

    /// <summary>Whether the services of a line come back with it (RR-3).</summary>
    public bool ReturnServiceLine { get; init; }

    /// <summary>When the shipping line joins a return (RR-4); one of <see cref="ShippingRefund"/>.</summary>
    public string ShippingRefundRule { get; init; } = ShippingRefund.Never;

    /// <summary>Conditions of received goods that need no review, besides <c>GOOD</c>.</summary>
    public IReadOnlyList<string> GoodConditions { get; init; } = [];

    /// <summary>E-10.</summary>
    public bool ExchangeEnabled { get; init; } = true;

    /// <summary>Whether an exchange order is held until the lines it replaces came back (E-6).</summary>
    public bool ExchangeWaitsForReturn { get; init; }

    /// <summary>Whether an exchange is refused when the catalogue has not told the style of the SKU (E-1).</summary>
    public bool RequireKnownStyle { get; init; }

    /// <summary>X-5.</summary>
    public bool ReshipmentEnabled { get; init; } = true;

    /// <summary>Whether agents may send an order that is still held to another address (F-8).</summary>
    public bool UpdateShippingAddress { get; init; } = true;

    /// <summary>Whether the amount of an appeasement is the line's net or gross; one of <see cref="AppeasementBases"/>.</summary>
    public string AppeasementBase { get; init; } = AppeasementBases.Net;

    /// <summary>What may be given as the reason of a return; none means any text.</summary>
    public IReadOnlyList<string> ReturnReasons { get; init; } = [];

    /// <inheritdoc cref="ReturnReasons"/>
    public IReadOnlyList<string> AppeasementReasons { get; init; } = [];

    /// <inheritdoc cref="ReturnReasons"/>
    public IReadOnlyList<string> ExchangeReasons { get; init; } = [];

    /// <inheritdoc cref="ReturnReasons"/>
    public IReadOnlyList<string> ReshipmentReasons { get; init; } = [];

    /// <summary>The shipping methods there are; none means any.</summary>
    public IReadOnlyList<string> ShippingMethods { get; init; } = [];

    /// <summary>The gateways that are asked by message; payments of any other one are accepted inside (P-1, P-4).</summary>
    public IReadOnlyList<string> CustomGateways { get; init; } = [];

    /// <summary>When money is captured (P-2); one of <see cref="CaptureTimings"/>.</summary>
    public string CaptureTiming { get; init; } = CaptureTimings.EachShipment;

    /// <summary>With the timing <c>days</c>: how many after the order was placed.</summary>
    public int CaptureDays { get; init; } = 7;

    /// <summary>After how many days an authorisation is checked again before its goods ship (P-6).</summary>
    public int RevalidateAfterDays { get; init; } = 7;

    /// <summary>Whether a system outside approves each order (H-3).</summary>
    public bool ExternalValidation { get; init; }

    /// <summary>Which days count as remorse time (H-1); one of <see cref="RemorseExpiries"/>.</summary>
    public string RemorseExpiry { get; init; } = RemorseExpiries.All;

    /// <summary>Only orders with one of these custom attributes, <c>code</c> or <c>code=value</c>, have remorse time; none means every order.</summary>
    public IReadOnlyList<string> RemorseAttributes { get; init; } = [];

    /// <summary>How long a test order is held instead (O-8); null for as long as any other.</summary>
    public int? TestRemorseSeconds { get; init; }

    /// <summary>Whether test orders are aborted (O-8).</summary>
    public bool AbortTestOrders { get; init; }

    /// <summary>How long a gateway has to answer before it is asked again; twice as long each further time.</summary>
    public int AskAgainSeconds { get; init; } = 60;

    /// <summary>The longest time between two asks, of gateways and of who approves orders.</summary>
    public int LookSeconds { get; init; } = 900;

    /// <summary>How often a gateway is asked before a person has to look.</summary>
    public int AskAtMost { get; init; } = 12;

    /// <summary>What is wrong with them: the rules of a channel's own settings, and of the service's.</summary>
    public IEnumerable<Reason> Faults() => ChannelRules.Against(new() { Id = DefaultChannel, Settings = AsSettings() }).Concat(
    [
        .. AtLeastOne(nameof(AskAgainSeconds), AskAgainSeconds), .. AtLeastOne(nameof(LookSeconds), LookSeconds), .. AtLeastOne(nameof(AskAtMost), AskAtMost),
    ]);

    /// <summary>Those that a channel may set, each filled in.</summary>
    internal ChannelSettings AsSettings() => new()
    {
        RemorseSeconds = RemorseSeconds,
        DefaultSource = DefaultSource,
        Sources = Sources.ToValueList(),
        Backorders = Backorders,
        MaxDeliveries = MaxDeliveries,
        AutoApproveReturn = AutoApproveReturn,
        AutoReleaseRefund = AutoReleaseRefund,
        DefineReturnSource = DefineReturnSource,
        ReturnServiceOrder = ReturnServiceOrder,
        ReturnServiceLine = ReturnServiceLine,
        ShippingRefundRule = ShippingRefundRule,
        GoodConditions = GoodConditions.ToValueList(),
        ExchangeEnabled = ExchangeEnabled,
        ExchangeWaitsForReturn = ExchangeWaitsForReturn,
        RequireKnownStyle = RequireKnownStyle,
        ReshipmentEnabled = ReshipmentEnabled,
        UpdateShippingAddress = UpdateShippingAddress,
        AppeasementBase = AppeasementBase,
        ReturnReasons = ReturnReasons.ToValueList(),
        AppeasementReasons = AppeasementReasons.ToValueList(),
        ExchangeReasons = ExchangeReasons.ToValueList(),
        ReshipmentReasons = ReshipmentReasons.ToValueList(),
        ShippingMethods = ShippingMethods.ToValueList(),
        CustomGateways = CustomGateways.ToValueList(),
        CaptureTiming = CaptureTiming,
        CaptureDays = CaptureDays,
        RevalidateAfterDays = RevalidateAfterDays,
        ExternalValidation = ExternalValidation,
        RemorseExpiry = RemorseExpiry,
        RemorseAttributes = RemorseAttributes.ToValueList(),
        TestRemorseSeconds = TestRemorseSeconds,
        AbortTestOrders = AbortTestOrders,
    };

    private static IEnumerable<Reason> AtLeastOne(string name, int value) => value < 1 ? [Refusal.At($"Sales:{name}", "1 or more", value)] : [];

    internal string ChannelOr(string? store) => string.IsNullOrEmpty(store) ? DefaultChannel : store;
}
