using System.Net;

namespace Oms.CustomerService.Web.Tests.Access;

/// <summary>A password that somebody else chose opens one page: that where it is changed.</summary>
internal sealed class ChangingTheFirstPassword
{
    [Test]
    public async Task the_first_administrator_chooses_a_password_before_anything_else()
    {
        using var admin = Gatehouse.Visitor();
        Assert.That((await admin.SignInAsync("admin", Gatehouse.FirstPassword, "/sign-in?returnUrl=%2Fadmin%2Fusers")).Location, Is.EqualTo("/admin/users"));

        foreach (var path in new[] { "/admin/users", "/orders/ST1/1/live", "/" })
            Assert.That((await admin.GetAsync(path)).Location, Is.EqualTo("/profile"), path);
        var turned = await admin.GetAsync("/admin/users", ("HX-Request", "true"));
        Assert.That(turned.Status, Is.EqualTo(HttpStatusCode.Forbidden), "htmx is told by a header");

        var profile = await admin.GetAsync("/profile");
        Assert.That(profile.Words, Does.Contain("Somebody else chose your password"));
        Assert.That(profile.Page.QuerySelectorAll("form").Select(form => form.GetAttribute("action")), Is.EqualTo(new[] { "/sign-out", "/profile/password" }));

        var bad = await ChangeAsync(admin, Gatehouse.FirstPassword, "short");
        Assert.That(bad.Status, Is.EqualTo(HttpStatusCode.UnprocessableEntity));
        var field = bad.Page.QuerySelector("#password")!;
        Assert.That(field.GetAttribute("aria-invalid"), Is.EqualTo("true"));
        Assert.That(bad.Page.QuerySelector("#password-wrong")!.TextContent, Does.Contain("12 to 256 characters"));
        Assert.That(field.GetAttribute("aria-describedby"), Does.Contain("password-wrong"));
        Assert.That((await ChangeAsync(admin, Gatehouse.FirstPassword, Gatehouse.FirstPassword)).Words, Does.Contain("another password than before"));
        Assert.That((await ChangeAsync(admin, "not the first words", "my own words from now on")).Words, Does.Contain("your password as it is"));

        Assert.That((await ChangeAsync(admin, Gatehouse.FirstPassword, "my own words from now on")).Status, Is.EqualTo(HttpStatusCode.SeeOther));
        Assert.That((await admin.GetAsync("/admin/users")).Status, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(await Gatehouse.AuditAsync("admin"), Is.EqualTo(new[] { "console.set_up", "user.signed_in", "user.password_changed" }));
    }

    [Test]
    public async Task a_first_password_that_nobody_set_is_made_up_and_said_once()
    {
        await using var console = await ConsoleApp.StartAsync();
        await Eventually.TrueAsync(() => console.Process.Count("with the password") == 1, () => console.Process.Output);
        var password = System.Text.RegularExpressions.Regex.Match(console.Process.Output, "with the password ([a-zA-Z0-9]{20}),").Groups[1].Value;
        using var admin = new Visitor(console.Process.Url);
        Assert.That((await admin.SignInAsync("admin", password)).Location, Is.EqualTo("/"));
    }

    private static Task<Answer> ChangeAsync(Visitor visitor, string current, string password) =>
        visitor.SubmitAsync("/profile", "/profile/password", ("current", current), ("password", password), ("repeated", password));
}
