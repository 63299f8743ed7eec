using System.Xml.Linq;
using Oms.House.Tests.Checkout;

namespace Oms.House.Tests.Projects;

/// <summary>What a project file says about what the project knows.</summary>
/// <param name="Name">The file's name.</param>
/// <param name="Folder">Relative to the checkout; two parts of it tell a service.</param>
/// <param name="References">Names of the projects it references.</param>
/// <param name="Packages">Packages it references, without those that only look at its source.</param>
internal sealed record Project(string Name, string Folder, IReadOnlyList<string> References, IReadOnlyList<string> Packages)
{
    /// <summary>Every project of the repository, with what Directory.Build.props adds to all of them.</summary>
    public static IReadOnlyList<Project> All { get; } =
        [.. CheckoutFile.All.Where(file => file.Path.EndsWith(".csproj", StringComparison.Ordinal)).Select(file => Of(file, EverybodysProps()))];

    public static Project Of(CheckoutFile file, string props = "<Project />") => new(
        Path.GetFileNameWithoutExtension(file.Path),
        Path.GetDirectoryName(file.Path)!.Replace('\\', '/'),
        [.. Items(file.Text, "ProjectReference").Select(item => Path.GetFileNameWithoutExtension(Included(item)))],
        [.. Items(file.Text, "PackageReference").Concat(Items(props, "PackageReference").Where(IsForEveryone)).Where(IsUsed).Select(Included)]);

    /// <summary>services/Sales/… is of Sales; the platform is nobody's and everybody's.</summary>
    public string? Service => Folder.Split('/') is ["services", var service, ..] && service != "Platform" ? service : null;

    /// <summary>A program that hosts a service; the console's shows pages, too.</summary>
    public bool IsWorker => Name.EndsWith(".Worker", StringComparison.Ordinal) || Name.EndsWith(".Web", StringComparison.Ordinal);

    public override string ToString() => Name;

    private static string EverybodysProps() => CheckoutFile.All.Single(file => file.Path == "Directory.Build.props").Text;

    private static IEnumerable<XElement> Items(string text, string name) => XDocument.Parse(text).Descendants(name);

    private static string Included(XElement item) => item.Attribute("Include")?.Value.Replace('\\', '/') ?? "";

    private static bool IsForEveryone(XElement item) => item.Parent?.Attribute("Condition") is null && item.Attribute("Condition") is null;

    /// <summary>An analyzer leaves nothing behind in what is built.</summary>
    private static bool IsUsed(XElement item) => item.Attribute("PrivateAssets")?.Value != "all";
}
