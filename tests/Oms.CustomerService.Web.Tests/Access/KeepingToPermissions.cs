using System.Net;
using System.Text.RegularExpressions;
using Oms.CustomerService.Access;

namespace Oms.CustomerService.Web.Tests.Access;

/// <summary>Role by address by channel: every cell, by HTTP. What each address demands stands in addresses.txt, for people to read.</summary>
[Rule("U-1"), Rule("U-2")]
internal sealed class KeepingToPermissions
{
    private static readonly string[] Channels = ["ST1", "ST2"];

    private static readonly Role[] Roles =
    [
        .. DefaultRoles.All,
        new() { Name = "All of ST1", Level = 3, Permissions = Permission.All, Channels = Scope.Of("ST1") },
        new() { Name = "All of nothing", Level = 3, Permissions = Permission.All, Channels = Scope.None },
        new() { Name = "Nothing", Level = 1, Channels = Scope.All },
    ];

    private static readonly Dictionary<string, Visitor> Visitors = [];

    private static IEnumerable<Address> Guarded => Address.All.Where(address => address.Demands != Address.Nothing);

    /// <summary>What changes something; programs send JSON instead.</summary>
    private static IEnumerable<Address> TakingForms => Guarded.Where(address => address.Method is not ("GET" or "ANY") && !IsApi(address));

    [OneTimeSetUp]
    public async Task SignEverybodyInAsync()
    {
        foreach (var role in Roles)
        {
            if (!DefaultRoles.All.Contains(role))
                await Gatehouse.AddAsync(role);
            Visitors[role.Name] = await Gatehouse.SignedInAsync($"matrix.{Visitors.Count}", role.Name);
        }
    }

    [OneTimeTearDown]
    public void SignEverybodyOut()
    {
        foreach (var visitor in Visitors.Values)
            visitor.Dispose();
    }

    [Test]
    public void every_address_demands_what_is_written_down()
    {
        var written = File.ReadLines(Repository.PathOf("tests", "Oms.CustomerService.Web.Tests", "Access", "addresses.txt")).Where(line => line.Length > 0 && !line.StartsWith('#')).ToList();
        var mapped = Address.All.Select(address => $"{address} | {address.Demands ?? "DECLARES NOTHING"}").ToList();
        Assert.That(string.Join('\n', [.. mapped.Except(written).Select(line => $"+ {line}"), .. written.Except(mapped).Select(line => $"- {line}")]), Is.Empty);
    }

    [Test]
    public void every_address_declares_something() => Assert.That(Address.All.Where(address => address.Demands is null), Is.Empty);

    [TestCaseSource(nameof(Guarded))]
    public async Task a_role_reaches_what_it_gives_where_it_gives_it(Address address)
    {
        var wrong = new List<string>();
        foreach (var role in Roles)
        {
            foreach (var channel in address.HasChannel ? Channels : Channels[..1])
            {
                var answer = await AskAsync(Visitors[role.Name], address, channel);
                var isLetThrough = answer.Status is not (HttpStatusCode.Forbidden or HttpStatusCode.Unauthorized) && !answer.Location.StartsWith("/sign-in", StringComparison.Ordinal);
                if (isLetThrough != IsExpected(role, address, channel))
                    wrong.Add($"{role.Name} in {channel}: {answer.Status} {answer.Location}");
                if (!isLetThrough && !IsApi(address) && !answer.Words.Contains(address.Demands!.Split(' ')[0], StringComparison.Ordinal))
                    wrong.Add($"{role.Name} in {channel} is not told what is missing");
            }
        }
        Assert.That(wrong, Is.Empty);
    }

    [TestCaseSource(nameof(Guarded))]
    public async Task a_stranger_reaches_nothing(Address address)
    {
        using var stranger = Gatehouse.Visitor();
        var answer = await AskAsync(stranger, address, "ST1");
        if (IsApi(address))
            Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.Unauthorized));
        else
            Assert.That(answer.Location, Does.StartWith("/sign-in"));
    }

    [TestCaseSource(nameof(TakingForms))]
    public async Task a_form_without_our_token_changes_nothing(Address address)
    {
        Assert.That((await AskAsync(Visitors["Administrator"], address, "ST1")).Status, Is.EqualTo(HttpStatusCode.BadRequest));
    }

    [TestCase("/health/live")]
    [TestCase("/health/ready")]
    [TestCase("/metrics")]
    public async Task what_machines_look_at_is_open(string path)
    {
        using var stranger = Gatehouse.Visitor();
        Assert.That((await stranger.GetAsync(path)).Status, Is.EqualTo(HttpStatusCode.OK));
    }

    private static bool IsExpected(Role role, Address address, string channel) =>
        address.Demands == Address.SignIn || address.Demands!.Split(' ').Any(permission => role.Permissions.Contains(permission) && IsThere(role, permission, address.HasChannel ? channel : null));

    /// <summary>Not asked of the code that is looked at.</summary>
    private static bool IsThere(Role role, string permission, string? channel) =>
        permission.StartsWith("admin.", StringComparison.Ordinal) || permission.StartsWith("system.", StringComparison.Ordinal) || role.Channels.IsAll
        || (channel is null ? role.Channels.Names.Count > 0 : role.Channels.Names.Contains(channel));

    private static bool IsApi(Address address) => address.Pattern.StartsWith("/api", StringComparison.Ordinal);

    private static Task<Answer> AskAsync(Visitor visitor, Address address, string channel)
    {
        var path = Regex.Replace(address.Pattern.Replace("{store}", channel, StringComparison.Ordinal), @"\{[^}]+\}", "1");
        var request = new HttpRequestMessage(new(address.Method == "ANY" ? "GET" : address.Method), path);
        if (IsApi(address) && address.Method != "GET")
            request.Content = new StringContent("{}", System.Text.Encoding.UTF8, "application/json");
        else if (address.Method == "POST")
            request.Content = new FormUrlEncodedContent([]);
        return visitor.SendAsync(request, []);
    }
}
