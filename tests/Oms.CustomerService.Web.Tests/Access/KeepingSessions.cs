using System.Net;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using Oms.CustomerService.Web.Access;

namespace Oms.CustomerService.Web.Tests.Access;

/// <summary>What a session is made of, and what ends it.</summary>
internal sealed class KeepingSessions
{
    [Test]
    public async Task scripts_see_no_cookie_and_other_sites_send_none()
    {
        await Gatehouse.AddAsync("flags");
        using var visitor = Gatehouse.Visitor();
        var forms = (await visitor.GetAsync("/sign-in")).Cookies.Single();
        var session = (await visitor.SignInAsync("flags", Gatehouse.Password)).Cookies.Single(cookie => cookie.StartsWith("oms.session=", StringComparison.Ordinal));
        Assert.Multiple(() =>
        {
            Assert.That(session, Does.Contain("; httponly").IgnoreCase.And.Contain("; samesite=lax").IgnoreCase);
            Assert.That(forms, Does.StartWith("oms.forms=").And.Contain("; httponly").IgnoreCase.And.Contain("; samesite=strict").IgnoreCase);
            Assert.That(session, Does.Not.Contain("secure").IgnoreCase, "this is no https");
            Assert.That(session, Does.Not.Contain("expires").IgnoreCase, "it ends with the browser");
        });
    }

    [TestCase(false, CookieSecurePolicy.SameAsRequest)]
    [TestCase(true, CookieSecurePolicy.Always)]
    public void by_https_a_cookie_stays_with_https(bool always, CookieSecurePolicy policy)
    {
        var options = new CookieAuthenticationOptions();
        Sessions.Configure(options, new() { SecureCookies = always });
        Assert.That((options.Cookie.SecurePolicy, options.SlidingExpiration, options.ExpireTimeSpan), Is.EqualTo((policy, true, TimeSpan.FromHours(8))));
    }

    [Test]
    public async Task leaving_takes_a_form_and_ends_it()
    {
        using var visitor = await Gatehouse.SignedInAsync("leaves");
        Assert.That((await visitor.GetAsync("/sign-out")).Status, Is.EqualTo(HttpStatusCode.MethodNotAllowed));
        Assert.That((await visitor.PostAsync("/sign-out")).Status, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That((await visitor.GetAsync("/profile")).Status, Is.EqualTo(HttpStatusCode.OK));

        var left = await visitor.SubmitAsync("/profile", "/sign-out");

        Assert.That((left.Status, left.Location), Is.EqualTo((HttpStatusCode.SeeOther, "/sign-in?said=SignedOut")));
        Assert.That((await visitor.GetAsync("/profile")).Status, Is.EqualTo(HttpStatusCode.Found));
        Assert.That(await Gatehouse.AuditAsync("leaves"), Is.EqualTo(new[] { "user.signed_in", "user.signed_out" }));
    }

    [Test]
    public async Task another_stamp_ends_it()
    {
        using var visitor = await Gatehouse.SignedInAsync("stamped");
        await Gatehouse.Console.Database.ExecuteAsync("update mt_doc_console_user set data = jsonb_set(data, '{stamp}', '7') where id = 'stamped'");
        var turned = await visitor.GetAsync("/profile");
        Assert.That(turned.Location, Does.StartWith("/sign-in"));
        Assert.That(turned.Cookies.Single(cookie => cookie.StartsWith("oms.session=", StringComparison.Ordinal)), Does.Contain("expires=Thu, 01 Jan 1970").IgnoreCase);
    }

    [Test]
    public async Task who_loses_a_role_loses_what_it_gave_at_once()
    {
        using var boss = await Gatehouse.SignedInAsync("boss", "Administrator");
        using var visitor = await Gatehouse.SignedInAsync("demoted", "Supervisor");
        Assert.That((await visitor.GetAsync("/admin/users")).Status, Is.EqualTo(HttpStatusCode.OK));

        Assert.That((await boss.SubmitAsync("/admin/users/demoted", "/admin/users/demoted", ("zone", "UTC"), ("sources", "all"), ("active", "yes"))).Status, Is.EqualTo(HttpStatusCode.SeeOther));

        Assert.That((await visitor.GetAsync("/admin/users")).Location, Does.StartWith("/sign-in"), "the session ended");
        await visitor.SignInAsync("demoted", Gatehouse.Password);
        var turned = await visitor.GetAsync("/admin/users");
        Assert.That(turned.Status, Is.EqualTo(HttpStatusCode.Forbidden));
        Assert.That(turned.Words, Does.Contain("admin.users"));
    }

    [Test]
    public async Task a_new_password_ends_the_other_sessions()
    {
        using var here = await Gatehouse.SignedInAsync("moves");
        using var there = Gatehouse.Visitor();
        await there.SignInAsync("moves", Gatehouse.Password);

        var changed = await here.SubmitAsync("/profile", "/profile/password", ("current", Gatehouse.Password), ("password", "correct horse staple"), ("repeated", "correct horse staple"));

        Assert.That(changed.Location, Is.EqualTo("/profile?said=PasswordChanged"));
        Assert.That((await here.GetAsync("/profile")).Status, Is.EqualTo(HttpStatusCode.OK));
        Assert.That((await there.GetAsync("/profile")).Status, Is.EqualTo(HttpStatusCode.Found));
        Assert.That((await there.SignInAsync("moves", Gatehouse.Password)).Status, Is.EqualTo(HttpStatusCode.UnprocessableEntity));
        Assert.That((await there.SignInAsync("moves", "correct horse staple")).Location, Is.EqualTo("/"));
    }

    [Test]
    public async Task a_restart_ends_none()
    {
        await using var console = await ConsoleApp.StartAsync(("Console__FirstPassword", Gatehouse.FirstPassword));
        using var visitor = new Visitor(console.Process.Url);
        await Eventually.TrueAsync(async () => (await visitor.SignInAsync("admin", Gatehouse.FirstPassword)).Location == "/", () => $"in; {console.Process.Output}");
        await console.Process.StopAsync();
        await console.Process.StartAndWaitAsync();
        using var again = new Visitor(console.Process.Url);
        again.Jar.Add(console.Process.Url, visitor.Jar.GetAllCookies());
        Assert.That((await again.GetAsync("/profile")).Status, Is.EqualTo(HttpStatusCode.OK));
    }
}
