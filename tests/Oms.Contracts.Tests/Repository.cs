namespace Oms.Contracts.Tests;

/// <summary>The checkout these tests run in.</summary>
internal static class Repository
{
    /// <summary>With this variable set to 1 recorded files are written instead of compared.</summary>
    public const string Accept = "OMS_ACCEPT";

    private static readonly string Root = FindRoot(AppContext.BaseDirectory);

    public static string PathOf(params string[] parts) => Path.Combine([Root, .. parts]);

    public static string Sample(string name) => PathOf("contracts", "samples", name);

    /// <summary>Whether a recorded file still says what follows from the code.</summary>
    public static void AssertRecorded(string path, string text)
    {
        if (Environment.GetEnvironmentVariable(Accept) == "1")
            File.WriteAllText(path, text);
        Assert.That(File.Exists(path) ? File.ReadAllText(path) : "", Is.EqualTo(text), $"{path}: run with {Accept}=1 when the change is meant");
    }

    private static string FindRoot(string from) =>
        File.Exists(Path.Combine(from, "Oms.sln")) ? from : FindRoot(Path.GetDirectoryName(from.TrimEnd(Path.DirectorySeparatorChar))!);
}
