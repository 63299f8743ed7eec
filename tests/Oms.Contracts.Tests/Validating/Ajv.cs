using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;
using Oms.Contracts.Tests.Publishing;

namespace Oms.Contracts.Tests.Validating;

/// <summary>What npm's validators find, as integrators use them: the schemas as files, another language, no code of ours.</summary>
internal static class Ajv
{
    private static readonly string Folder = Repository.PathOf("tests", "Oms.Contracts.Tests", "Validating", "ajv");

    private static readonly Lazy<JsonElement> Found = new(() =>
    {
        Install();
        return JsonElement.Parse(Run("node", "check.mjs", Question().ToJsonString()));
    });

    /// <summary>What is wrong with a body; empty when nothing is.</summary>
    public static ValueList<Fault> FaultsOf(Body body) => Read(Found.Value.GetProperty("bodies")[Body.All.ToList().IndexOf(body)]);

    /// <summary>What is wrong with asyncapi.yaml.</summary>
    public static ValueList<Fault> FaultsOfAsyncApi => Read(Found.Value.GetProperty("asyncapi").GetProperty("faults"));

    /// <summary>asyncapi.yaml as others read it.</summary>
    public static JsonElement AsyncApi => Found.Value.GetProperty("asyncapi").GetProperty("document");

    private static JsonObject Question() => new()
    {
        ["schemas"] = new JsonArray([.. Directory.EnumerateFiles(Repository.PathOf("contracts", "schemas")).Order().Select(path => JsonNode.Parse(File.ReadAllText(path)))]),
        ["bodies"] = new JsonArray([.. Body.All.Select(body => new JsonObject { ["schema"] = MessageSchema.IdOf(body.Schema), ["body"] = JsonNode.Parse(body.Json) })]),
        ["asyncapi"] = File.ReadAllText(Repository.PathOf("contracts", "asyncapi.yaml")),
    };

    /// <summary>As the lock file says, and only when it has changed; npm notes in a file of its own what is there.</summary>
    private static void Install()
    {
        var there = Path.Combine(Folder, "node_modules", ".package-lock.json");
        if (!File.Exists(there) || File.GetLastWriteTimeUtc(there) < File.GetLastWriteTimeUtc(Path.Combine(Folder, "package-lock.json")))
            Run("npm", "ci", "");
    }

    private static string Run(string program, string argument, string input)
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

    private static Process Start(string program, string argument)
    {
        try
        {
            return Process.Start(new ProcessStartInfo(program, argument)
            {
                WorkingDirectory = Folder, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true,
            })!;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            throw new AssertionException($"{program} is missing: install nodejs and npm, as tests/run does");
        }
    }

    private static ValueList<Fault> Read(JsonElement faults) => faults.EnumerateArray()
        .Select(fault => new Fault(fault.GetProperty("path").GetString()!, fault.GetProperty("keyword").GetString()!, fault.GetProperty("message").GetString()!)).ToValueList();
}

/// <param name="Path">JSON pointer into the body.</param>
/// <param name="Keyword">The keyword of the schema that the value offends.</param>
/// <param name="Message">In words.</param>
internal sealed record Fault(string Path, string Keyword, string Message);
