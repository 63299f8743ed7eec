using System.Text.Json.Nodes;

namespace Oms.Contracts.Tests.Keeping;

/// <summary>What of a recorded promise a change would break, each in a sentence.</summary>
internal static class Breaks
{
    private static readonly string[] Services = [.. Party.Services];

    public static IEnumerable<string> Between(JsonObject recorded, JsonObject now)
    {
        foreach (var word in (string[])["kind", "routing_key"])
        {
            if (Text(recorded, word) != Text(now, word))
                yield return $"{word}: was {Text(recorded, word)}, is {Text(now, word)}";
        }
        foreach (var list in (string[])["from", "to", "aliases"])
        {
            foreach (var gone in Texts(recorded, list).Except(Texts(now, list)))
                yield return $"{list}: {gone} is gone";
        }
        foreach (var broken in OfBodies(recorded, now))
            yield return broken;
    }

    /// <summary>
    /// What we read, we must go on reading; what we write, others must go on reading. What goes between our services is both:
    /// while one is replaced, the other is still the old one.
    /// </summary>
    private static IEnumerable<string> OfBodies(JsonObject recorded, JsonObject now)
    {
        var (before, after) = (new Schema(recorded["body"]!), new Schema(now["body"]!));
        var read = Texts(recorded, "to").Intersect(Services).Any() ? Narrowing.Of(before, after, mayGrow: false) : [];
        var written = Texts(recorded, "from").Intersect(Services).Any() ? Narrowing.Of(after, before, mayGrow: true) : [];
        return
        [
            .. Removals.Between(before, after),
            .. read.Select(narrower => $"what we read gets narrower: {narrower}"),
            .. written.Select(wider => $"what we write gets wider: {wider}"),
            .. OfAnswers(recorded["answer"], now["answer"]),
        ];
    }

    private static IEnumerable<string> OfAnswers(JsonNode? recorded, JsonNode? now)
    {
        if (recorded is null)
            return [];
        if (now is null)
            return ["answer: is gone"];
        var (before, after) = (new Schema(recorded), new Schema(now));
        return
        [
            .. Removals.Between(before, after).Select(broken => $"answer: {broken}"),
            .. Narrowing.Of(after, before, mayGrow: true).Select(wider => $"answer: what we write gets wider: {wider}"),
        ];
    }

    private static string Text(JsonObject promise, string name) => promise[name]!.GetValue<string>();

    private static IEnumerable<string> Texts(JsonObject promise, string name) => promise[name]!.AsArray().Select(text => text!.GetValue<string>());
}
