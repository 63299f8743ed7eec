namespace Oms.CustomerService.Configuring;

/// <summary>All of a source but the custom attributes of its address, with what Logistics takes for granted.</summary>
internal static class SourceFields
{
    public static ValueList<Field> All { get; } =
    [
        new("id", FieldGroup.General, new Control.Text(TextKind.Id)) { Emptying = Emptying.IsRefused, Needed = "1 to 64 characters, no control characters" },
        new("name", FieldGroup.General, new Control.Text()) { Emptying = Emptying.IsRefused, Needed = "a name" },
        new("type", FieldGroup.General, new Control.Text()) { Emptying = Emptying.IsRefused },
        new("configurations.active", FieldGroup.General, new Control.Flag()) { Default = FieldText.Yes, Emptying = Emptying.IsRefused },
        new("timezone", FieldGroup.General, new Control.Text(TextKind.Zone)) { Emptying = Emptying.WritesNothing },
        new("configurations.integration_name", FieldGroup.General, new Control.Text()) { Emptying = Emptying.WritesNothing },
        new("aggregate_ids", FieldGroup.General, new Control.Lines("an id of a stock")) { Emptying = Emptying.WritesNothing },
        Can("accepts_returns", new Control.Flag(), FieldText.No, Emptying.IsRefused),
        new("configurations.ship_from_store", FieldGroup.Abilities, new Control.Flag()) { Default = FieldText.No, Emptying = Emptying.IsRefused },
        Can("fulfillment.can_ship_to_source", new Control.Flag(), FieldText.No),
        Can("shipping", new Control.Lines(), null, Emptying.WritesNothing),
        Can("services", new Control.Lines("a SKU"), null, Emptying.WritesNothing),
        At("address1"), At("address2"), At("zip"), At("city"), At("state"), At("country_code", TextKind.Country),
        At("first_name"), At("last_name"), At("phone"), At("email"), At("latitude", TextKind.Latitude), At("longitude", TextKind.Longitude), At("address_type"), At("reference"),
    ];

    private static Field Can(string name, Control control, string? @default, Emptying emptying = Emptying.Unsets) =>
        new($"configurations.capabilities.{name}", FieldGroup.Abilities, control) { Default = @default, Emptying = emptying };

    /// <summary>An address is replaced as a whole, so that each of its members can be emptied.</summary>
    private static Field At(string name, TextKind kind = TextKind.Any) => new($"address.{name}", FieldGroup.Address, new Control.Text(kind));
}
