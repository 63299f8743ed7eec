using System.Text.Json.Nodes;
using Oms.Testing;

namespace Oms.System.Tests.AfterTheSale;

/// <summary>
/// A bag is exchanged for another, which is held until the first came back, is shipped, and comes back as well: its money
/// goes back in the order that was paid. The name is that of its channel and in the ids of both orders.
/// </summary>
internal sealed class ExchangeStory(OmsSystem oms, Shop shop, Collected everything, string name)
{
    private string Order => $"O-{name}";

    private string Child => $"X-{name}";

    /// <summary>The bag was bought, and shipped.</summary>
    public async Task BeginAsync()
    {
        await shop.ChannelAsync(name, new() { ["exchange_waits_for_return"] = true, ["auto_approve_return"] = false });
        await shop.SoldAsync(name, Order);
    }

    /// <summary>The whole exchange.</summary>
    public async Task GoOnAsync()
    {
        await shop.SaidAsync(Wire.Exchange, new JsonObject
        {
            ["exchange"] = new JsonObject
            {
                ["sales_channel_id"] = name,
                ["order_id"] = Order,
                ["new_order_id"] = Child,
                ["user"] = "ann",
                ["lines"] = new JsonArray(new JsonObject { ["line_number"] = 1, ["new_sku"] = "24-MB06", ["reason"] = "Colour", ["reason_description"] = "The blue one" }),
            },
        });
        await shop.UntilAsync(Child, "ONHOLD/pending_return_parent_order");
        await ComesBackAsync(Order);
        await shop.UntilAsync(Child, "LOGISTICS/READYTOSHIP");
        await shop.ShippedAsync(name, Child, 1);
        await shop.UntilAsync(Child, "COMPLETE/FULLYSHIPPED");
        await ComesBackAsync(Child);
        await shop.ReleasedAsync(Order);
    }

    /// <summary>How all of it ended, in the same words whatever the story's name.</summary>
    public async Task<string> EndAsync()
    {
        await oms.QuietAsync();
        var told = everything.All.Where(each => each.Text.Contains(name, StringComparison.Ordinal)).DistinctBy(each => each.Properties.MessageId).ToList();
        string[] end =
        [
            .. new[] { Order, Child }.Select(order => $"{order} {shop.Last(order)!.Header("oms-version")} {Wire.StatusesOf(shop.Last(order)!)}"),
            .. told.Where(each => each.Exchange == Wire.ReturnUpdated).Select(each => $"{each.Json["return"]!["rma"]} {each.Json["return"]!["status"]!["code"]}"),
            .. told.Where(each => each.Exchange == Wire.RefundUpdated)
                .Select(each => each.Json["refund"]!).Select(each => $"{each["order_id"]} {each["credit_note_number"]} {each["rma"]} {each["status"]!["code"]} {Shop.LinesOf(each)}"),
            .. told.Where(each => each.Exchange == Wire.Errors).Select(each => each.Text),
            .. told.Where(each => each.Exchange != Wire.Facts).CountBy(each => each.Exchange).Select(each => $"{each.Key} {each.Value}").Order(StringComparer.Ordinal),
            .. await FactsAsync(),
            (await shop.QuoteAsync(name, Order)).ToJsonString(),
            (await shop.QuoteAsync(name, Child)).ToJsonString(),
        ];
        return string.Join('\n', end).Replace(name, "*", StringComparison.Ordinal);
    }

    private async Task ComesBackAsync(string order)
    {
        var rma = (string)(await shop.ReturnAsync(name, order, 1))["rma"]!;
        await shop.ReceivedAsync(name, order, rma, "GOOD", 1);
        await shop.ReturnOfAsync(order, 0, "APPROVED");
        await shop.LineAsync(order, 1, "RETURNED");
    }

    /// <summary>How many of each kind a stream has. What an order is followed by is left out: news may overtake each other, and older ones tell nothing.</summary>
    private async Task<IEnumerable<string>> FactsAsync()
    {
        var all = new List<string>();
        foreach (var database in new[] { oms.SalesDatabase, oms.LogisticsDatabase, oms.PostsalesDatabase })
        {
            all.AddRange((await database.RowsAsync(
                $"select document, stream, name, count(*) from facts where stream like '%{name}%' and name not in ('order.learned', 'order.followed') group by 1, 2, 3 order by 1, 2, 3"))
                .Select(row => string.Join(' ', row)));
        }
        return all;
    }
}
