using Oms.Deciding;

namespace Oms.Messaging.Handling;

/// <summary>What one message of a batch sees: the documents that any of them named, and the lists that it named itself.</summary>
internal sealed class Sight(Workspace workspace) : Seen
{
    private IReadOnlyDictionary<Type, Listing> _listings = new Dictionary<Type, Listing>();

    /// <summary>What the message names now; its lists are from here on those.</summary>
    public IReadOnlyList<Need> Name(Func<Seen, IEnumerable<Need>> needs)
    {
        var named = needs(this).ToList();
        _listings = Listing.Among(named);
        return named;
    }

    protected override Aggregate? Find(Type state, string stream) => workspace.Find(state, stream);

    protected override IReadOnlyList<Aggregate> List(Type state) =>
        _listings.TryGetValue(state, out var listing) ? workspace.List(state, listing) : [];
}
