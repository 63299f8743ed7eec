using System.Text.Json;
using Oms.Contracts;
using Oms.Contracts.Inventory;
using Oms.Contracts.Json;
using Oms.Contracts.Sales;
using Oms.Documents;

namespace Oms.CustomerService.Web.Following;

/// <summary>Sales channels and sources as their facts have them now.</summary>
internal static class Configured
{
    /// <summary>Those that exist, by id; channels that nobody configured are none of them.</summary>
    public static async Task<IReadOnlyList<SalesChannel>> ChannelsAsync(IDocumentSession session, CancellationToken token) =>
        Last(await FactLog.OfDocumentAsync(session, Party.Sales, "channel", token))
            .Where(fact => fact.Name != "channel.deleted").Select(fact => Read<SalesChannel>(fact, "channel")).OfType<SalesChannel>().ToList();

    /// <summary>By id.</summary>
    public static async Task<IReadOnlyList<Source>> SourcesAsync(IDocumentSession session, CancellationToken token) =>
        Last(await FactLog.OfDocumentAsync(session, Party.Logistics, "source", token)).Select(fact => Read<Source>(fact, "source")).OfType<Source>().ToList();

    /// <summary>A channel's settings: what it has set; what is absent is the services' default.</summary>
    public static async Task<ChannelSettings> SettingsAsync(IDocumentSession session, string channel, CancellationToken token) =>
        (await ChannelsAsync(session, token)).FirstOrDefault(each => each.Id == channel)?.Settings ?? new();

    /// <summary>Each fact of these has the whole of what it is about.</summary>
    private static IEnumerable<Fact> Last(IReadOnlyList<Fact> facts) => facts.GroupBy(fact => fact.Stream).Select(stream => stream.MaxBy(fact => fact.Version)!);

    private static T? Read<T>(Fact fact, string member) where T : class =>
        fact.Data.Element.TryGetProperty(member, out var value) ? value.Deserialize<T>(WireJson.Options) : null;
}
