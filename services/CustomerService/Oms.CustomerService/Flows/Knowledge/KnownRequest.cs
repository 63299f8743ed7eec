using Oms.CustomerService.Flows.Reading;

namespace Oms.CustomerService.Flows.Knowledge;

/// <summary>A shipment request as Logistics tells it.</summary>
internal sealed record KnownRequest(string Id)
{
    public string? Source { get; init; }

    public DateTimeOffset? SentAt { get; init; }

    public int Exports { get; init; }

    public DateTimeOffset? LastSentAt { get; init; }

    public ValueList<ChangedLine> Items { get; init; } = [];

    /// <summary>The first that the warehouse said.</summary>
    public DateTimeOffset? ReceivedAt { get; init; }

    public DateTimeOffset? PickingAt { get; init; }

    /// <summary>When the last line that is not given up was picked, or shipped at once.</summary>
    public DateTimeOffset? PickedAt { get; init; }

    public DateTimeOffset? ShippedAt { get; init; }

    public ValueList<Parcel> Packages { get; init; } = [];

    /// <summary>The last line was shipped, declined or cancelled.</summary>
    public bool IsThrough => Items.Count > 0 && Items.All(IsOver);

    public bool HasShipped => Items.Any(item => item.Status == LineStatus.Shipped);

    /// <summary>Nothing of it ships.</summary>
    public End? Over { get; init; }

    public ValueList<int> Numbers() => Items.Select(item => item.Number).ToValueList();

    public string? Declines() => string.Join(", ", Items.Where(item => item.Status == LineStatus.Declined).Select(item => $"line {item.Number} declined: {item.Reason}")) is { Length: > 0 } text ? text : null;

    public KnownRequest With(RequestNews news, DateTimeOffset at) => news switch
    {
        RequestNews.Requested requested => this with
        {
            Source = requested.Source,
            SentAt = at,
            LastSentAt = at,
            Items = requested.Lines.Select(line => new ChangedLine(line.Number, LineStatus.New, LineStatus.PendingPicking)).ToValueList(),
        },
        RequestNews.Exported => this with { Exports = Exports + 1, LastSentAt = at },
        RequestNews.PickingStarted => this with { ReceivedAt = ReceivedAt ?? at, PickingAt = PickingAt ?? at },
        RequestNews.Changed changed => Change(changed.Lines, at),
        RequestNews.Shipped shipped => Change(shipped.Lines.Select(number => new ChangedLine(number, LineStatus.Shipped, LineStatus.ShipReported)).ToValueList(), at) with
        {
            ShippedAt = at,
            Packages = [.. Packages, .. shipped.Packages],
        },
        _ => this,
    };

    private KnownRequest Change(ValueList<ChangedLine> lines, DateTimeOffset at)
    {
        var items = Items.Select(item => lines.LastOrDefault(line => line.Number == item.Number) ?? item).ToValueList();
        var isSaid = lines.Any(line => line.Status != LineStatus.Cancelled);
        var isPicking = lines.Any(line => line.Status is LineStatus.PendingPicking or LineStatus.ReadyToPick or LineStatus.Picked);
        var isPicked = items.Any(IsPicked) && items.All(item => IsPicked(item) || IsOver(item));
        return this with
        {
            Items = items,
            ReceivedAt = isSaid ? ReceivedAt ?? at : ReceivedAt,
            PickingAt = isPicking ? PickingAt ?? at : PickingAt,
            PickedAt = isPicked ? PickedAt ?? at : null,
            Over = items.Count > 0 && items.All(item => IsOver(item) && item.Status != LineStatus.Shipped)
                ? new(at, string.Join(", ", items.Select(item => item.Reason).Distinct()) is var why && items.All(item => item.Status == LineStatus.Declined) ? $"declined: {why}" : $"cancelled: {why}")
                : null,
        };
    }

    private static bool IsPicked(ChangedLine item) => item.Status is LineStatus.Picked or LineStatus.Shipped;

    private static bool IsOver(ChangedLine item) => item.Status is LineStatus.Shipped or LineStatus.Declined or LineStatus.Cancelled;
}
