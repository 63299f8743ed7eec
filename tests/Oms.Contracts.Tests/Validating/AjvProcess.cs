using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Oms.Contracts.Tests.Validating;

/// <summary>Node with npm's validators, one process for all that is asked; tests of messages that were really sent ask it, too.</summary>
internal sealed class AjvProcess(string folder)
{
    /// <summary>The question and the answer are those of check.mjs.</summary>
    public JsonElement Ask(JsonObject question)
    {
        Install();
        return JsonElement.Parse(Run("node", "check.mjs", question.ToJsonString()));
    }

    /// <summary>As the lock file says, and only when it has changed; npm notes in a file of its own what is there.</summary>
    private void Install()
    {
        var there = Path.Combine(folder, "node_modules", ".package-lock.json");
        if (!File.Exists(there) || File.GetLastWriteTimeUtc(there) < File.GetLastWriteTimeUtc(Path.Combine(folder, "package-lock.json")))
            Run("npm", "ci", "");
    }

    private string Run(string program, string argument, string input)
    {
        using var process = Start(program, argument);
        var errors = process.StandardError.ReadToEndAsync();
        using (process.StandardInput)
            process.StandardInput.Write(input);
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.That(process.ExitCode, Is.Zero, () => $"{program} {argument}: {errors.GetAwaiter().GetResult()}");
        return output;
    }

    private Process Start(string program, string argument)
    {
        try
        {
            return Process.Start(new ProcessStartInfo(program, argument)
            {
                WorkingDirectory = folder, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true,
            })!;
        }
        catch (Win32Exception)
        {
            throw new AssertionException($"{program} is missing: install nodejs and npm, as tests/run does");
        }
    }
}
