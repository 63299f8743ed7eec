using Oms.Contracts;
using Oms.Contracts.Inventory.SourceManagement;
using Oms.Deciding;

namespace Oms.Logistics.Sources;

/// <summary>Adds a source. The same again changes nothing; another description under a known id is refused.</summary>
internal static class CreateSource
{
    public static IEnumerable<Need> Needs(Create message, Seen seen) => [Need.Of<Source>(message.Source.Id)];

    public static Decision Decide(Create message, Seen seen, Occasion occasion)
    {
        var reasons = Faults(message.Source).ToValueList();
        if (reasons.Count > 0)
            return Decision.Refuse(reasons);
        if (seen.Find<Source>(message.Source.Id) is not { } known)
            return Decision.Of<Source>(message.Source.Id, new SourceEvent.Created(message.Source));
        return known.Description == message.Source
            ? Decision.Nothing
            : Decision.Refuse(new Reason("$.source.id", "a source that is not there yet; a known one is changed by update", $"{message.Source.Id}, described otherwise"));
    }

    private static IEnumerable<Reason> Faults(Contracts.Inventory.Source source)
    {
        foreach (var reason in Faulty.Id("$.source.id", source.Id))
            yield return reason;
        if (string.IsNullOrWhiteSpace(source.Name))
            yield return new("$.source.name", "a name", Faulty.Nothing);
    }
}
