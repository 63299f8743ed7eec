using System.CommandLine;
using Oms.Contracts.Sales.PaymentManagement;

namespace Oms.Cli.Commands;

/// <summary>"Mark as paid": a person knows that money was captured.</summary>
internal static class PaidCommand
{
    private static readonly Argument<string> Store = new("store") { Description = "The sales channel." };
    private static readonly Argument<string> Order = new("order") { Description = "The order's id." };
    private static readonly Option<int?> Operation = new("--operation") { Description = "The number of the capture; otherwise the only one that is not settled.", HelpName = "n" };

    public static Command Make()
    {
        var command = new Command("paid", "Record that an authorised amount was captured, when the gateway's answer got lost.")
        {
            Store, Order, Operation, OperatorsWord.Reason, OperatorsWord.User, Options.Broker, Options.Json,
        };
        command.SetAction((parsed, cancel) => OperatorsWord.Publish(parsed, Of(parsed), cancel));
        return command;
    }

    private static MarkCaptured Of(ParseResult command) => new()
    {
        SalesChannelId = command.GetRequiredValue(Store),
        OrderId = command.GetRequiredValue(Order),
        Operation = command.GetValue(Operation),
        Reason = command.GetRequiredValue(OperatorsWord.Reason),
        User = command.GetValue(OperatorsWord.User),
    };
}
