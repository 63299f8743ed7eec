using Oms.Contracts;
using Oms.Contracts.Common;
using Oms.Contracts.Inventory;
using Oms.Contracts.Inventory.SourceManagement;
using Oms.Deciding;

namespace Oms.Logistics.Sources;

/// <summary>Changes a source: members that are given replace, absent ones keep, down to each single capability.</summary>
internal static class UpdateSource
{
    public static IEnumerable<Need> Needs(Update message, Seen seen) => [Need.Of<Source>(message.Source.Id)];

    public static Decision Decide(Update message, Seen seen, Occasion occasion)
    {
        var given = message.Source;
        if (Faulty.Id("$.source.id", given.Id).ToValueList() is { Count: > 0 } reasons)
            return Decision.Refuse(reasons);
        if (seen.Find<Source>(given.Id) is not { } known)
            return new Decision.TooEarly([new Reason("$.source.id", "a source that was created", given.Id)]); // its creation comes by another queue
        var updated = Replace(known.Description, given);
        return updated == known.Description ? Decision.Nothing : Decision.Of<Source>(given.Id, new SourceEvent.Updated(updated));
    }

    private static Contracts.Inventory.Source Replace(Contracts.Inventory.Source known, Contracts.Inventory.Source given) => known with
    {
        Name = Given(given.Name) ?? known.Name,
        Type = Given(given.Type) ?? known.Type,
        Timezone = given.Timezone ?? known.Timezone,
        Configurations = Replace(known.Configurations, given.Configurations),
        Address = given.Address == new Address() ? known.Address : given.Address,
        AggregateIds = given.AggregateIds ?? known.AggregateIds,
        Unknown = given.Unknown ?? known.Unknown,
    };

    private static SourceConfigurations? Replace(SourceConfigurations? known, SourceConfigurations? given) =>
        known is null || given is null ? given ?? known : known with
        {
            Active = given.Active ?? known.Active,
            Capabilities = Replace(known.Capabilities, given.Capabilities),
            IntegrationName = given.IntegrationName ?? known.IntegrationName,
            ShipFromStore = given.ShipFromStore ?? known.ShipFromStore,
            Unknown = given.Unknown ?? known.Unknown,
        };

    private static SourceCapabilities? Replace(SourceCapabilities? known, SourceCapabilities? given) =>
        known is null || given is null ? given ?? known : known with
        {
            Shipping = given.Shipping ?? known.Shipping,
            Services = given.Services ?? known.Services,
            AcceptsReturns = given.AcceptsReturns ?? known.AcceptsReturns,
            Fulfillment = given.Fulfillment ?? known.Fulfillment,
            Unknown = given.Unknown ?? known.Unknown,
        };

    private static string? Given(string text) => text.Length == 0 ? null : text;
}
