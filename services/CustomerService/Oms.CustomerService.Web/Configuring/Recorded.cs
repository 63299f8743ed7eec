using System.Text.Json.Nodes;
using Oms.Contracts;
using Oms.CustomerService.Access;
using Oms.CustomerService.Configuring;

namespace Oms.CustomerService.Web.Configuring;

/// <summary>A sales channel or a source as one of its facts left it.</summary>
/// <param name="Version">The fact's number, from 1.</param>
/// <param name="At">When it happened.</param>
/// <param name="By">Who asked for it.</param>
/// <param name="Document">All of it; null: it was deleted.</param>
public sealed record Recorded(long Version, DateTimeOffset At, string? By, JsonObject? Document);

/// <summary>What somebody did to it since a form was opened.</summary>
public sealed record Meanwhile(DateTimeOffset At, string? By, ValueList<AuditChange> Changes);

/// <summary>All that is known of a sales channel or a source.</summary>
/// <param name="History">Its states, the oldest first; empty of one that nobody made.</param>
/// <param name="Sent">The last changes that were sent from here, newest first.</param>
/// <param name="Sources">All that there are.</param>
internal sealed record ConfiguredItem(Configurable Of, IReadOnlyList<Recorded> History, IReadOnlyList<SentChange> Sent, IReadOnlyList<Contracts.Inventory.Source> Sources)
{
    /// <summary>Null: there is none, or none any more.</summary>
    public Recorded? Now => History is [.., { Document: not null } last] ? last : null;

    /// <summary>As somebody saw it who saw this version.</summary>
    public JsonObject? As(long version) => History.LastOrDefault(state => state.Version <= version)?.Document;

    /// <summary>What happened after that version.</summary>
    public IEnumerable<Meanwhile> Since(long version) => History.Where(state => state.Version > version)
        .Select(state => new Meanwhile(state.At, state.By, Wanted.Differences(Of.Fields, As(state.Version - 1), state.Document)));

    /// <summary>Sources that were chosen before they were known, or that nobody knows, stay.</summary>
    public Surroundings Around(Func<string, bool> isZone)
    {
        var chosen = Filled.Of(Of.Fields.Where(field => field.Control is Control.OneSource or Control.Sources), Now?.Document).Texts.Values;
        return new([.. Sources.Select(source => source.Id), .. chosen.SelectMany(ids => ids?.Split('\n') ?? [])], isZone);
    }
}
