using Oms.CustomerService.Searching;
using Oms.CustomerService.Searching.Fields;
using Oms.CustomerService.Searching.Language;

namespace Oms.Load.Grid.Asking;

/// <summary>What programs ask for, which filters do not: as the query language reads it.</summary>
internal static class Programs
{
    public static IReadOnlyList<(string Name, Func<OrderEntry, Criterion> Of)> Questions { get; } =
    [
        ("a customer's", order => Equal("customer_id", order.CustomerId)),
        ("not complete", _ => new Criterion.Not(Equal("status", "COMPLETE"))),
        ("an article, not complete", order => new Criterion.All([Equal("sku", order.Skus[0]), new Criterion.Not(Equal("status", "COMPLETE"))])),
        ("a country's of a mailbox's host, in a month", order => new Criterion.All([
            Equal("address_country", order.Countries[0]),
            new Criterion.Like(OrderFields.All["customer_email"], LikePattern.EndsWith(order.Emails[0][order.Emails[0].IndexOf('@', StringComparison.Ordinal)..])),
            new Criterion.Compare(OrderFields.All["origin_date"], Comparison.GreaterOrEqual, new SearchValue.Instant(order.OriginDate)),
            new Criterion.Compare(OrderFields.All["origin_date"], Comparison.Less, new SearchValue.Instant(order.OriginDate.AddDays(30)))])),
        ("some ids", order => new Criterion.In(OrderFields.All["id"], [new SearchValue.Text(order.OrderId), new SearchValue.Text(order.OriginalOrderId ?? "none")])),
        ("dear, one of two articles", order => new Criterion.All([
            new Criterion.Compare(OrderFields.All["grand_total"], Comparison.Greater, new SearchValue.Number(800)),
            new Criterion.Any([Equal("sku", order.Skus[0]), Equal("sku", order.Skus[^1])])])),
        ("without a source", _ => new Criterion.Missing(OrderFields.All["source_id"])),
    ];

    private static Criterion.Compare Equal(string field, string text) => new(OrderFields.All[field], Comparison.Equal, SearchValue.Parse(OrderFields.All[field], text)!);
}
