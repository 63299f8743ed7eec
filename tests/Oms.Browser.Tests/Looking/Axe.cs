using System.Text.Json;

namespace Oms.Browser.Tests.Looking;

/// <summary>What the checker of npm's axe-core finds on a page; evaluated and not added as a script, which our policy forbids.</summary>
internal static class Axe
{
    private static readonly string Source = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "axe.min.js"));

    /// <summary>Everything serious or critical: the rule, and where it was broken.</summary>
    public static async Task<IReadOnlyList<string>> FindAsync(IPage page)
    {
        await page.EvaluateAsync($"() => {{ {Source} }}");
        var found = await page.EvaluateAsync<JsonElement>("() => axe.run({ resultTypes: ['violations'] }).then(({ violations }) => violations)");
        return
        [
            .. found.EnumerateArray().Where(violation => violation.GetProperty("impact").GetString() is "serious" or "critical")
                .SelectMany(violation => violation.GetProperty("nodes").EnumerateArray()
                    .Select(node => $"{violation.GetProperty("id").GetString()}: {node.GetProperty("html").GetString()} {node.GetProperty("failureSummary").GetString()}\n")),
        ];
    }
}
