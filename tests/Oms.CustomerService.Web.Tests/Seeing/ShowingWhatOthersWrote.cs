using System.Text.Json;
using AngleSharp.Dom;
using Oms.Contracts.Json;
using Oms.Contracts.Sales;
using Oms.CustomerService.Acting;
using Oms.CustomerService.Orders;
using Oms.CustomerService.Web.Acting;
using Oms.CustomerService.Web.Pages.Acts;
using Oms.CustomerService.Web.Pages.Seeing;
using Oms.CustomerService.Web.Seeing;

namespace Oms.CustomerService.Web.Tests.Seeing;

/// <summary>Text from storefronts, warehouses, gateways and agents stays text, wherever it stands.</summary>
internal sealed class ShowingWhatOthersWrote
{
    private static readonly string[] Corpus =
    [
        "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "' onmouseover='alert(1)", "javascript:alert(1)", "<svg/onload=alert(1)>", "</title><script>alert(1)</script>",
        "{{constructor.constructor('alert(1)')()}}", "<a href=\"javascript:alert(1)\">x</a>", "data:text/html,<script>alert(1)</script>", "jAvAsCrIpT:alert(1)", "\u0000<b>x</b>", " javascript:alert(1)",
    ];

    /// <summary>Every text of the view becomes the evil one: names, comments, codes, addresses of pages.</summary>
    [TestCaseSource(nameof(Corpus))]
    public async Task no_text_of_an_order_becomes_markup(string evil)
    {
        var harmless = await Rendered.OfAsync<OrderPage>("Order", Seen.Shown(Filled("x")));
        var page = await Rendered.OfAsync<OrderPage>("Order", Seen.Shown(Filled(evil)));
        Assert.That(Shape(page), Is.EqualTo(Shape(harmless)));
        Assert.That(page.All.SelectMany(element => element.Attributes).Where(attribute => attribute.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase)), Is.Empty);
        Assert.That(page.QuerySelectorAll("[href], [src], [action]").Select(element => element.GetAttribute("href") ?? element.GetAttribute("src") ?? ""),
            Is.All.Match("^(/|#|https?://)"));
        Assert.That(page.QuerySelectorAll("script:not([src]), style, [style]"), Is.Empty);
    }

    private static IEnumerable<Act> Acts => Enum.GetValues<Act>();

    /// <summary>The same in the form of each act, with what its agent entered, reasons, choices, a quote and what happened meanwhile.</summary>
    [TestCaseSource(nameof(Acts))]
    public async Task no_text_of_a_form_becomes_markup(Act act)
    {
        var harmless = await Rendered.OfAsync<ActPage>("Model", FormOf(act, "x"));
        foreach (var evil in Corpus)
        {
            var page = await Rendered.OfAsync<ActPage>("Model", FormOf(act, evil));
            Assert.That(Shape(page), Is.EqualTo(Shape(harmless)), evil);
            Assert.That(page.All.SelectMany(element => element.Attributes).Where(attribute => attribute.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase)), Is.Empty, evil);
            Assert.That(page.QuerySelectorAll("script:not([src]), style, [style], [href^='javascript' i], [href^='data' i]"), Is.Empty, evil);
        }
    }

    [TestCase("https://ups.example/1Z?a=1&b=2", ExpectedResult = "https://ups.example/1Z?a=1&b=2")]
    [TestCase("HTTP://ups.example", ExpectedResult = "http://ups.example/")]
    [TestCase("javascript:alert(1)", ExpectedResult = null)]
    [TestCase(" java\nscript:alert(1)", ExpectedResult = null)]
    [TestCase("data:text/html,x", ExpectedResult = null)]
    [TestCase("//ups.example", ExpectedResult = null)]
    [TestCase("ftp://ups.example", ExpectedResult = null)]
    [TestCase("", ExpectedResult = null)]
    [TestCase(null, ExpectedResult = null)]
    public string? only_addresses_of_the_web_are_links(string? written) => OutsideAddress.Of(written);

    private static ActModel FormOf(Act act, string text)
    {
        var view = Filled(text);
        Reason[] reasons = [new(text, text, text)];
        var settings = new ChannelSettings { ReturnReasons = [text], AppeasementReasons = [text], ExchangeReasons = [text], ReshipmentReasons = [text], ShippingMethods = [text], DefineReturnSource = true };
        return new(view, act, new Plan(null, view.Lines.Select(line => new LinePlan(line, null)).ToValueList()), settings, new Entered(name => name is "lines" ? ["1"] : name is "which" && act is Act.RetryPayment or Act.MarkPaid or Act.CloseException ? ["2"] : [text]), Guid.Empty)
        {
            Reasons = [.. reasons],
            Since = view.History,
            Sources = [new() { Id = text, Name = text }],
            Variants = view.Lines.ToLookup(line => line.Placed.Sku, _ => new Variant(text, false)),
            Quoted = new(null, [.. reasons]),
        };
    }

    /// <summary>Tags only: texts differ, of course.</summary>
    private static string Shape(IDocument page) => string.Join(' ', page.All.Select(element => element.LocalName));

    private static OrderView Filled(string text)
    {
        var known = JsonSerializer.SerializeToNode(Seen.View, WireJson.Options)!;
        Fill(known, text);
        var view = known.Deserialize<OrderView>(WireJson.Options)!;
        // What decides where things stand stays.
        return view with { Store = text, Id = text, Kind = Seen.View.Kind, Currency = "EUR" };
    }

    private static void Fill(System.Text.Json.Nodes.JsonNode node, string text)
    {
        switch (node)
        {
            case System.Text.Json.Nodes.JsonObject members:
                foreach (var (name, value) in members.ToList())
                {
                    if (value is System.Text.Json.Nodes.JsonValue leaf && leaf.GetValueKind() == JsonValueKind.String)
                    {
                        if (!IsFixed(name))
                            members[name] = text;
                    }
                    else if (value is not null)
                    {
                        Fill(value, text);
                    }
                }
                break;
            case System.Text.Json.Nodes.JsonArray items:
                for (var i = 0; i < items.Count; i++)
                {
                    if (items[i] is System.Text.Json.Nodes.JsonValue leaf && leaf.GetValueKind() == JsonValueKind.String)
                        items[i] = text;
                    else if (items[i] is { } item)
                        Fill(item, text);
                }
                break;
        }
    }

    /// <summary>Dates, and what names a thing within the order.</summary>
    private static bool IsFixed(string name) => name is "at" or "kind" or "reference" or "product_type" || name.EndsWith("_at", StringComparison.Ordinal) || name.EndsWith("date", StringComparison.Ordinal)
        || name.EndsWith("update", StringComparison.Ordinal) || name.EndsWith("_reference", StringComparison.Ordinal);
}
