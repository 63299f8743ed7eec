using System.Net;
using Npgsql;

namespace Oms.CustomerService.Web.Tests.Access;

/// <summary>Users and roles by the forms of the pages, and what stays of it.</summary>
[Rule("U-1"), Rule("U-3")]
internal sealed class AdministeringByPages
{
    [Test]
    public async Task a_user_is_added_given_a_role_and_signs_in()
    {
        using var boss = await Gatehouse.SignedInAsync("adds", "Administrator");
        var added = await boss.SubmitAsync("/admin/users", "/admin/users", ("name", "Bob.B"), ("display_name", "Bob"), ("email", "bob@shop.example"), ("password", "chosen by the boss"));
        Assert.That(added.Location, Is.EqualTo("/admin/users/Bob.B?said=UserAdded"));
        var page = await boss.GetAsync(added.Location);
        Assert.That(page.Words, Does.Contain("Added. Now give roles"));
        Assert.That((await boss.SubmitAsync(added.Location, "/admin/users/Bob.B", ("display_name", "Bob"), ("roles", "New Member"), ("roles", "Customer Support"),
            ("sources", "some"), ("sources_ids", "WH1, WH2"), ("zone", "Europe/Berlin"), ("active", "yes"))).Location, Is.EqualTo("/admin/users/Bob.B?said=Saved"));

        using var bob = Gatehouse.Visitor();
        Assert.That((await bob.SignInAsync("bob.b", "chosen by the boss")).Location, Is.EqualTo("/"));
        Assert.That((await bob.GetAsync("/")).Location, Is.EqualTo("/profile"), "the boss knows this password");

        var saved = (await boss.GetAsync("/admin/users/bob.b")).Page;
        Assert.Multiple(() =>
        {
            Assert.That(saved.QuerySelectorAll("input[name=roles]").Where(box => box.HasAttribute("checked")).Select(box => box.GetAttribute("value")), Is.EquivalentTo(new[] { "New Member", "Customer Support" }));
            Assert.That(saved.QuerySelector("#sources_ids")!.GetAttribute("value"), Is.EqualTo("WH1, WH2"));
            Assert.That(saved.QuerySelector("#zone option[selected]")!.TextContent, Is.EqualTo("Europe/Berlin"));
        });
        var audit = await boss.GetAsync("/admin/audit?about=bob.b");
        Assert.That(audit.Words, Does.Contain("adds added a user Bob.B").And.Contain("sources: all → WH1, WH2").And.Contain("roles: nothing → Customer Support, New Member"));
    }

