using System.Text.Json.Nodes;
using Oms.Contracts;
using Oms.CustomerService.Access;
using Oms.CustomerService.Configuring;
using Oms.CustomerService.Web.Following;
using Oms.Documents;

namespace Oms.CustomerService.Web.Configuring;

/// <summary>Reads sales channels and sources for pages, from the facts that were heard.</summary>
internal sealed class ConfigurationReader(IDocumentStore store, TimeProvider time)
{
    /// <summary>How long a page says what became of a change.</summary>
    private static readonly TimeSpan Told = TimeSpan.FromDays(1);

    /// <summary>Those that there are, by id.</summary>
    public async Task<IReadOnlyList<JsonObject>> ListAsync(Configurable of, CancellationToken token)
    {
        await using var session = store.LightweightSession();
        var facts = await FactLog.OfDocumentAsync(session, of.Service, of.Document, token);
        return [.. facts.GroupBy(fact => fact.Stream).Select(stream => of.Read(stream.MaxBy(fact => fact.Version)!)).OfType<JsonObject>()];
    }

    /// <summary>Also of an id that nobody has yet.</summary>
    public async Task<ConfiguredItem> FindAsync(Configurable of, string id, CancellationToken token)
    {
        await using var session = store.LightweightSession();
        var facts = await FactLog.OfStreamAsync(session, of.Service, of.Document, of.StreamOf(id), token);
        var history = facts.Select(fact => new Recorded(fact.Version, fact.At, fact.By, of.Read(fact))).ToList();
        var now = history.LastOrDefault()?.Document;
        var sent = (await ConfigurationLog.OfAsync(session, of.Document, id, token)).Select(each => each with { IsTaken = each.IsTaken || IsSo(of, now, each.Changes) })
            .Where(each => each.IsPending || each.At > time.GetUtcNow() - Told).ToList();
        return new(of, history, sent, await Configured.SourcesAsync(session, token));
    }

    /// <summary>Of a change that somebody else made first there is no fact: the service had nothing left to do.</summary>
    private static bool IsSo(Configurable of, JsonObject? now, ValueList<AuditChange> changes)
    {
        var set = Wanted.Differences(of.Fields, null, now).ToDictionary(each => each.Member, each => each.After);
        return now is not null && changes.All(change => change.After == set.GetValueOrDefault(change.Member, FieldText.NotSet));
    }
}
