using System.Net;
using System.Text;
using System.Text.Json;
using Oms.Contracts.History;
using Oms.Contracts.Json;

namespace Oms.CustomerService.Web.Tests.Seeing;

/// <summary>Who may see an order now may not for ever: an open page has to be let in again and again.</summary>
internal sealed class BeingLetInForAWhile
{
    private static readonly JsonSerializerOptions Anonymous = new(WireJson.Options) { IgnoreReadOnlyProperties = false };

    [Test]
    public async Task a_page_that_stays_open_is_asked_again_who_it_is()
    {
        await using var console = await ConsoleApp.StartAsync(
            ("Console__Proxy__Addresses__0", "127.0.0.0/8"), ("Console__Proxy__Addresses__1", "::1/128"), ("Console__Proxy__NewUserRole", "Supervisor"), ("Console__LetInFor", "00:00:03"));
        await using var sales = await console.Broker.ConnectAsync("sales");
        using var browser = console.Browser();
        browser.DefaultRequestHeaders.Add("X-Forwarded-User", "ann");
        (await browser.GetAsync("/sign-in")).Dispose();
        var placed = JsonSerializer.SerializeToElement(new { order = Seen.View.Placed with { Id = "open" } }, Anonymous);
        var fact = new Fact { Service = Party.Sales, Document = "order", Stream = "ST1/open", Version = 1, Name = "order.placed", At = Seen.Noon, Data = new(placed) };
        await sales.PublishAsync("oms.history.fact.recorded", Encoding.UTF8.GetString(WireJson.Write(new FactRecorded { Fact = fact })));
        await Eventually.TrueAsync(async () => await StatusAsync(browser) is HttpStatusCode.OK, () => "the order has a page");

        // Half of what it takes where nothing is set.
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        using var events = new StreamReader(await browser.GetStreamAsync("/orders/ST1/open/live?seen=1"));
        await console.Database.ExecuteAsync("""update mt_doc_console_user set data = jsonb_set(data, '{is_active}', 'false') where id = 'ann'""");

        Assert.That(await events.ReadToEndAsync(limit.Token), Does.Contain("known"), "it ends by itself");
        await Eventually.TrueAsync(async () => await StatusAsync(browser) is not HttpStatusCode.OK, () => "who was closed out is let in no more");
    }

    private static async Task<HttpStatusCode> StatusAsync(HttpClient browser)
    {
        using var answer = await browser.GetAsync("/orders/ST1/open/live", HttpCompletionOption.ResponseHeadersRead);
        return answer.StatusCode;
    }
}