    [Test]
    public async Task who_is_not_seen_is_not_there()
    {
        await Gatehouse.AddAsync("chief", "Administrator");
        using var supervisor = await Gatehouse.SignedInAsync("looks", "Supervisor");
        var users = (await supervisor.GetAsync("/admin/users")).Words;
        Assert.That(users, Does.Not.Contain("chief"));
        Assert.That((await supervisor.GetAsync("/admin/users/chief")).Status, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That((await supervisor.GetAsync("/admin/roles/Administrator")).Status, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That((await supervisor.GetAsync("/admin/audit")).Words, Does.Not.Contain("chief").And.Not.Contain("Administrator"));
        Assert.That((await supervisor.SubmitAsync("/admin/users", "/admin/users", ("name", "chief"), ("password", "taken over by me"))).Status, Is.EqualTo(HttpStatusCode.UnprocessableEntity));
    }

    [Test]
    public async Task a_forged_address_changes_nobody_who_is_not_seen()
    {
        await Gatehouse.AddAsync("target", "Administrator");
        using var supervisor = await Gatehouse.SignedInAsync("forges", "Supervisor");
        var token = (await supervisor.GetAsync("/admin/users")).Page.QuerySelector("main input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        foreach (var action in new[] { "", "/password", "/unlock" })
            Assert.That((await supervisor.PostAsync($"/admin/users/target{action}", ("__RequestVerificationToken", token), ("password", "taken over by me"))).Status, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That((await supervisor.PostAsync("/admin/roles/Supervisor", ("__RequestVerificationToken", token), ("level", "1"))).Status, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That(await Gatehouse.AuditAsync("target"), Is.Empty);
    }

    [Test, Rule("U-2")]
    public async Task a_role_is_added_filled_given_and_removed()
    {
        using var boss = await Gatehouse.SignedInAsync("roles", "Administrator");
        Assert.That((await boss.SubmitAsync("/admin/roles", "/admin/roles", ("name", "Night shift"), ("level", "3"))).Location, Is.EqualTo("/admin/roles/Night%20shift?said=RoleAdded"));
        const string address = "/admin/roles/Night%20shift";
        await boss.SubmitAsync(address, address, ("level", "3"), ("permissions", "cs.orders.view"), ("permissions", "cs.order.cancel"), ("channels", "some"), ("channels_ids", "ST2, ST1"));
        var saved = (await boss.GetAsync(address)).Page;
        Assert.That(saved.QuerySelectorAll("input[name=permissions]").Where(box => box.HasAttribute("checked")).Select(box => box.GetAttribute("value")), Is.EqualTo(new[] { "cs.orders.view", "cs.order.cancel" }));
        Assert.That(saved.QuerySelector("#channels_ids")!.GetAttribute("value"), Is.EqualTo("ST1, ST2"));

        Assert.That((await boss.SubmitAsync(address, $"{address}/remove")).Location, Is.EqualTo("/admin/roles?said=RoleRemoved"));
        Assert.That(await Gatehouse.AuditAsync("Night shift"), Is.EqualTo(new[] { "role.added", "role.changed", "role.removed" }));
    }

    [Test]
    public async Task what_is_wrong_stands_beside_its_field_and_what_was_entered_stays()
    {
        using var boss = await Gatehouse.SignedInAsync("errs", "Administrator");
        var refused = await boss.SubmitAsync("/admin/users", "/admin/users", ("name", "a/b"), ("email", "nowhere"), ("display_name", "Stays"));
        Assert.Multiple(() =>
        {
            Assert.That(refused.Status, Is.EqualTo(HttpStatusCode.UnprocessableEntity));
            Assert.That(refused.Page.QuerySelector("[role=alert]")!.TextContent, Does.Contain("Name: expected").And.Contain("E-mail: expected"));
            Assert.That(refused.Page.QuerySelector("#email")!.GetAttribute("aria-describedby"), Is.EqualTo("email-wrong"));
            Assert.That(refused.Page.QuerySelector("#display_name")!.GetAttribute("value"), Is.EqualTo("Stays"));
        });
        using var own = await Gatehouse.SignedInAsync("own", "Administrator");
        var locked = await own.SubmitAsync("/admin/users/own", "/admin/users/own", ("sources", "all"), ("zone", "UTC"), ("roles", "Administrator"));
        Assert.That(locked.Words, Does.Contain("a change after which you can still manage users as now"));
    }

    [Test]
    public async Task text_from_outside_stays_text()
    {
        using var boss = await Gatehouse.SignedInAsync("encodes", "Administrator");
        await Gatehouse.AddAsync("scripted");
        var name = "<script>alert(1)</script>\" onfocus=x";
        await boss.SubmitAsync("/admin/users/scripted", "/admin/users/scripted", ("display_name", name), ("sources", "all"), ("zone", "UTC"), ("active", "yes"));
        foreach (var page in new[] { "/admin/users", "/admin/users/scripted", "/admin/audit?about=scripted", "/admin/audit?about=%22%3E%3Cscript%3Ealert(1)" })
        {
            var shown = (await boss.GetAsync(page)).Page;
            Assert.That(shown.QuerySelectorAll("script").Where(script => !script.HasAttribute("src")), Is.Empty, page);
            Assert.That(shown.QuerySelectorAll("[onfocus], [style]"), Is.Empty, page);
        }
        Assert.That((await boss.GetAsync("/admin/users/scripted")).Page.QuerySelector("#display_name")!.GetAttribute("value"), Is.EqualTo(name));
    }

    [TestCase("update console_audit set by_whom = 'nobody'")]
    [TestCase("delete from console_audit")]
    [TestCase("truncate console_audit")]
    public void an_entry_of_the_audit_stays(string sql) =>
        Assert.That(async () => await Gatehouse.Console.Database.ExecuteAsync(sql), Throws.InstanceOf<PostgresException>().With.Message.Contains("written once"));

    [Test, Rule("U-3")]
    public async Task times_are_shown_in_the_user_s_zone()
    {
        using var visitor = await Gatehouse.SignedInAsync("travels", "Administrator");
        await visitor.SubmitAsync("/profile", "/profile", ("display_name", ""), ("zone", "Asia/Tokyo"));
        var time = (await visitor.GetAsync("/admin/audit?about=travels")).Page.QuerySelector("time")!;
        var utc = DateTimeOffset.Parse(time.GetAttribute("datetime")!, System.Globalization.CultureInfo.InvariantCulture);
        Assert.That(time.TextContent, Is.EqualTo(utc.AddHours(9).ToString("yyyy-MM-dd HH:mm:ss", System.Globalization.CultureInfo.InvariantCulture)));
        Assert.That(time.GetAttribute("title"), Does.EndWith("UTC"));
    }
}
