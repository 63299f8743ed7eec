using Oms.Contracts;
using Oms.Deciding;
using Oms.Logistics.Channels;
using Oms.Logistics.Sources;
using Oms.Logistics.StockKeeping;

namespace Oms.Logistics.SourcingLines;

/// <summary>What is known of the sources that may ship for a sales channel.</summary>
internal sealed class Supply(LogisticsDefaults defaults, string store, Seen seen)
{
    private readonly Channel? _channel = seen.Find<Channel>(Channel.StreamOf(store));

    /// <summary>In how many deliveries an order may be sent (S-2); null: in as many as it takes.</summary>
    public int? MaxDeliveries => _channel?.MaxDeliveries ?? defaults.MaxDeliveries;

    /// <summary>In the order they are tried: the one that is forced (S-3), else the channel's, else the defaults.</summary>
    public IEnumerable<string> Candidates(OrderedLine line) => line.SourceLocation is { } forced ? [forced] : OfChannel();

    /// <summary>
    /// Claims the line at the first source that no question rules out and that has enough; else it waits for all of
    /// them, if it may.
    /// </summary>
    public Fate Choose(ReleasedOrder order, OrderedLine line, SettledLine? known, Stockroom room)
    {
        var demand = Demand.Of(order, line);
        var left = Candidates(line).Distinct()
            .Where(source => Source.IsActive(seen.Find<Source>(source)) && known?.DeclinedBy.Contains(source) != true)
            .ToValueList();
        if (left.FirstOrDefault(source => room.Has(new(source, line.Sku), demand)) is { } chosen)
        {
            room.Claim(new(chosen, line.Sku), demand);
            return new(chosen, []);
        }
        if (!MayWait(line))
            return new(null, []);
        foreach (var source in left)
            room.Await(new(source, line.Sku), demand);
        return new(null, left);
    }

    public IEnumerable<Need> Needs(ValueList<OrderedLine> lines) =>
    [
        NeedOfChannel,
        .. lines.SelectMany(Candidates).Distinct().Select(Need.ToRead<Source>),
        .. Stockroom.Needs(lines.Where(line => line.IsGoods).SelectMany(line => Candidates(line).Select(source => new Place(source, line.Sku))), seen),
    ];

    public Need NeedOfChannel => Need.ToRead<Channel>(Channel.StreamOf(store));

    /// <summary>A forced line has nowhere else to go (S-3); others as the channel or they themselves allow (S-1).</summary>
    private bool MayWait(OrderedLine line) => line.SourceLocation is not null || line.AllowsBackorder || (_channel?.Backorders ?? defaults.Backorders);

    private ValueList<string> OfChannel() =>
        _channel is { Sources.Count: > 0 } configured ? configured.Sources
        : !string.IsNullOrEmpty(_channel?.DefaultSource) ? [_channel.DefaultSource]
        : defaults.Sources.Count > 0 ? defaults.Sources.ToValueList()
        : [defaults.DefaultSource];
}

/// <summary>What becomes of a line.</summary>
/// <param name="Source">The source that ships it; null when none can now.</param>
/// <param name="WaitsAt">The sources it waits for; empty when it has one, or may not wait.</param>
internal sealed record Fate(string? Source, ValueList<string> WaitsAt);
