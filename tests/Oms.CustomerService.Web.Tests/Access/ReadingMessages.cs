using System.Text;
using Oms.Contracts.Json;
using ErrorCreated = Oms.Contracts.Common.ErrorManagement.Created;

namespace Oms.CustomerService.Web.Tests.Access;

/// <summary>Messages in and out, as they went over the real broker.</summary>
internal sealed class ReadingMessages
{
    private const string Comment = "magento.sales.order_management.create_comment";

    [Test]
    public async Task a_message_is_found_by_its_name_its_order_its_id_and_what_came_of_it_and_stays_text()
    {
        await using var storefront = await Gatehouse.Console.Broker.ConnectAsync("storefront");
        await using var sales = await Gatehouse.Console.Broker.ConnectAsync("sales");
        using var reader = await Gatehouse.SignedInAsync("reader.of.messages", "Operations Specialist");
        const string body = """{"order_comment":{"order_id":"seen-1","sales_channel_id":"ST1","comment":"<script>alert(1)</script>"}}""";
        await storefront.PublishAsync(Comment, body, "ST1", "m-seen", properties => properties.Headers = new Dictionary<string, object?> { ["x-mine"] = "<b>" });
        await storefront.PublishAsync(Comment, body.Replace("seen-1", "seen-2", StringComparison.Ordinal), "ST1", "m-other");
        await sales.PublishAsync("magento.common.error_management.created", Encoding.UTF8.GetString(WireJson.Write(new ErrorCreated { Topic = Comment, DeliveryId = "d-seen", MessageId = "m-seen" })));
        await Eventually.TrueAsync(
            async () => await Gatehouse.Console.Database.ValueAsync<long>("select count(*) from message_log where message_id in ('m-seen', 'm-other')") == 2
                && await Gatehouse.Console.Database.ValueAsync<long>("select count(*) from refusal_log where message_id = 'm-seen'") == 1,
            () => "two messages and a refusal");

        foreach (var query in new[] { "text=seen-1", "text=m-seen", $"name={Comment}&outcome=refused", $"from=storefront&to=sales&outcome=refused" })
        {
            var page = (await reader.GetAsync($"/events?{query}")).Page;
            var found = page.QuerySelectorAll("main details").Select(Rendered.Text).ToList();
            Assert.That(found, Has.Count.EqualTo(1), query);
            Assert.That(found[0], Does.Contain("refused").And.Contain("ST1/seen-1").And.Contain("x-mine <b>").And.Contain("<script>alert(1)</script>"));
            Assert.That(page.QuerySelectorAll("script:not([src])"), Is.Empty);
        }
        Assert.That((await reader.GetAsync("/events?from=warehouse&text=m-seen")).Page.QuerySelectorAll("main details"), Is.Not.Empty, "warehouses comment, too");
        Assert.That((await reader.GetAsync("/events?to=postsales&text=m-seen")).Page.QuerySelectorAll("main details"), Is.Empty);
        Assert.That((await reader.GetAsync("/events?until=2020-01-01T00:00&text=m-seen")).Page.QuerySelectorAll("main details"), Is.Empty);
    }
}
