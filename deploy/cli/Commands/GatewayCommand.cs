using System.CommandLine;
using Oms.Cli.Broker;
using Oms.Cli.Playing;
using Oms.Contracts.Broker;

namespace Oms.Cli.Commands;

/// <summary>A simulated payment adapter.</summary>
internal static class GatewayCommand
{
    private static readonly Option<string> Gateway = new("--gateway")
    {
        Description = "The gateway whose commands it answers.",
        HelpName = "id",
        DefaultValueFactory = _ => BrokerUsers.DefaultGateway,
    };

    private static readonly Option<double> Fail = Share("--fail", "The share of operations that are declined; one that was is declined again.");
    private static readonly Option<double> Silent = Share("--silent", "The share of commands that are not answered, though done; the same operation asked again may be.");
    private static readonly Option<double> Double = Share("--double", "The share of commands that are answered twice.");

    private static readonly Option<bool> Keep = new("--keep")
    {
        Description = "Leave its queue behind, so that commands wait there until it runs with --keep again.",
    };

    public static Command Make()
    {
        var command = new Command("gateway", "Play a payment adapter: validate, capture, void and refund whatever is asked, each operation once, until Ctrl-C.")
        {
            Gateway, Fail, Silent, Double, Options.Delay, Keep, Options.Broker, Options.Json,
        };
        command.SetAction(Run);
        return command;
    }

    private static async Task<int> Run(ParseResult command, CancellationToken cancel)
    {
        var screen = new Screen(command.GetValue(Options.Json));
        var address = BrokerAddress.OfGateway(command);
        var id = command.GetRequiredValue(Gateway);
        var odds = new GatewayOdds(command.GetValue(Fail), command.GetValue(Silent), command.GetValue(Double));
        await using var link = await BrokerLink.Open(address, cancel, PlayedQueue.AtOnce);
        var gateway = new PlayedGateway(link, id, odds, TimeSpan.FromMilliseconds(command.GetValue(Options.Delay)));
        gateway.Answered += answer => Print(answer, screen);

        await gateway.Open(BrokerAddress.UserOf(address), command.GetValue(Keep), cancel);
        screen.Note($"[dim]gateway {id} is open[/]");
        await Task.WhenAny(link.Lost, Task.Delay(Timeout.Infinite, cancel));
        Sum(gateway, screen);
        return cancel.IsCancellationRequested ? ExitCode.Done : throw await link.Lost;
    }

    private static void Print(GatewayAnswer answer, Screen screen)
    {
        var operation = answer.Operation;
        var how = string.Join(", ", new[]
        {
            answer.Asked == 1 ? null : $"asked {answer.Asked} times",
            answer.Times switch { 0 => "kept silent", 2 => "said twice", _ => null },
        }.OfType<string>());
        screen.Say(
            new { At = TimeProvider.System.GetLocalNow(), answer.Reference, operation.Message, operation.Amount, operation.Currency, operation.Response, answer.Asked, answer.Times },
            $"[dim]{TimeProvider.System.GetLocalNow():HH:mm:ss.fff}[/]  {answer.Reference}  [bold]{operation.Message}[/]  {operation.Amount} {operation.Currency} {operation.Response}  [dim]{how}[/]");
    }

    /// <summary>What moved at the gateway, whatever was answered.</summary>
    private static void Sum(PlayedGateway gateway, Screen screen)
    {
        var sums = gateway.Operations.GroupBy(operation => (operation.Word, operation.Currency)).OrderBy(some => some.Key).Select(some => new
        {
            Done = some.Key.Word,
            some.Key.Currency,
            Operations = some.Count(),
            Declined = some.Count(operation => !operation.Succeeded),
            Amount = some.Where(operation => operation.Succeeded).Sum(operation => operation.Amount),
        }).ToList();
        screen.Show("Each operation once", ["", "operations", "declined", "amount", "currency"],
            sums.Select(sum => new[] { sum.Done, $"{sum.Operations}", $"{sum.Declined}", $"{sum.Amount}", sum.Currency }));
        screen.Tell(new { Sums = sums });
    }

    private static Option<double> Share(string name, string says)
    {
        var option = new Option<double>(name) { Description = $"{says} From 0 to 1.", HelpName = "share", DefaultValueFactory = _ => 0 };
        option.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<double>() is not (>= 0 and <= 1))
                result.AddError($"{name} is a share, from 0 to 1");
        });
        return option;
    }
}
