using Oms.Testing;

namespace Oms.System.Tests.MoneyIn;

/// <summary>An order is placed, authorised, shipped and captured. The name is that of its channel and in its id.</summary>
internal sealed class CaptureStory(OmsSystem oms, Shop shop, PlayedAdapter gateway, Collected everything, string name)
{
    private static readonly string[] Often = [.. Wire.SaidToGateways, Wire.AskGatewayAgain];

    private string Order => $"O-{name}";

    public Task BeginAsync() => shop.GatewayChannelAsync(name);

    public Task GoOnAsync() => shop.SoldByCardAsync(name, Order);

    /// <summary>How all of it ended, in the same words whatever the story's name. How often a gateway was asked is left out: it is asked again when time has passed.</summary>
    public async Task<string> EndAsync()
    {
        await oms.QuietAsync();
        var told = everything.All.Where(each => each.Text.Contains(name, StringComparison.Ordinal)).DistinctBy(each => each.Properties.MessageId).ToList();
        string[] end =
        [
            $"{shop.Last(Order)!.Header("oms-version")} {Wire.StatusesOf(shop.Last(Order)!)} {shop.MoneyOf(Order)}",
            .. shop.LifeOf(Order),
            .. await shop.OperationsAsync(name, Order),
            .. gateway.AskedOf(Order).Select(each => $"{each.Exchange} {each.Text}").Distinct(),
            $"captured {gateway.MovedOf(Order, Wire.Capture)}",
            .. told.Where(each => each.Exchange == Wire.Errors).Select(each => each.Text),
            .. told.Where(each => each.Exchange != Wire.Facts && !Often.Contains(each.Exchange)).CountBy(each => each.Exchange).Select(each => $"{each.Key} {each.Value}").Order(StringComparer.Ordinal),
            .. (await oms.SalesDatabase.RowsAsync($"select document, stream, name, count(*) from facts where stream like '%{name}%' and name <> 'payments.asked_again' group by 1, 2, 3 order by 1, 2, 3"))
                .Select(row => string.Join(' ', row)),
            (await shop.QuoteAsync(name, Order)).ToJsonString(),
        ];
        return string.Join('\n', end).Replace(name, "*", StringComparison.Ordinal);
    }
}
