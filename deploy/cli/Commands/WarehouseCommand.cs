using System.CommandLine;
using Oms.Cli.Broker;
using Oms.Cli.Playing;
using Oms.Contracts.Broker;

namespace Oms.Cli.Commands;

/// <summary>A simulated warehouse.</summary>
internal static class WarehouseCommand
{
    private static readonly Option<string> Source = new("--source")
    {
        Description = "The source whose requests it answers.",
        HelpName = "id",
        DefaultValueFactory = _ => BrokerUsers.DefaultWarehouse,
    };

    private static readonly Option<bool> Keep = new("--keep")
    {
        Description = "Leave its queue behind, so that requests wait there until it runs with --keep again.",
    };

    public static Command Make()
    {
        var command = new Command("warehouse", "Play a warehouse: receive, pick and ship whatever is requested, until Ctrl-C.")
        {
            Source, Options.Decline, Options.Delay, Keep, Options.Broker, Options.Json,
        };
        command.SetAction(Run);
        return command;
    }

    private static async Task<int> Run(ParseResult command, CancellationToken cancel)
    {
        var screen = new Screen(command.GetValue(Options.Json));
        var address = BrokerAddress.OfWarehouse(command);
        var source = command.GetRequiredValue(Source);
        await using var link = await BrokerLink.Open(address, cancel, PlayedQueue.AtOnce);
        var warehouse = new PlayedWarehouse(link, source, command.GetRequiredValue(Options.Decline), TimeSpan.FromMilliseconds(command.GetValue(Options.Delay)));
        warehouse.Answered += answer => screen.Say(
            new { At = TimeProvider.System.GetLocalNow(), answer.Request, answer.Message, answer.Lines },
            $"[dim]{TimeProvider.System.GetLocalNow():HH:mm:ss.fff}[/]  {answer.Request}  [bold]{answer.Message}[/]  {answer.Lines ?? ""}");

        await warehouse.Open(BrokerAddress.UserOf(address), command.GetValue(Keep), cancel);
        screen.Note($"[dim]warehouse {source} is open[/]");
        await Task.WhenAny(link.Lost, Task.Delay(Timeout.Infinite, cancel));
        return cancel.IsCancellationRequested ? ExitCode.Done : throw await link.Lost;
    }
}
