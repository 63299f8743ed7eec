using System.CommandLine;
using System.Text.Json.Nodes;
using Oms.Cli.Asking;
using Oms.Cli.Broker;
using Oms.Cli.Watching;
using Oms.Contracts.Sales.PaymentManagement;

namespace Oms.Cli.Commands;

/// <summary>Money that needs a person (P-7): what there is, and what becomes of it.</summary>
internal static class ExceptionsCommand
{
    private static readonly Option<string> OfStore = new("--store") { Description = "Only of this sales channel.", HelpName = "id" };
    private static readonly Option<int> Timeout = new("--timeout") { Description = "Seconds until Sales should have answered.", HelpName = "s", DefaultValueFactory = _ => 10 };
    private static readonly Argument<string> Store = new("store") { Description = "The sales channel." };
    private static readonly Argument<string> Order = new("order") { Description = "The order's id." };
    private static readonly Argument<int> Operation = new("operation") { Description = "The number of the operation in its order." };
    private static readonly Argument<string?> OrStore = new("store") { Description = "The sales channel.", Arity = ArgumentArity.ZeroOrOne };
    private static readonly Argument<string?> OrOrder = new("order") { Description = "The order's id.", Arity = ArgumentArity.ZeroOrOne };
    private static readonly Argument<int?> OrOperation = new("operation") { Description = "The number of the operation in its order.", Arity = ArgumentArity.ZeroOrOne };
    private static readonly Option<string> AnswerId = new("--answer") { Description = "Instead of an operation: the answer that belonged to none.", HelpName = "id" };
    private static readonly Option<bool> Done = new("--done") { Description = "The money moved after all." };
    private static readonly Option<bool> Abandoned = new("--abandoned") { Description = "It will not move, and nobody asks for it any longer." };

    public static Command Make()
    {
        var retry = new Command("retry", "Ask the gateway once more, under the same reference.") { Store, Order, Operation, OperatorsWord.User, Options.Broker, Options.Json };
        retry.SetAction((command, cancel) => OperatorsWord.Publish(command, RetryOf(command), cancel));
        var close = new Command("close", "Close an exception with a reason; of an operation that is not settled say --done or --abandoned.")
        {
            OrStore, OrOrder, OrOperation, AnswerId, Done, Abandoned, OperatorsWord.Reason, OperatorsWord.User, Options.Broker, Options.Json,
        };
        close.SetAction((command, cancel) => OperatorsWord.Publish(command, CloseOf(command), cancel));
        var list = new Command("exceptions", "List the open payment exceptions; retry or close one.") { retry, close, OfStore, Timeout, Options.Broker, Options.Json };
        list.SetAction(List);
        return list;
    }

    private static async Task<int> List(ParseResult command, CancellationToken cancel)
    {
        var screen = new Screen(command.GetValue(Options.Json));
        await using var link = await BrokerLink.Open(BrokerAddress.OfOperator(command), cancel);
        var asker = await Asker.Open(link, cancel);
        var exceptions = new List<JsonObject>();
        string? after = null;
        do
        {
            var page = await asker.AskOne(
                new FindExceptions { SalesChannelId = command.GetValue(OfStore), After = after }, TimeSpan.FromSeconds(command.GetValue(Timeout)), cancel) as JsonObject ?? [];
            exceptions.AddRange((page["exceptions"] as JsonArray ?? []).OfType<JsonObject>());
            after = Gist.Text(page, "next");
        }
        while (after is not null);

        exceptions.ForEach(screen.Tell);
        MoneyTables.ShowExceptions(screen, exceptions);
        screen.Note($"[dim]{exceptions.Count} open payment exceptions[/]");
        return ExitCode.Done;
    }

    private static Retry RetryOf(ParseResult command) => new()
    {
        SalesChannelId = command.GetRequiredValue(Store), OrderId = command.GetRequiredValue(Order), Operation = command.GetValue(Operation), User = command.GetValue(OperatorsWord.User),
    };

    private static CloseException CloseOf(ParseResult command)
    {
        var (operation, answer, done, abandoned) = (command.GetValue(OrOperation), command.GetValue(AnswerId), command.GetValue(Done), command.GetValue(Abandoned));
        if (operation is null == answer is null)
            throw new Failure(ExitCode.Wrong, "which exception is it? Name STORE ORDER OPERATION, or --answer ID");
        if (done && abandoned)
            throw new Failure(ExitCode.Wrong, "what became of the operation? --done and --abandoned contradict each other");
        return new()
        {
            SalesChannelId = command.GetValue(OrStore),
            OrderId = command.GetValue(OrOrder),
            Operation = operation,
            AnswerId = answer,
            Outcome = done ? ExceptionOutcome.Done : abandoned ? ExceptionOutcome.Abandoned : null,
            Reason = command.GetRequiredValue(OperatorsWord.Reason),
            User = command.GetValue(OperatorsWord.User),
        };
    }
}
