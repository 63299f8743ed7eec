using System.Net;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using Oms.CustomerService.Access;

namespace Oms.CustomerService.Web.Tests.Access;

/// <summary>Passwords at the door.</summary>
internal sealed class SigningIn
{
    [Test]
    public async Task a_page_asks_who_is_there_and_is_come_back_to()
    {
        await Gatehouse.AddAsync("back", "Administrator");
        using var visitor = Gatehouse.Visitor();
        var turned = await visitor.GetAsync("/admin/audit?about=x y");
        Assert.That(turned.Status, Is.EqualTo(HttpStatusCode.Found));
        Assert.That(turned.Location, Is.EqualTo("/sign-in?returnUrl=%2Fadmin%2Faudit%3Fabout%3Dx%2520y"));
        Assert.That((await visitor.SignInAsync("BACK", Gatehouse.Password, turned.Location)).Location, Is.EqualTo("/admin/audit?about=x%20y"));
        Assert.That((await visitor.GetAsync("/admin/audit")).Status, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(await Gatehouse.AuditAsync("back"), Is.EqualTo(new[] { "user.signed_in" }));
    }

    [Test]
    public async Task a_hash_of_older_days_is_made_anew_at_the_next_sign_in()
    {
        var older = new PasswordHasher<User>(Options.Create(new PasswordHasherOptions { IterationCount = 1_000 })).HashPassword(new() { Name = "old" }, Gatehouse.Password);
        await Gatehouse.AddAsync(new User { Name = "old", PasswordHash = older });
        using var visitor = Gatehouse.Visitor();
        using var wrong = Gatehouse.Visitor();
        await wrong.SignInAsync("old", "not this one");
        Assert.That(await HashAsync(), Is.EqualTo(older));

        Assert.That((await visitor.SignInAsync("old", Gatehouse.Password)).Location, Is.EqualTo("/"));

        Assert.That(await HashAsync(), Is.Not.EqualTo(older));
        Assert.That((await visitor.GetAsync("/profile")).Status, Is.EqualTo(HttpStatusCode.OK), "the session goes on");
        Assert.That((await Gatehouse.Visitor().SignInAsync("old", Gatehouse.Password)).Location, Is.EqualTo("/"));

        static Task<string> HashAsync() => Gatehouse.Console.Database.ValueAsync<string>("select data->>'password_hash' from mt_doc_console_user where id = 'old'");
    }

    [TestCase("//evil.example/x")]
    [TestCase("/\\evil.example")]
    [TestCase("https://evil.example")]
    [TestCase("/\t/evil.example")]
    [TestCase("javascript:alert(1)")]
    public async Task another_host_is_no_address_to_come_back_to(string address)
    {
        var name = $"u{Math.Abs(address.GetHashCode(StringComparison.Ordinal))}";
        await Gatehouse.AddAsync(name);
        using var visitor = Gatehouse.Visitor();
        Assert.That((await visitor.SignInAsync(name, Gatehouse.Password, $"/sign-in?returnUrl={Uri.EscapeDataString(address)}")).Location, Is.EqualTo("/"));
        using var other = Gatehouse.Visitor();
        Assert.That((await other.SubmitAsync("/sign-in", "/sign-in", ("name", name), ("password", Gatehouse.Password), ("returnUrl", address))).Location, Is.EqualTo("/"));
        Assert.That((await other.GetAsync($"/sign-in?returnUrl={Uri.EscapeDataString(address)}")).Location, Is.EqualTo("/"), "having signed in before");
    }

    [Test]
    public async Task who_is_refused_hears_the_same_for_every_reason()
    {
        await Gatehouse.AddAsync("known");
        using var visitor = Gatehouse.Visitor();
        var wrong = await visitor.SignInAsync("known", "not the password");
        var unknown = await visitor.SignInAsync("unknown", Gatehouse.Password);
        Assert.Multiple(() =>
        {
            Assert.That(wrong.Status, Is.EqualTo(HttpStatusCode.UnprocessableEntity));
            Assert.That(wrong.Page.QuerySelector("#refused")!.TextContent, Does.Contain("the name and the password of an active user"));
            Assert.That(unknown.Words, Is.EqualTo(wrong.Words));
            Assert.That(wrong.Page.QuerySelector("#password")!.GetAttribute("aria-describedby"), Is.EqualTo("refused"));
            Assert.That(wrong.Text, Does.Not.Contain("not the password"));
        });
        Assert.That((await visitor.GetAsync("/profile")).Status, Is.EqualTo(HttpStatusCode.Found));
        Assert.That((string)(await Gatehouse.Console.Database.RowsAsync($"select string_agg(subject, ' ' order by id) from console_audit where from_address = '{visitor.From}'"))[0][0], Is.EqualTo("known (unknown)"));
    }

    [Test]
    public async Task five_wrong_passwords_close_the_account_to_the_right_one_and_an_administrator_opens_it()
    {
        await Gatehouse.AddAsync("locked", "Customer Support");
        using var visitor = Gatehouse.Visitor();
        for (var i = 0; i < 5; i++)
            await visitor.SignInAsync("locked", "not the password");
        Assert.That((await visitor.SignInAsync("locked", Gatehouse.Password)).Status, Is.EqualTo(HttpStatusCode.UnprocessableEntity));

        using var supervisor = await Gatehouse.SignedInAsync("opens", "Supervisor");
        Assert.That((await supervisor.SubmitAsync("/admin/users/locked", "/admin/users/locked/unlock")).Status, Is.EqualTo(HttpStatusCode.SeeOther));
        Assert.That((await visitor.SignInAsync("locked", Gatehouse.Password)).Location, Is.EqualTo("/"));
        Assert.That(await Gatehouse.AuditAsync("locked"), Is.EqualTo(new[]
        {
            "user.sign_in_refused", "user.sign_in_refused", "user.sign_in_refused", "user.sign_in_refused", "user.locked_out", "user.sign_in_refused", "user.unlocked", "user.signed_in",
        }));
    }

    [Test]
    public async Task guesses_at_one_time_are_counted_each()
    {
        await Gatehouse.AddAsync("raced");
        await Task.WhenAll(Enumerable.Range(0, 8).Select(async _ =>
        {
            using var visitor = Gatehouse.Visitor();
            await visitor.SignInAsync("raced", "not the password");
        }));
        Assert.That(await Gatehouse.Console.Database.ValueAsync<string>("select data->>'failed_sign_ins' from mt_doc_console_user where id = 'raced'"), Is.EqualTo("5"));
    }

    [Test]
    public async Task an_address_that_tries_too_often_has_to_wait()
    {
        using var visitor = Gatehouse.Visitor();
        Answer last = null!;
        for (var i = 0; i < 21; i++)
        {
            Assert.That(last?.Status, Is.Not.EqualTo(HttpStatusCode.TooManyRequests), $"try {i}");
            last = await visitor.SignInAsync($"nobody{i}", "whatever it may be");
        }
        Assert.That(last.Status, Is.EqualTo(HttpStatusCode.TooManyRequests));
        Assert.That(last.Heading, Is.EqualTo("Too many attempts"));
    }

    [Test]
    public async Task a_name_that_is_tried_too_often_has_to_wait_wherever_from()
    {
        var answers = new List<HttpStatusCode>();
        for (var i = 0; i < 11; i++)
        {
            using var visitor = Gatehouse.Visitor();
            answers.Add((await visitor.SignInAsync("wanted", "whatever it may be")).Status);
        }
        Assert.That(answers.IndexOf(HttpStatusCode.TooManyRequests), Is.EqualTo(10));
    }

    [Test]
    public async Task a_form_that_is_not_ours_is_refused()
    {
        await Gatehouse.AddAsync("forged");
        using var visitor = Gatehouse.Visitor();
        await visitor.GetAsync("/sign-in");
        var forged = await visitor.PostAsync("/sign-in", ("name", "forged"), ("password", Gatehouse.Password));
        Assert.That(forged.Status, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(forged.Heading, Is.EqualTo("That could not be understood"));
        Assert.That(await Gatehouse.AuditAsync("forged"), Is.Empty);
    }
}
