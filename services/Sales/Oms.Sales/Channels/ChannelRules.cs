using Oms.Contracts.Sales;

namespace Oms.Sales.Channels;

/// <summary>What a channel may be set to; a setting that nobody knows is a mistake, not an extension.</summary>
internal static class ChannelRules
{
    private const string Settings = "$.sales_channel.settings";

    private const int LongestRemorse = 31_536_000;

    private const int LongestText = 200;

    private const int MostDays = 365;

    public static IEnumerable<Reason> Against(SalesChannel channel) =>
        [.. Refusal.UnlessName("$.sales_channel.id", channel.Id), .. Against(channel.Settings ?? new ChannelSettings())];

    private static IEnumerable<Reason> Against(ChannelSettings settings)
    {
        foreach (var name in settings.Unknown?.Keys ?? [])
            yield return Refusal.At($"{Settings}.{name}", "a setting that exists", name);
        if (settings.RemorseSeconds is < 0 or > LongestRemorse)
            yield return Refusal.At($"{Settings}.remorse_seconds", "0 to 31536000 seconds", settings.RemorseSeconds);
        if (settings.DefaultSource is { } source && !Refusal.IsName(source))
            yield return Refusal.At($"{Settings}.default_source", "a source id, 1 to 64 characters, no control characters", source);
        if (settings.MaxDeliveries < 1)
            yield return Refusal.At($"{Settings}.max_deliveries", "1 or more deliveries", settings.MaxDeliveries);
        if (settings.ShippingRefundRule is not (null or ShippingRefund.OnFirst or ShippingRefund.OnLast or ShippingRefund.Never))
            yield return Refusal.At($"{Settings}.shipping_refund_rule", $"{ShippingRefund.OnFirst}, {ShippingRefund.OnLast} or {ShippingRefund.Never}", settings.ShippingRefundRule);
        if (settings.AppeasementBase is not (null or AppeasementBases.Net or AppeasementBases.Gross))
            yield return Refusal.At($"{Settings}.appeasement_base", $"{AppeasementBases.Net} or {AppeasementBases.Gross}", settings.AppeasementBase);
        foreach (var reason in Lists(settings).Concat(Money(settings)))
            yield return reason;
    }

    private static IEnumerable<Reason> Money(ChannelSettings settings)
    {
        if (settings.CaptureTiming is not (null or CaptureTimings.BeforeShipment or CaptureTimings.EachShipment or CaptureTimings.LastShipment or CaptureTimings.Days))
            yield return Refusal.At($"{Settings}.capture_timing", $"{CaptureTimings.BeforeShipment}, {CaptureTimings.EachShipment}, {CaptureTimings.LastShipment} or {CaptureTimings.Days}", settings.CaptureTiming);
        if (settings.CaptureDays is < 1 or > MostDays)
            yield return Refusal.At($"{Settings}.capture_days", $"1 to {MostDays} days", settings.CaptureDays);
        if (settings.RevalidateAfterDays is < 0 or > MostDays)
            yield return Refusal.At($"{Settings}.revalidate_after_days", $"0 to {MostDays} days", settings.RevalidateAfterDays);
        if (settings.RemorseExpiry is not (null or RemorseExpiries.All or RemorseExpiries.ExcludeWeekends))
            yield return Refusal.At($"{Settings}.remorse_expiry", $"{RemorseExpiries.All} or {RemorseExpiries.ExcludeWeekends}", settings.RemorseExpiry);
        if (settings.TestRemorseSeconds is < 0 or > LongestRemorse)
            yield return Refusal.At($"{Settings}.test_remorse_seconds", "0 to 31536000 seconds", settings.TestRemorseSeconds);
    }

    private static IEnumerable<Reason> Lists(ChannelSettings settings) =>
    [
        .. Each("sources", settings.Sources, Refusal.IsName, "a source id, 1 to 64 characters, no control characters"),
        .. Texts("good_conditions", settings.GoodConditions),
        .. Texts("return_reasons", settings.ReturnReasons),
        .. Texts("appeasement_reasons", settings.AppeasementReasons),
        .. Texts("exchange_reasons", settings.ExchangeReasons),
        .. Texts("reshipment_reasons", settings.ReshipmentReasons),
        .. Texts("shipping_methods", settings.ShippingMethods),
        .. Texts("remorse_attributes", settings.RemorseAttributes),
        .. Each("custom_gateways", settings.CustomGateways, Refusal.IsName, "a gateway id, 1 to 64 characters, no control characters"),
    ];

    private static IEnumerable<Reason> Texts(string name, ValueList<string>? texts) =>
        Each(name, texts, text => text.Length <= LongestText && !string.IsNullOrWhiteSpace(text), $"1 to {LongestText} characters");

    private static IEnumerable<Reason> Each(string name, ValueList<string>? items, Func<string, bool> isGood, string expected)
    {
        var seen = new HashSet<string>();
        for (var i = 0; i < items?.Count; i++)
        {
            if (!isGood(items[i]))
                yield return Refusal.At($"{Settings}.{name}[{i}]", expected, items[i]);
            else if (!seen.Add(items[i]))
                yield return Refusal.At($"{Settings}.{name}[{i}]", "each of them once", items[i]);
        }
    }
}
