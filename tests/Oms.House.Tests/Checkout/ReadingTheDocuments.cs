using System.Text.RegularExpressions;

namespace Oms.House.Tests.Checkout;

/// <summary>What a stranger reads first must lead somewhere.</summary>
internal sealed class ReadingTheDocuments
{
    [TestCase("deploy/up")]
    [TestCase("deploy/down")]
    [TestCase("tests/run")]
    public void the_readme_names_the_commands(string command) => Assert.Multiple(() =>
    {
        Assert.That(CheckoutFile.All.Single(file => file.Path == "README.md").Text, Does.Contain(command));
        Assert.That(CheckoutFile.All.Select(file => file.Path), Does.Contain(command));
    });

    [Test]
    public void every_link_leads_to_a_file_of_the_repository() =>
        Assert.That(CheckoutFile.All.SelectMany(file => DeadLinksIn(file).Select(link => $"{file.Path}: {link}")), Is.Empty);

    [Test]
    public void a_dead_link_is_found() => Assert.That(
        DeadLinksIn(new("services/a.md", "[up](../deploy/up), [tests](../tests), [the page](https://www.rabbitmq.com/), [gone](gone.md), [outside](../../out.md)")),
        Is.EqualTo(new[] { "gone.md", "../../out.md" }));

    private static IEnumerable<string> DeadLinksIn(CheckoutFile file) => !file.Path.EndsWith(".md", StringComparison.Ordinal) ? []
        : Regex.Matches(file.Text, @"\]\(([^)#\s]+)(#[^)]*)?\)").Select(match => match.Groups[1].Value)
            .Where(link => !link.Contains("://", StringComparison.Ordinal) && !IsThere(file, link));

    private static bool IsThere(CheckoutFile file, string link)
    {
        const string top = "/top";
        var target = Path.GetFullPath(Path.Combine(top, Path.GetDirectoryName(file.Path) ?? "", link)).TrimEnd('/');
        return CheckoutFile.All.Any(other => $"{top}/{other.Path}" == target || $"{top}/{other.Path}".StartsWith($"{target}/", StringComparison.Ordinal)) && target != top;
    }
}
