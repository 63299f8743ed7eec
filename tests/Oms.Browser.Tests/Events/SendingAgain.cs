using System.Text.Json.Nodes;

namespace Oms.Browser.Tests.Events;

/// <summary>System &gt; Events, as an operator goes through it.</summary>
internal sealed class SendingAgain : AtTheDesk
{
    private const string Comments = "magento.sales.order_management.create_comment";
    private const string Queue = $"sales.{Comments}";

    [Test]
    public async Task a_message_that_was_put_aside_is_looked_at_sent_again_and_does_its_work()
    {
        await Shop.SoldAsync(Channels.Usual, "D-1");
        await OpenAsync(Channels.Usual, "D-1", "COMPLETE");
        await PutAsideAsync("dead-1", """{"order_comment": {"order_id": "D-1", "sales_channel_id": "ST1", "user": "bob", "comment": "Gone astray"}}""");
        await Stage.ToldAsync("/events/dead-letters", "dead-letters/dead-1");

        await Page.GotoAsync("/events/dead-letters/dead-1");
        await Expect(Page.GetByText("Gone astray")).ToBeVisibleAsync();
        await Page.GotoAsync("/events/dead-letters/replay?id=dead-1");
        await Expect(Page.Locator("article")).ToContainTextAsync(Queue);
        await Expect(Page.Locator("article")).ToContainTextAsync("it broke");
        await Page.Locator("main form").GetByRole(AriaRole.Button).ClickAsync();
        await Stage.ToldAsync("/events/dead-letters/dead-1", "sent again");
        await Page.GotoAsync("/events/dead-letters/dead-1");
        await Expect(Page.Locator("main")).ToContainTextAsync("by admin");

        await OpenAsync(Channels.Usual, "D-1", "Gone astray");
        await Expect(Page.Locator("#history")).ToContainTextAsync("Gone astray");
    }

    [Test]
    public async Task a_message_is_found_by_its_order_and_shows_what_it_said()
    {
        await Shop.SoldAsync(Channels.Usual, "D-2");
        await OpenAsync(Channels.Usual, "D-2", "COMPLETE");
        await Stage.ToldAsync("/events?text=D-2&name=order_management.create", "magento.sales.order_management.create");

        await Page.GotoAsync("/events?text=D-2&name=order_management.create");
        await Page.Locator("main details > summary").First.ClickAsync();

        await Expect(Page.Locator("main details[open]").First).ToContainTextAsync("\"id\": \"D-2\"");
    }

    /// <summary>As Sales does it: told, and put into the queue of errors.</summary>
    private static async Task PutAsideAsync(string id, string body)
    {
        await using var sales = await Stage.Broker.ConnectAsync("sales");
        await sales.PublishAsync("oms.system.message.put_aside", new JsonObject
        {
            ["id"] = id, ["service"] = "sales", ["queue"] = Queue, ["topic"] = Comments, ["routing_key"] = "", ["failed_at"] = "2026-07-02T12:00:00Z",
            ["error"] = "System.Exception: it broke", ["exception"] = "System.Exception: it broke", ["payload"] = body,
        }.ToJsonString());
        await using var client = await Stage.Broker.ConnectAsync("operator");
        await client.PublishAsync("", body, $"{Queue}_error", with: properties => properties.Headers = new Dictionary<string, object?> { ["oms-id"] = id, ["oms-queue"] = Queue });
    }
}
