using System.Globalization;
using Oms.Contracts;
using Oms.Contracts.Sales.OrderManagement;
using Oms.Deciding;

namespace Oms.Platform.Tests;

/// <summary>The toy's lists of open tallies: asked for as order <c>open</c>, behind an id and so many; closed two at a time by <c>close</c>.</summary>
internal static class Closing
{
    public static GetComments Question(string after, int size) => new() { OrderId = $"open {after} {size}", SalesChannelId = "ST1" };

    public static bool IsAsked(GetComments message) => message.OrderId.StartsWith("open ", StringComparison.Ordinal);

    public static IEnumerable<Need> Needs(GetComments message) => message.OrderId.Split(' ') is ["open", var after, var size]
        ? [Need.ToList<Tally>("open", after, int.Parse(size, CultureInfo.InvariantCulture))]
        : [];

    /// <summary>Those that are listed behind the named one are documents to change.</summary>
    public static IEnumerable<Need> Needs(CreateComment message, Seen seen) => message.OrderComment.Comment == "close"
        ? [Need.ToList<Tally>("open", message.OrderComment.OrderId, 2), .. seen.List<Tally>().Select(tally => Need.Of<Tally>(tally.Id))]
        : [];

    public static Decision Decide(Seen seen) => new Decision.Changed(seen.List<Tally>()
        .SelectMany(tally => Decision.Changes<Tally>(tally.Id, new TallyEvent.Counted(seen.Find<Tally>(tally.Id)!.IsOpen ? 1 : 100)))
        .ToValueList());
}
