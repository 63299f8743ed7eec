using Oms.Contracts.Sales;

namespace Oms.CustomerService.Configuring;

/// <summary>All of a sales channel, with the defaults that Sales is shipped with.</summary>
internal static class ChannelFields
{
    private const int Year = 31_536_000;

    private const int Days = 365;

    public static ValueList<Field> All { get; } =
    [
        new("id", FieldGroup.General, new Control.Text(TextKind.Id)) { Emptying = Emptying.IsRefused, Needed = "1 to 64 characters, no control characters" },
        new("name", FieldGroup.General, new Control.Text()) { Emptying = Emptying.IsRefused },
        new("aggregate_id", FieldGroup.General, new Control.Text()) { Emptying = Emptying.WritesNothing },
        Set("remorse_seconds", FieldGroup.Order, new Control.Duration(Year), "0s"),
        Set("remorse_expiry", FieldGroup.Order, new Control.Choice([RemorseExpiries.All, RemorseExpiries.ExcludeWeekends]), RemorseExpiries.All),
        Set("remorse_attributes", FieldGroup.Order, new Control.Lines(), ""),
        Set("test_remorse_seconds", FieldGroup.Order, new Control.Duration(Year)),
        Flag("abort_test_orders", FieldGroup.Order, false),
        Flag("external_validation", FieldGroup.Order, false),
        Flag("update_shipping_address", FieldGroup.Order, true),
        Set("shipping_methods", FieldGroup.Order, new Control.Lines(), ""),
        Set("default_source", FieldGroup.Sourcing, new Control.OneSource(), "WH1"),
        Set("sources", FieldGroup.Sourcing, new Control.Sources(), ""),
        Flag("backorders", FieldGroup.Sourcing, false),
        Set("max_deliveries", FieldGroup.Sourcing, new Control.Number(1, int.MaxValue, "deliveries")),
        Set("custom_gateways", FieldGroup.Payment, new Control.Lines("a gateway id"), ""),
        Set("capture_timing", FieldGroup.Payment, new Control.Choice([CaptureTimings.BeforeShipment, CaptureTimings.EachShipment, CaptureTimings.LastShipment, CaptureTimings.Days]), CaptureTimings.EachShipment),
        Set("capture_days", FieldGroup.Payment, new Control.Number(1, Days, "days"), "7"),
        Set("revalidate_after_days", FieldGroup.Payment, new Control.Number(0, Days, "days"), "7"),
        Flag("auto_approve_return", FieldGroup.Returns, true),
        Flag("define_return_source", FieldGroup.Returns, false),
        Set("return_reasons", FieldGroup.Returns, new Control.Lines(), ""),
        Set("good_conditions", FieldGroup.Returns, new Control.Lines(), ""),
        Flag("auto_release_refund", FieldGroup.Refunds, true),
        Flag("return_service_order", FieldGroup.Refunds, false),
        Flag("return_service_line", FieldGroup.Refunds, false),
        Set("shipping_refund_rule", FieldGroup.Refunds, new Control.Choice([ShippingRefund.OnFirst, ShippingRefund.OnLast, ShippingRefund.Never]), ShippingRefund.Never),
        Set("appeasement_base", FieldGroup.Appeasements, new Control.Choice([AppeasementBases.Net, AppeasementBases.Gross]), AppeasementBases.Net),
        Set("appeasement_reasons", FieldGroup.Appeasements, new Control.Lines(), ""),
        Flag("exchange_enabled", FieldGroup.Exchanges, true),
        Flag("exchange_waits_for_return", FieldGroup.Exchanges, false),
        Flag("require_known_style", FieldGroup.Exchanges, false),
        Set("exchange_reasons", FieldGroup.Exchanges, new Control.Lines(), ""),
        Flag("reshipment_enabled", FieldGroup.Reshipments, true),
        Set("reshipment_reasons", FieldGroup.Reshipments, new Control.Lines(), ""),
    ];

    private static Field Flag(string name, FieldGroup group, bool @default) => Set(name, group, new Control.Flag(), @default ? FieldText.Yes : FieldText.No);

    private static Field Set(string name, FieldGroup group, Control control, string? @default = null) => new($"settings.{name}", group, control) { Default = @default };
}
