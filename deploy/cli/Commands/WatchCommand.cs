using System.CommandLine;
using Oms.Cli.Broker;
using Oms.Cli.Watching;
using Oms.Contracts;

namespace Oms.Cli.Commands;

/// <summary>Every message by name, as it comes.</summary>
internal static class WatchCommand
{
    private static readonly Argument<string?> Pattern = new("pattern")
    {
        Description = "Which messages: a part of the name, or the name with * or # for any text (magento.sales.*). All when absent.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private static readonly Option<int?> Seconds = new("--seconds") { Description = "End after so long.", HelpName = "n" };
    private static readonly Option<int?> Count = new("--count") { Description = "End after so many messages.", HelpName = "n" };

    public static Command Make()
    {
        var command = new Command("watch", "Print every message as it comes: time, name, stream, version, what it says. Ctrl-C ends it.")
        {
            Pattern, Seconds, Count, Options.Broker, Options.Json,
        };
        command.SetAction(Run);
        return command;
    }

    private static async Task<int> Run(ParseResult command, CancellationToken cancel)
    {
        var screen = new Screen(command.GetValue(Options.Json));
        var pattern = command.GetValue(Pattern) ?? "#";
        var messages = WireCatalogue.All.Where(message => NamePattern.Matches(pattern, message.Name)).ToList();
        if (messages.Count == 0)
            throw new Failure(ExitCode.Wrong, $"no message is named like {pattern}. Near it: {string.Join(", ", NearNames.Of(pattern))}");

        await using var link = await BrokerLink.Open(BrokerAddress.OfOperator(command), cancel);
        var seen = await Watch.Start(link, messages, cancel);
        screen.Note($"[dim]watching {messages.Count} messages[/]");

        using var end = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        if (command.GetValue(Seconds) is { } seconds)
            end.CancelAfter(TimeSpan.FromSeconds(seconds));
        var counts = new SortedDictionary<string, int>(StringComparer.Ordinal);
        try
        {
            await foreach (var one in seen.ReadAllAsync(end.Token).Take(command.GetValue(Count) ?? int.MaxValue))
                Print(one, screen, counts);
        }
        catch (OperationCanceledException) when (end.IsCancellationRequested)
        {
            // The person, or the clock, has seen enough.
        }
        screen.Show("Messages", ["message", "count"], counts.Select(one => new[] { one.Key, $"{one.Value}" }));
        return ExitCode.Done;
    }

    private static void Print(Seen seen, Screen screen, SortedDictionary<string, int> counts)
    {
        counts[seen.Message] = counts.GetValueOrDefault(seen.Message) + 1;
        screen.Say(
            new { seen.At, seen.Message, seen.Key, seen.Properties, seen.Headers, seen.Body },
            $"[dim]{seen.At:HH:mm:ss.fff}[/]  [bold]{seen.Message}[/]  [dim]{seen.Stream ?? "-"} {(seen.Version is null ? "-" : $"v{seen.Version}")}[/]  {seen.Gist.ToString()}");
    }
}
