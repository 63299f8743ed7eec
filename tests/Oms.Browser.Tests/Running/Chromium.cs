namespace Oms.Browser.Tests.Running;

/// <summary>Debian's browser: what Playwright would download is not to be had everywhere.</summary>
internal static class Chromium
{
    private const string Program = "/usr/bin/chromium";

    public static Task<IBrowser> LaunchAsync(IPlaywright playwright)
    {
        Assert.That(Program, Does.Exist, "chromium is missing: apt-get install chromium, as tests/run does");
        return playwright.Chromium.LaunchAsync(new() { ExecutablePath = Program, Args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"] });
    }
}
