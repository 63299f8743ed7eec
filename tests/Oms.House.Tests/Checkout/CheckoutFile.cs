using System.Text;
using Oms.Testing;

namespace Oms.House.Tests.Checkout;

/// <summary>A file that belongs to the repository.</summary>
/// <param name="Path">Relative to the checkout, with forward slashes.</param>
/// <param name="Text">Its content; a file that is no text has none.</param>
internal sealed record CheckoutFile(string Path, string Text)
{
    /// <summary>Everything that is not ignored. Walked and not asked of git: a downloaded archive is checked, too.</summary>
    public static IReadOnlyList<CheckoutFile> All { get; } = [.. Walk(Repository.Root, IgnoredFolders()).OrderBy(file => file.Path, StringComparer.Ordinal)];

    public int Lines => Text.Split('\n').Length - (Text.EndsWith('\n') ? 1 : 0);

    public static IEnumerable<CheckoutFile> Under(string folder, string extension) =>
        All.Where(file => file.Path.StartsWith($"{folder}/", StringComparison.Ordinal) && file.Path.EndsWith(extension, StringComparison.Ordinal));

    public override string ToString() => Path;

    private static IEnumerable<CheckoutFile> Walk(string folder, IReadOnlySet<string> ignored) =>
        Directory.EnumerateFiles(folder).Select(Read)
            .Concat(Directory.EnumerateDirectories(folder).Where(inner => !ignored.Contains(System.IO.Path.GetFileName(inner))).SelectMany(inner => Walk(inner, ignored)));

    /// <summary>Those that .gitignore names by a slash at the end, and git's own.</summary>
    private static HashSet<string> IgnoredFolders() =>
        [.. File.ReadLines(Repository.PathOf(".gitignore")).Where(line => line.EndsWith('/')).Select(line => line.TrimEnd('/')), ".git"];

    private static CheckoutFile Read(string path)
    {
        var bytes = File.ReadAllBytes(path);
        return new(System.IO.Path.GetRelativePath(Repository.Root, path).Replace('\\', '/'), bytes.Contains((byte)0) ? "" : Encoding.UTF8.GetString(bytes));
    }
}
