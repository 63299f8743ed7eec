using Oms.Contracts;
using Oms.Deciding;
using Oms.Logistics.Channels;
using Oms.Logistics.Sources;

namespace Oms.Logistics.SourcingLines;

/// <summary>What is known of the sources that may ship for a sales channel.</summary>
internal sealed class Supply(LogisticsDefaults defaults, string store, Seen seen)
{
    private readonly Channel? _channel = seen.Find<Channel>(Channel.StreamOf(store));

    /// <summary>In the order they are tried: the one that is forced (S-3), else the channel's, else the defaults.</summary>
    public IEnumerable<string> Candidates(OrderedLine line) => line.SourceLocation is { } forced ? [forced] : OfChannel();

    /// <summary>The first that no question rules out; null when none is left.</summary>
    public string? Choose(OrderedLine line, SettledLine? known) =>
        Candidates(line).FirstOrDefault(source => Source.IsActive(seen.Find<Source>(source)) && !HasDeclined(source, known));

    public IEnumerable<Need> Needs(IEnumerable<OrderedLine> lines) =>
        lines.SelectMany(Candidates).Distinct().Select(Need.ToRead<Source>).Prepend(Need.ToRead<Channel>(Channel.StreamOf(store)));

    private static bool HasDeclined(string source, SettledLine? known) => known is not null && known.DeclinedBy.Contains(source);

    private ValueList<string> OfChannel() =>
        _channel is { Sources.Count: > 0 } configured ? configured.Sources
        : !string.IsNullOrEmpty(_channel?.DefaultSource) ? [_channel.DefaultSource]
        : defaults.Sources.Count > 0 ? defaults.Sources.ToValueList()
        : [defaults.DefaultSource];
}
