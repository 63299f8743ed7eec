using System.Text.Json.Nodes;

namespace Oms.Browser.Tests.Looking;

/// <summary>Every page, on a screen and on a telephone, light and dark.</summary>
[TestFixture(ColorScheme.Light)]
[TestFixture(ColorScheme.Dark)]
internal sealed class BeingAccessible(ColorScheme scheme) : AtTheDesk
{
    private static readonly int[] Widths = [1280, 390];

    private static readonly Lazy<Task<IReadOnlyDictionary<string, string>>> Prepared = new(PrepareAsync);

    private static readonly string[] Paths =
    [
        "/orders", "/orders?from=yesterday", "/orders?id=nowhere", "/events", "/events/refusals", "/events/dead-letters", "/events/outbox", "/exceptions", "/profile", "/admin/users", "/admin/users/admin", "/admin/roles", "/admin/roles/Supervisor", "/admin/audit",
        "/admin/channels", "/admin/channels/new", "/admin/channels/CAREFUL", "/admin/sources", "/admin/sources/new", "/nowhere", "{sold}", "{sold}/return", "{sold}/appeasement", "{sold}/exchange", "{sold}/reshipment", "{sold}/cancel", "{sold}/comment", "{requested}",
        "{requested}/approve-return?which={rma}", "{requested}/cancel-return?which={rma}", "{pending}/release-refund?which={note}", "{pending}/cancel-refund?which={note}",
        "{waiting}", "{waiting}/address", "{waiting}/cancel", "{waiting}/cancel-lines", "{waiting}/hold", "{waiting}/end-hold",
    ];

    protected override BrowserNewContextOptions Options => new()
    {
        StorageState = TestContext.CurrentContext.Test.MethodName == nameof(the_sign_in_has_no_barrier) ? null : Stage.SignedIn,
        ColorScheme = scheme,
        ReducedMotion = ReducedMotion.Reduce,
    };

    [Test]
    public async Task the_sign_in_has_no_barrier() => await LookAsync("/sign-in");

    [TestCaseSource(nameof(Paths))]
    public async Task a_page_has_no_barrier(string path)
    {
        foreach (var (name, value) in await Prepared.Value)
            path = path.Replace($"{{{name}}}", value, StringComparison.Ordinal);
        await LookAsync(path);
    }

    private async Task LookAsync(string path)
    {
        await Page.GotoAsync(path);
        Assert.That(await Page.EvaluateAsync<string>("() => document.documentElement.dataset.bsTheme"), Is.EqualTo(scheme == ColorScheme.Dark ? "dark" : "light"));
        foreach (var menu in await Page.Locator("details[data-menu] > summary").AllAsync())
            await menu.ClickAsync();
        foreach (var width in Widths)
        {
            await Page.SetViewportSizeAsync(width, 900);
            var found = await Axe.FindAsync(Page);
            var over = await Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
            Assert.Multiple(() =>
            {
                Assert.That(found, Is.Empty, $"{width} wide");
                Assert.That(over, Is.Zero, $"the page is wider than {width}");
            });
        }
    }

    /// <summary>One order of each kind that pages are about, and their addresses.</summary>
    private static async Task<IReadOnlyDictionary<string, string>> PrepareAsync()
    {
        await Shop.SoldAsync(Channels.Usual, "Y-1");
        await Shop.SoldAsync(Channels.Careful, "Y-2");
        var requested = await Shop.ReturnAsync(Channels.Careful, "Y-2", 1);
        await Shop.SoldAsync(Channels.Careful, "Y-3");
        await Shop.OnReturnAsync(System.Tests.Wire.Approve, await Shop.ReturnAsync(Channels.Careful, "Y-3", 1));
        var refund = (await Shop.Refunds.FirstAsync(each => (string?)each.Json["refund"]!["order_id"] == "Y-3")).Json["refund"]!;
        await Shop.PlacedAsync(Channels.Remorse, "Y-4", System.Tests.Shop.JustNow);
        await Shop.UntilAsync("Y-4", "ONHOLD/PENDING_REMORSE_TIME");
        var addresses = new Dictionary<string, string>
        {
            ["sold"] = "/orders/ST1/Y-1", ["requested"] = "/orders/CAREFUL/Y-2", ["pending"] = "/orders/CAREFUL/Y-3", ["waiting"] = "/orders/REMORSE/Y-4",
            ["rma"] = Text(requested["rma"]), ["note"] = Text(refund["credit_note_number"]),
        };
        await Stage.ToldAsync(addresses["pending"], addresses["note"]);
        await Stage.ToldAsync(addresses["waiting"], "ONHOLD");
        return addresses;
    }

    private static string Text(JsonNode? node) => (string)node!;
}
