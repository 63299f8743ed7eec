using Oms.Contracts.Inventory.SourceManagement;
using WireSource = Oms.Contracts.Inventory.Source;

namespace Oms.Postsales.Sources;

/// <summary>Keeps whether goods may come back to a source.</summary>
internal static class KeepSource
{
    public static IEnumerable<Handler> Handlers() =>
    [
        new Handler<Created>((message, _) => Needs(message.Source), (message, seen, occasion) => Decide(message.Source, seen, occasion)),
        new Handler<Updated>((message, _) => Needs(message.Source), (message, seen, occasion) => Decide(message.Source, seen, occasion)),
    ];

    private static IEnumerable<Need> Needs(WireSource source) => [Need.Of<Source>(Source.StreamOf(source.Id))];

    private static Decision Decide(WireSource source, Seen seen, Occasion occasion)
    {
        if (Faulty.Id("$.source.id", source.Id).ToValueList() is { Count: > 0 } reasons)
            return Decision.Refuse(reasons);
        var known = seen.Find<Source>(Source.StreamOf(source.Id))?.CopiedVersion ?? 0;
        var accepts = source.Configurations?.Capabilities?.AcceptsReturns is true;
        return occasion.Version is { } version && version <= known
            ? Decision.Nothing
            : Decision.Of<Source>(Source.StreamOf(source.Id), new SourceEvent.Followed(accepts, occasion.Version ?? known));
    }
}
