using System.Globalization;
using Oms.Contracts;
using Oms.Contracts.Inventory;

namespace Oms.Logistics.StockKeeping;

/// <summary>What a source may tell of its stock.</summary>
internal static class StockRules
{
    /// <summary>All of them change at once, so there must be an end to it; a longer count comes in parts.</summary>
    public const int MostSkus = 1000;

    private const int MostParts = 1000;
    private const int MostPieces = 1_000_000_000;

    private static readonly string[] Modes = [SnapshotMode.Full, SnapshotMode.Nonzero, SnapshotMode.Delta];

    public static IEnumerable<Reason> Against(SourceSnapshot snapshot)
    {
        var stock = snapshot.Stock ?? [];
        return
        [
            .. Faulty.Id("$.snapshot.source_id", snapshot.SourceId),
            .. If(!Modes.Contains(snapshot.Mode), "$.snapshot.mode", string.Join(", ", Modes), snapshot.Mode),
            .. Date("$.snapshot.created_on", snapshot.CreatedOn),
            .. snapshot.Batch is { } batch ? Against(batch) : [],
            .. If(snapshot.Stock is null, "$.snapshot.stock", "a list", null),
            .. Skus("$.snapshot.stock", stock.Select(line => line.Sku).ToValueList()),
            .. stock.SelectMany((line, i) => If(
                line.Quantity is < 0 or > MostPieces || (line.Quantity is null && line.Unlimited != true),
                $"$.snapshot.stock[{i}].quantity", $"0 to {MostPieces} pieces", Number(line.Quantity))),
        ];
    }

    public static IEnumerable<Reason> Against(SourceAdjustment adjustment)
    {
        var skus = adjustment.Adjustments ?? [];
        return
        [
            .. Faulty.Id("$.adjustment.source_id", adjustment.SourceId),
            .. Date("$.adjustment.created_on", adjustment.CreatedOn),
            .. If(adjustment.Adjustments is null, "$.adjustment.adjustments", "a list", null),
            .. Skus("$.adjustment.adjustments", skus.Select(line => line.Sku).ToValueList()),
            .. skus.SelectMany((line, i) => If(
                line.Quantity is null or < -MostPieces or > MostPieces,
                $"$.adjustment.adjustments[{i}].quantity", $"-{MostPieces} to {MostPieces} pieces", Number(line.Quantity))),
        ];
    }

    private static IEnumerable<Reason> Against(SourceSnapshotBatch batch) =>
    [
        .. Faulty.Id("$.snapshot.batch.process_id", batch.ProcessId),
        .. If(batch.ProcessTotal is < 1 or > MostParts, "$.snapshot.batch.process_total", $"1 to {MostParts} parts", Number(batch.ProcessTotal)),
        .. If(batch.ProcessNumber < 1 || batch.ProcessNumber > batch.ProcessTotal,
            "$.snapshot.batch.process_number", "1 to process_total", Number(batch.ProcessNumber)),
    ];

    private static IEnumerable<Reason> Skus(string path, ValueList<string> skus)
    {
        if (skus.Count > MostSkus)
            return [new(path, $"at most {MostSkus} SKUs; more come in several messages", Number(skus.Count)!)];
        var before = new HashSet<string>();
        return skus.SelectMany((sku, i) => Faulty.Id($"{path}[{i}].sku", sku).Concat(If(!before.Add(sku), $"{path}[{i}].sku", "each SKU once", sku)));
    }

    private static IEnumerable<Reason> Date(string path, DateTimeOffset date) => If(date == default, path, "a date", null);

    private static IEnumerable<Reason> If(bool isWrong, string path, string expected, string? found) =>
        isWrong ? [new(path, expected, Faulty.Found(found))] : [];

    private static string? Number(int? number) => number?.ToString(CultureInfo.InvariantCulture);
}
