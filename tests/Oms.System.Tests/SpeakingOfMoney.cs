using System.Globalization;
using System.Text.Json.Nodes;
using Oms.System.Tests.MoneyIn;

namespace Oms.System.Tests;

/// <summary>Orders of which all is said that there is to say about money, holds and an approval.</summary>
internal static class SpeakingOfMoney
{
    private const string Store = "PAID";

    /// <summary>How soon somebody is asked again.</summary>
    public static readonly (string Name, string Value)[] Hastily = [("Sales__AskAgainSeconds", "1"), ("Sales__LookSeconds", "1")];

    public static async Task SpeakAsync(OmsSystem oms)
    {
        await using var shop = await Shop.OpenAsync(oms.Broker);
        await using var gateway = await PlayedAdapter.LogInAsync(oms.Broker);
        await using var validator = await oms.Broker.ConnectAsync("validator");
        var approvals = await validator.CollectAsync(Wire.Approval);
        await shop.GatewayChannelAsync(Store, "days", new() { ["capture_days"] = 1, ["revalidate_after_days"] = 0, ["external_validation"] = true });

        gateway.Says("M1", Wire.Validate, Reply.Silence);
        await shop.PlacedByCardAsync(Store, "M1");
        await shop.SaidAsync(Wire.Hold, new JsonObject
        {
            ["sales_channel_id"] = Store, ["order_id"] = "M1", ["user"] = "ann", ["code"] = "AGENT", ["reason"] = "Call back first",
            ["until"] = TimeProvider.System.GetUtcNow().AddSeconds(2).ToString("O", CultureInfo.InvariantCulture),
        });
        var asked = await gateway.HeardAsync("M1", Wire.Validate, 2);
        await approvals.AtLeastAsync(2, each => Wire.IsOf(each, "M1"));
        await gateway.AnswerAsync(Wire.Validated, asked[0]);
        await validator.PublishAsync(Wire.Approved, $$"""{"sales_channel_id": "{{Store}}", "order_id": "M1", "approved": true, "user": "validator"}""");

        await shop.UntilAsync("M1", "LOGISTICS/READYTOSHIP");
        // It is due in a day.
        await oms.SalesDatabase.ExecuteAsync($"update outbox set due = now() where exchange = '{Wire.CaptureDue}'");
        await shop.ShippedAsync(Store, "M1", 1, 2);
        await shop.UntilAsync("M1", "COMPLETE/FULLYSHIPPED");
        await shop.ReturnAsync(Store, "M1", 1);
        await shop.ReleasedAsync("M1");

        await shop.PlacedByCardAsync(Store, "M2");
        await shop.UntilAsync("M2", "ONHOLD/PENDING_EXTERNAL_VALIDATION");
        await shop.CancelAsync(Store, "M2");
        await gateway.HeardAsync("M2", Wire.Void);

        await gateway.SayAsync(Wire.Captured, Wire.Payment("PAID/nobody/2", 76.15m).ToJsonString());
        await shop.Exceptions.FirstAsync();
    }
}
