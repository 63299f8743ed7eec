using System.CommandLine;
using Oms.Cli.Broker;
using Oms.Contracts;

namespace Oms.Cli.Commands;

/// <summary>What a person decides about money, told to Sales with a name under it.</summary>
internal static class OperatorsWord
{
    public static Option<string> User { get; } = new("--user") { Description = "Who says it; it is kept.", HelpName = "name", Required = true };

    public static Option<string> Reason { get; } = new("--reason") { Description = "How it is known, or why; it is kept.", HelpName = "text", Required = true };

    /// <summary>Ends when the broker has it: what Sales refuses comes as an error message, and the exception stays.</summary>
    public static async Task<int> Publish(ParseResult command, Message message, CancellationToken cancel)
    {
        await using var link = await BrokerLink.Open(BrokerAddress.OfOperator(command), cancel);
        await link.Publish(message, cancel);
        var name = WireCatalogue.Of(message.GetType()).Name;
        new Screen(command.GetValue(Options.Json)).Say(new { Confirmed = name, By = message.User }, $"confirmed: [bold]{name}[/] by {message.User}");
        return ExitCode.Done;
    }
}
