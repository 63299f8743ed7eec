using System.Net;

namespace Oms.CustomerService.Web.Tests.Access;

/// <summary>Headers that name somebody, from a listed proxy and from elsewhere.</summary>
internal sealed class ComingThroughAProxy
{
    private static (string, string) Named(string name) => ("X-Forwarded-User", name);

    [Test]
    public async Task a_listed_proxy_is_believed_with_each_request()
    {
        await Gatehouse.AddAsync("behind", "Supervisor");
        using var visitor = Gatehouse.Visitor($"{Gatehouse.Proxies}1");
        Assert.That((await visitor.GetAsync("/sign-in?returnUrl=%2Fadmin%2Fusers", Named("behind"))).Location, Is.EqualTo("/admin/users"));
        Assert.That((await visitor.GetAsync("/admin/users", Named("behind"))).Status, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(await Gatehouse.AuditAsync("behind"), Is.EqualTo(new[] { "user.signed_in_by_proxy" }));

        using var elsewhere = Gatehouse.Visitor();
        elsewhere.Jar.Add(Gatehouse.Console.Process.Url, visitor.Jar.GetAllCookies());
        Assert.That((await elsewhere.GetAsync("/admin/users", Named("behind"))).Location, Does.StartWith("/sign-in"), "the same cookie, past the proxy");
        Assert.That((await visitor.GetAsync("/admin/users", Named("ann"))).Location, Does.StartWith("/sign-in"), "the proxy names somebody else");
    }

    [Test]
    public async Task nobody_else_is()
    {
        await Gatehouse.AddAsync("spoofed", "Administrator");
        using var visitor = Gatehouse.Visitor();
        var page = await visitor.GetAsync("/sign-in", Named("spoofed"), ("X-Forwarded-For", $"{Gatehouse.Proxies}1"));
        Assert.That(page.Status, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(page.Page.QuerySelector("input[type=password]"), Is.Not.Null);
        Assert.That((await visitor.GetAsync("/admin/users", Named("spoofed"))).Location, Does.StartWith("/sign-in"));
    }

    [Test]
    public async Task an_unknown_user_is_made_with_the_configured_role()
    {
        using var visitor = Gatehouse.Visitor($"{Gatehouse.Proxies}2");
        Assert.That((await visitor.GetAsync("/sign-in", Named("fresh"), ("X-Forwarded-Email", "fresh@shop.example"))).Location, Is.EqualTo("/"));
        Assert.That((await Gatehouse.Console.Database.RowsAsync("select data->>'email', data->'roles'->>0, data->>'is_from_proxy' from mt_doc_console_user where id = 'fresh'"))[0],
            Is.EqualTo(new[] { "fresh@shop.example", "New Member", "true" }));
        Assert.That((await visitor.GetAsync("/profile", Named("fresh"))).Words, Does.Contain("you sign in where your organisation signs you in"));
    }

    [Test]
    public async Task who_cannot_come_in_is_told_why()
    {
        using var visitor = Gatehouse.Visitor($"{Gatehouse.Proxies}3");
        var refused = await visitor.GetAsync("/sign-in", Named("CORP\\fresh"));
        Assert.That(refused.Status, Is.EqualTo(HttpStatusCode.UnprocessableEntity));
        Assert.That(refused.Page.QuerySelector("#refused")!.TextContent, Does.Contain("letters, digits"));
    }

    [Test]
    public async Task the_address_in_the_audit_is_what_the_proxy_saw()
    {
        using var visitor = Gatehouse.Visitor($"{Gatehouse.Proxies}4");
        await visitor.GetAsync("/sign-in", Named("seen"), ("X-Forwarded-For", "198.51.100.1, 203.0.113.9"));
        Assert.That(await Gatehouse.Console.Database.ValueAsync<string>("select from_address from console_audit where subject = 'seen'"), Is.EqualTo("203.0.113.9"));
    }
}
