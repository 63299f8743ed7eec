using Oms.Contracts.Sales;

namespace Oms.Sales.Channels;

/// <summary>What holds for a channel: what was set, else the default.</summary>
internal static class EffectiveSettings
{
    /// <param name="channel">Null, or deleted, when only the defaults hold.</param>
    /// <param name="defaults">Of the service.</param>
    /// <returns>Every setting filled in; of the deliveries no number stands for any.</returns>
    public static ChannelSettings Of(Channel? channel, SalesDefaults defaults) =>
        Over(channel is { IsDeleted: false } ? channel.Wire.Settings : null, defaults.AsSettings());

    /// <summary>The settings of the first, and where it has none those of the second.</summary>
    public static ChannelSettings Over(ChannelSettings? first, ChannelSettings? second) => first is null ? second ?? new() : new()
    {
        RemorseSeconds = first.RemorseSeconds ?? second?.RemorseSeconds,
        DefaultSource = first.DefaultSource ?? second?.DefaultSource,
        Sources = first.Sources ?? second?.Sources,
        Backorders = first.Backorders ?? second?.Backorders,
        MaxDeliveries = first.MaxDeliveries ?? second?.MaxDeliveries,
        AutoApproveReturn = first.AutoApproveReturn ?? second?.AutoApproveReturn,
        AutoReleaseRefund = first.AutoReleaseRefund ?? second?.AutoReleaseRefund,
        DefineReturnSource = first.DefineReturnSource ?? second?.DefineReturnSource,
        ReturnServiceOrder = first.ReturnServiceOrder ?? second?.ReturnServiceOrder,
        ReturnServiceLine = first.ReturnServiceLine ?? second?.ReturnServiceLine,
        ShippingRefundRule = first.ShippingRefundRule ?? second?.ShippingRefundRule,
        GoodConditions = first.GoodConditions ?? second?.GoodConditions,
        ExchangeEnabled = first.ExchangeEnabled ?? second?.ExchangeEnabled,
        ExchangeWaitsForReturn = first.ExchangeWaitsForReturn ?? second?.ExchangeWaitsForReturn,
        RequireKnownStyle = first.RequireKnownStyle ?? second?.RequireKnownStyle,
        ReshipmentEnabled = first.ReshipmentEnabled ?? second?.ReshipmentEnabled,
        UpdateShippingAddress = first.UpdateShippingAddress ?? second?.UpdateShippingAddress,
        AppeasementBase = first.AppeasementBase ?? second?.AppeasementBase,
        ReturnReasons = first.ReturnReasons ?? second?.ReturnReasons,
        AppeasementReasons = first.AppeasementReasons ?? second?.AppeasementReasons,
        ExchangeReasons = first.ExchangeReasons ?? second?.ExchangeReasons,
        ReshipmentReasons = first.ReshipmentReasons ?? second?.ReshipmentReasons,
        ShippingMethods = first.ShippingMethods ?? second?.ShippingMethods,
        CustomGateways = first.CustomGateways ?? second?.CustomGateways,
        CaptureTiming = first.CaptureTiming ?? second?.CaptureTiming,
        CaptureDays = first.CaptureDays ?? second?.CaptureDays,
        RevalidateAfterDays = first.RevalidateAfterDays ?? second?.RevalidateAfterDays,
        ExternalValidation = first.ExternalValidation ?? second?.ExternalValidation,
        RemorseExpiry = first.RemorseExpiry ?? second?.RemorseExpiry,
        RemorseAttributes = first.RemorseAttributes ?? second?.RemorseAttributes,
        TestRemorseSeconds = first.TestRemorseSeconds ?? second?.TestRemorseSeconds,
        AbortTestOrders = first.AbortTestOrders ?? second?.AbortTestOrders,
    };
}
