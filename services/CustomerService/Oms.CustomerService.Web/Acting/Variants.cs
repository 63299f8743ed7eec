using System.Text.Json;
using Oms.Contracts;
using Oms.Contracts.Sales;
using Oms.Deciding;
using Oms.Documents;

namespace Oms.CustomerService.Web.Acting;

/// <summary>What a line may be exchanged for.</summary>
/// <param name="Sku">Of the same style (E-1).</param>
/// <param name="IsSoldOut">Every source of the channel has told that none is free (E-2).</param>
public sealed record Variant(string Sku, bool IsSoldOut);

/// <summary>Styles and their stock, as Postsales has recorded them.</summary>
internal static class Variants
{
    public static IEnumerable<string> Ddl { get; } =
        ["create index if not exists fact_log_variants on fact_log using gin ((data->'variants')) where document = 'style'"];

    /// <summary>Of each SKU all variants of its styles, itself among them; none of one whose style the catalogue has not told.</summary>
    public static async Task<ILookup<string, Variant>> OfAsync(IDocumentSession session, IReadOnlyCollection<string> skus, ChannelSettings channel, CancellationToken token)
    {
        var styles = await session.AdvancedSql.QueryAsync(
            """
            with styles as (select distinct stream from fact_log where document = 'style' and data->'variants' @> any (?::jsonb[]))
            select distinct on (stream) array(select jsonb_array_elements_text(data->'variants'))
            from fact_log join styles using (stream) where service = ? and document = 'style' order by stream, version desc
            """,
            row => row.GetFieldValue<string[]>(0), token, skus.Select(sku => JsonSerializer.Serialize(sku)).ToArray(), Party.Postsales);
        var gone = await SoldOutAsync(session, [.. styles.SelectMany(style => style).Distinct()], channel, token);
        return skus.SelectMany(sku => styles.Where(style => style.Contains(sku)).SelectMany(style => style).Distinct().Select(variant => (Sku: sku, Variant: variant)))
            .ToLookup(pair => pair.Sku, pair => new Variant(pair.Variant, gone.Contains(pair.Variant)));
    }

    /// <summary>What a source has never told of does not run out there.</summary>
    private static async Task<HashSet<string>> SoldOutAsync(IDocumentSession session, IReadOnlyCollection<string> skus, ChannelSettings channel, CancellationToken token)
    {
        ValueList<string> sources = channel.Sources is { Count: > 0 } several ? several : channel.DefaultSource is { } only ? [only] : [];
        if (sources.Count == 0)
            return [];
        var free = (await session.AdvancedSql.QueryAsync(
            """
            select distinct on (stream) stream, (data->>'is_available')::boolean
            from fact_log where service = ? and document = 'supply' and stream = any(?) order by stream, version desc
            """,
            row => (Stream: row.GetString(0), IsFree: row.GetBoolean(1)), token,
            Party.Postsales, skus.SelectMany(sku => sources.Select(source => StreamOf(source, sku))).ToArray())).ToDictionary(row => row.Stream, row => row.IsFree);
        return [.. skus.Where(sku => sources.All(source => free.TryGetValue(StreamOf(source, sku), out var isFree) && !isFree))];
    }

    private static string StreamOf(string source, string sku) => StreamId.Of(source, sku, Party.Postsales);
}
