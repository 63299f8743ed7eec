using System.Text.Json;
using System.Text.RegularExpressions;

namespace Oms.House.Tests.Packaging;

/// <summary>One line of a Dockerfile, continued lines joined.</summary>
/// <param name="Name">COPY, RUN and the like.</param>
/// <param name="Rest">What follows.</param>
internal sealed record Instruction(string Name, string Rest);

/// <summary>What is built in one go, from <c>FROM</c> to <c>FROM</c>.</summary>
/// <param name="Name">After AS.</param>
/// <param name="From">An image, or another stage.</param>
/// <param name="Instructions">In their order.</param>
internal sealed record Stage(string Name, string From, IReadOnlyList<Instruction> Instructions)
{
    public IEnumerable<string> All(string instruction) => Instructions.Where(one => one.Name == instruction).Select(one => one.Rest);
}

/// <summary>deploy/Dockerfile.</summary>
/// <param name="Stages">In their order.</param>
internal sealed record Dockerfile(IReadOnlyList<Stage> Stages)
{
    public static string Text { get; } = Compose.TextOf("deploy/Dockerfile");

    public static Dockerfile Here { get; } = Read(Text);

    public static Dockerfile Read(string text)
    {
        var stages = new List<Stage>();
        var own = new List<Instruction>();
        var lines = Regex.Replace(Regex.Replace(text, @"^\s*#.*\n", "", RegexOptions.Multiline), @"\\\n\s*", " ").Split('\n', StringSplitOptions.RemoveEmptyEntries);
        foreach (var parts in lines.Select(line => line.Trim().Split(' ', 2)))
        {
            if (parts is ["FROM", var from])
                stages.Add(new(Regex.Match(from, @" AS (\w+)$").Groups[1].Value, from.Split(' ')[0], own = []));
            else
                own.Add(new(parts[0], parts.ElementAtOrDefault(1) ?? ""));
        }
        return new(stages);
    }

    public Stage? Of(string name) => Stages.SingleOrDefault(stage => stage.Name == name);

    /// <summary>The last word on something, of a stage or of those below it.</summary>
    public string? Last(string stage, string instruction) =>
        Of(stage) is { } one ? one.All(instruction).LastOrDefault() ?? Last(one.From, instruction) : null;

    public string? Variable(string stage, string name) =>
        Of(stage) is not { } one ? null
            : one.All("ENV").SelectMany(rest => Regex.Matches(rest, @"(\w+)=(\S+)")).LastOrDefault(match => match.Groups[1].Value == name)?.Groups[2].Value
                ?? Variable(one.From, name);

    /// <summary>Folders and files that come from the checkout.</summary>
    public IEnumerable<string> Sources => Stages.SelectMany(stage => stage.All("COPY")).Where(rest => !rest.StartsWith("--from=", StringComparison.Ordinal))
        .SelectMany(rest => rest.Split(' ', StringSplitOptions.RemoveEmptyEntries)[..^1]).Select(source => source.TrimEnd('/'));

    /// <summary>The health check's program and its arguments.</summary>
    public IReadOnlyList<string> HealthCheck(string stage) =>
        Last(stage, "HEALTHCHECK") is { } rest ? JsonSerializer.Deserialize<string[]>(rest[(rest.IndexOf("CMD ", StringComparison.Ordinal) + "CMD ".Length)..])! : [];
}
