using System.Net;
using Oms.CustomerService.Access;

namespace Oms.CustomerService.Tests.Access;

/// <summary>Who is believed, and what becomes of whom they name.</summary>
internal sealed class ComingThroughAProxy
{
    private static readonly ProxySettings Settings = new() { Addresses = ["10.1.0.0/16", "192.0.2.7", "::1"] };

    private static Verdict<User>? Come(ProxySettings settings, string from, params (string Name, string Value)[] headers) =>
        ProxySignIn.Decide(settings, IPAddress.Parse(from), name => [.. headers.Where(header => header.Name == name).Select(header => header.Value)], Crew.Staff);

    private static Verdict<User>? Come(string from, string user) => Come(Settings, from, ("X-Forwarded-User", user));

    [TestCase("10.1.200.3", ExpectedResult = true)]
    [TestCase("192.0.2.7", ExpectedResult = true)]
    [TestCase("::ffff:192.0.2.7", ExpectedResult = true)]
    [TestCase("::1", ExpectedResult = true)]
    [TestCase("10.2.0.1", ExpectedResult = false)]
    [TestCase("192.0.2.8", ExpectedResult = false)]
    [TestCase("127.0.0.1", ExpectedResult = false)]
    public bool only_a_listed_proxy_is_believed(string from) => Come(from, "ann")?.Result is not null;

    [Test]
    public void with_no_proxy_listed_nobody_is() => Assert.That(Come(new ProxySettings(), "10.1.0.1", ("X-Forwarded-User", "ada")), Is.Null);

    [Test]
    public void nobody_named_is_nobody() => Assert.Multiple(() =>
    {
        Assert.That(Come(Settings, "10.1.0.1"), Is.Null);
        Assert.That(Come("10.1.0.1", " "), Is.Null);
    });

    [Test]
    public void two_names_are_refused() => Assert.That(
        Come(Settings, "10.1.0.1", ("X-Forwarded-User", "ann"), ("X-Forwarded-User", "ada"))!.Reasons.Single().Found, Is.EqualTo("2 headers"));

    [Test]
    public void a_user_of_the_console_stays_as_he_is() => Assert.That(
        Come(Settings with { GroupRoles = new Dictionary<string, string> { ["boss"] = "Administrator" } }, "10.1.0.1",
            ("X-Forwarded-User", "ANN"), ("X-Forwarded-Email", "ann@shop.example"), ("X-Forwarded-Groups", "boss"))!.Result,
        Is.EqualTo(Crew.Staff.User("ann")));

    [Test]
    public void an_unknown_user_is_refused_or_made() => Assert.Multiple(() =>
    {
        var made = Settings with { NewUserRole = "New Member" };
        Assert.That(Come("10.1.0.1", "zoe")!.Reasons.Single().Expected, Does.StartWith("a user of this console"));
        Assert.That(Come(made, "10.1.0.1", ("X-Forwarded-User", "zoe"), ("X-Forwarded-Email", "zoe@shop.example"), ("X-Forwarded-Preferred-Username", "Zoe"))!.Result,
            Is.EqualTo(new User { Name = "zoe", DisplayName = "Zoe", Email = "zoe@shop.example", Roles = ["New Member"], IsFromProxy = true }));
        Assert.That(Come(made, "10.1.0.1", ("X-Forwarded-User", "CORP\\zoe"))!.Result, Is.Null);
    });

    [Test]
    public void roles_of_whom_a_proxy_made_follow_the_groups()
    {
        var settings = Settings with { NewUserRole = "New Member", GroupRoles = new Dictionary<string, string> { ["agents"] = "Customer Support", ["ghosts"] = "No such role" } };
        var before = Crew.Who("zoe", "Supervisor") with { IsFromProxy = true };
        Verdict<User> Of(string groups) => ProxySignIn.Decide(settings, IPAddress.Parse("10.1.0.1"),
            name => name == "X-Forwarded-User" ? ["zoe"] : name == "X-Forwarded-Groups" ? [groups] : [], Crew.Staff.With(before))!;
        Assert.Multiple(() =>
        {
            Assert.That(Of("agents, ghosts").Result!.Roles, Is.EqualTo(new[] { "Customer Support", "New Member" }));
            Assert.That(Of("").Result!.Roles, Is.EqualTo(new[] { "New Member" }));
            Assert.That(Of("").Result!.Stamp, Is.GreaterThan(before.Stamp));
            Assert.That(Come(settings, "10.1.0.1", ("X-Forwarded-User", "ivy"))!.Result!.Stamp, Is.EqualTo(1), "roles as before end nothing");
        });
    }

    [Test]
    public void who_is_not_active_is_refused()
    {
        var staff = Crew.Staff.With(Crew.Who("ann") with { IsActive = false });
        Assert.That(ProxySignIn.Decide(Settings, IPAddress.Loopback.MapToIPv6(), _ => ["ann"], staff), Is.Null);
        Assert.That(ProxySignIn.Decide(Settings, IPAddress.IPv6Loopback, _ => ["ann"], staff)!.Result, Is.Null);
    }

    [Test]
    public void wrong_settings_are_told() => Assert.That(
        (Settings with { Addresses = ["10.0.0.0/8", "proxy.example"], UserHeader = "" }).Faults().Select(fault => fault.Path), Is.EqualTo(new[] { "Proxy:Addresses", "Proxy:UserHeader" }));
}
