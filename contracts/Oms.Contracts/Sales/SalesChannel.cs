using System.ComponentModel.DataAnnotations;

namespace Oms.Contracts.Sales;

/// <summary>A store that sells: magento.sales.sales_channel.</summary>
public sealed record SalesChannel : Extensible
{
    [Name]
    public string Id { get; init; } = "";
    public string Name { get; init; } = "";
    /// <summary>The stock it sells from.</summary>
    public string? AggregateId { get; init; }
    /// <summary>Ours.</summary>
    public ChannelSettings? Settings { get; init; }
}

/// <summary>What a channel has configured; an absent setting keeps its value, one that is not listed here is refused.</summary>
[Closed]
public sealed record ChannelSettings : Extensible
{
    /// <summary>How long an order is held from its origin date (H-1).</summary>
    [Range(0, 31_536_000)]
    public int? RemorseSeconds { get; init; }
    /// <summary>Ships what no other rule gives a source.</summary>
    [Name]
    public string? DefaultSource { get; init; }
    /// <summary>The ids of the sources it may ship from, in the order they are tried.</summary>
    [Name]
    public ValueList<string>? Sources { get; init; }
    /// <summary>Whether lines that no source has may wait for stock (S-1); else they are cancelled.</summary>
    public bool? Backorders { get; init; }
    /// <summary>In how many deliveries an order may be sent when lines wait for stock (S-2); absent: in as many as it takes.</summary>
    public int? MaxDeliveries { get; init; }
    /// <summary>Whether a return is approved as soon as it is asked for .</summary>
    public bool? AutoApproveReturn { get; init; }
    /// <summary>Whether the refund of an approved return goes out at once .</summary>
    public bool? AutoReleaseRefund { get; init; }
    /// <summary>Whether an agent may choose where goods come back to .</summary>
    public bool? DefineReturnSource { get; init; }
    /// <summary>Whether services of the whole order join its first return (RR-2).</summary>
    public bool? ReturnServiceOrder { get; init; }
    /// <summary>Whether the services of a line come back with it (RR-3); also read as <c>return_service_item</c>.</summary>
    public bool? ReturnServiceLine { get; init; }
    /// <summary>When the shipping line joins a return (RR-4).</summary>
    [AllowedValues(ShippingRefund.OnFirst, ShippingRefund.OnLast, ShippingRefund.Never)]
    public string? ShippingRefundRule { get; init; }
    /// <summary>Conditions of received goods that need no review, besides <c>GOOD</c>.</summary>
    public ValueList<string>? GoodConditions { get; init; }
    /// <summary>E-10.</summary>
    public bool? ExchangeEnabled { get; init; }
    /// <summary>Whether an exchange order is held until the lines it replaces came back; else it ships at once.</summary>
    public bool? ExchangeWaitsForReturn { get; init; }
    /// <summary>Whether an exchange is refused when the catalogue has not told the style of the SKU (E-1).</summary>
    public bool? RequireKnownStyle { get; init; }
    /// <summary>X-5.</summary>
    public bool? ReshipmentEnabled { get; init; }
    /// <summary>Whether agents may send an order that is still held to another address (F-8).</summary>
    public bool? UpdateShippingAddress { get; init; }
    /// <summary>Whether the amount of an appeasement is the line's net or gross.</summary>
    [AllowedValues(AppeasementBases.Net, AppeasementBases.Gross)]
    public string? AppeasementBase { get; init; }
    /// <summary>What may be given as the reason of a return; empty: any text.</summary>
    public ValueList<string>? ReturnReasons { get; init; }
    /// <inheritdoc cref="ReturnReasons"/>
    public ValueList<string>? AppeasementReasons { get; init; }
    /// <inheritdoc cref="ReturnReasons"/>
    public ValueList<string>? ExchangeReasons { get; init; }
    /// <inheritdoc cref="ReturnReasons"/>
    public ValueList<string>? ReshipmentReasons { get; init; }
    /// <summary>The shipping methods there are; empty: any.</summary>
    public ValueList<string>? ShippingMethods { get; init; }
    /// <summary>The ids of the gateways that are asked by message (CUSTOM); payments of any other one are accepted inside (OFFLINE, P-1, P-4).</summary>
    public ValueList<string>? CustomGateways { get; init; }
    /// <summary>When money is captured (P-2).</summary>
    [AllowedValues(CaptureTimings.BeforeShipment, CaptureTimings.EachShipment, CaptureTimings.LastShipment, CaptureTimings.Days)]
    public string? CaptureTiming { get; init; }
    /// <summary>With the timing <c>days</c>: how many after the order was placed.</summary>
    [Range(1, 365)]
    public int? CaptureDays { get; init; }
    /// <summary>After how many days an authorisation is checked again before its goods ship (P-6); 0 for whenever lines are sourced after the first check.</summary>
    [Range(0, 365)]
    public int? RevalidateAfterDays { get; init; }
    /// <summary>Whether a system outside approves each order (H-3).</summary>
    public bool? ExternalValidation { get; init; }
    /// <summary>Whether remorse time runs on all days, or not on Saturdays and Sundays, UTC (H-1).</summary>
    [AllowedValues(RemorseExpiries.All, RemorseExpiries.ExcludeWeekends)]
    public string? RemorseExpiry { get; init; }
    /// <summary>Only orders with one of these custom attributes have remorse time (H-1): <c>code</c>, or <c>code=value</c>; empty: every order.</summary>
    public ValueList<string>? RemorseAttributes { get; init; }
    /// <summary>How long a test order is held instead (O-8).</summary>
    [Range(0, 31_536_000)]
    public int? TestRemorseSeconds { get; init; }
    /// <summary>Whether test orders are aborted, after their own remorse time if they have one (O-8).</summary>
    public bool? AbortTestOrders { get; init; }
}

/// <summary>When an order's money is captured (P-2).</summary>
public static class CaptureTimings
{
    public const string BeforeShipment = "before_shipment";
    public const string EachShipment = "each_shipment";
    public const string LastShipment = "last_shipment";
    /// <summary>After a number of days or the last shipment, whichever is first.</summary>
    public const string Days = "days";
}

/// <summary>Which days count as remorse time (H-1).</summary>
public static class RemorseExpiries
{
    public const string All = "all";
    public const string ExcludeWeekends = "excludeWeekends";
}

/// <summary>With the first return of a line it belongs to, with the last, or not at all (RR-4).</summary>
public static class ShippingRefund
{
    public const string OnFirst = "onFirst";
    public const string OnLast = "onLast";
    public const string Never = "never";
}

/// <summary>What the amount of an appeasement means.</summary>
public static class AppeasementBases
{
    public const string Net = "net";
    public const string Gross = "gross";
}
