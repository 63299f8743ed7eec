using System.Text.RegularExpressions;
using Oms.Testing;

namespace Oms.House.Tests.Checkout;

/// <summary>What anybody may find in a file of the repository, and what nobody should.</summary>
internal sealed class KeepingTheCheckoutClean
{
    private const int LongestSource = 250;

    /// <summary>Split, or this file would be the first to break the rule.</summary>
    private static readonly string[] Reminders = ["TO" + "DO", "FIX" + "ME"];

    /// <summary>Hosts that anybody reaches, or nobody, or a container: names of registries and of machines of ours are none of them.</summary>
    private static readonly string[] KnownHosts =
    [
        "127.0.0.1", "localhost", "host", "rabbitmq", "nonsense", "www.apache.org", "dotnet.microsoft.com", "learn.microsoft.com", "www.rabbitmq.com", "www.postgresql.org",
        "json-schema.org", "github.com", "opencollective.com", "www.w3.org", "schemas.openxmlformats.org",
    ];

    [Test]
    public void the_checkout_is_found() =>
        Assert.That(CheckoutFile.All.Select(file => file.Path), Is.SupersetOf(new[] { "Oms.sln", "README.md", "tests/run", "contracts/samples/order.json" }));

    [Test]
    public void nothing_names_a_path_of_a_machine() => AssertNone(file => PathsIn(file, Repository.Root));

    [Test]
    public void a_path_of_a_machine_is_found() =>
        Assert.That(PathsIn(new("a.cs", $"// see /op{"t"}/oms/notes\n/ho{"me"}/ann/x\n"), "/op" + "t/oms").ToList(), Has.Count.EqualTo(2));

    [Test]
    public void nothing_names_a_host_that_not_everybody_knows() => AssertNone(HostsIn);

    [Test]
    public void a_host_that_not_everybody_knows_is_found() =>
        Assert.That(HostsIn(new("a.json", "http" + "://packages.internal:8081/x and https://carrier.example/ and http://127.0.0.1:80")).Single(), Does.Contain("packages.internal"));

    [Test]
    public void nothing_is_put_off_in_a_comment() => AssertNone(RemindersIn);

    [Test]
    public void a_thing_put_off_is_found() => Assert.That(RemindersIn(new("a.cs", $"// {Reminders[0]}: later")).ToList(), Has.Count.EqualTo(1));

    [Test]
    public void no_source_file_is_long() => AssertNone(LengthOf);

    [Test]
    public void a_long_source_file_is_found() => Assert.Multiple(() =>
    {
        Assert.That(LengthOf(new("a.cs", new('\n', LongestSource + 1))).ToList(), Has.Count.EqualTo(1));
        Assert.That(LengthOf(new("a.cs", new('\n', LongestSource))), Is.Empty);
    });

    private static void AssertNone(Func<CheckoutFile, IEnumerable<string>> faults) =>
        Assert.That(CheckoutFile.All.SelectMany(file => faults(file).Select(fault => $"{file.Path}: {fault}")), Is.Empty);

    /// <summary>A checkout that stands right under the root, as in a container, has a name that anybody may use.</summary>
    private static IEnumerable<string> PathsIn(CheckoutFile file, string root) =>
        Regex.Matches(file.Text, $@"{(root.Count(c => c == '/') > 1 ? Regex.Escape(root) : "$^")}\b|/(home|Users)/\w+/|[A-Z]:\\Users\\").Select(match => match.Value);

    private static IEnumerable<string> HostsIn(CheckoutFile file) =>
        Regex.Matches(file.Text, @"https?://([A-Za-z0-9.-]+)").Select(match => match.Groups[1].Value)
            .Where(host => !KnownHosts.Contains(host) && !host.EndsWith(".example", StringComparison.Ordinal));

    private static IEnumerable<string> RemindersIn(CheckoutFile file) => Reminders.Where(reminder => Regex.IsMatch(file.Text, $@"\b{reminder}\b"));

    private static IEnumerable<string> LengthOf(CheckoutFile file) =>
        file.Path.EndsWith(".cs", StringComparison.Ordinal) && file.Lines > LongestSource ? [$"{file.Lines} lines"] : [];
}
