using Oms.Contracts.Sales.OrderManagement;
using Failed = Oms.Contracts.Common.ErrorManagement.Created;

namespace Oms.Sales.Orders.Cancelling;

/// <summary>What the facts of a withdrawal add up to, and what they make known.</summary>
internal static class Withdrawing
{
    public static Withdrawal Evolve(Withdrawal? state, WithdrawalEvent fact, DateTimeOffset at) => (state, fact) switch
    {
        (_, WithdrawalEvent.Requested requested) => (state ?? new() { Lines = requested.Lines }) with { Lines = requested.Lines, IsPending = true },
        ({ } withdrawal, WithdrawalEvent.Granted or WithdrawalEvent.Refused) => withdrawal with { IsPending = false },
        _ => throw new InvalidOperationException($"{fact.GetType().Name} before anything was withdrawn."),
    };

    public static IEnumerable<Outgoing> Announce(Withdrawal withdrawal, WithdrawalEvent fact) => fact switch
    {
        WithdrawalEvent.Requested { Lines: var lines } => [new(new Withdraw { SalesChannelId = lines.SalesChannelId, OrderId = lines.OrderId, LineNumbers = lines.LineNumbers, User = lines.User })],
        WithdrawalEvent.Refused refused => [new(Refusal(withdrawal.Lines, refused.Held))],
        _ => [],
    };

    /// <summary>The message itself was taken when it came; whoever sent it hears of the refusal as of any other.</summary>
    private static Failed Refusal(LinesToCancel lines, ValueList<int> held) => new()
    {
        Topic = WireCatalogue.Of(lines.IsWholeOrder ? typeof(Cancel) : typeof(CancelLine)).Name,
        Message = $"Order {lines.OrderId} of {lines.SalesChannelId}: a warehouse holds lines {string.Join(", ", held)}; cancel in the warehouse.",
        Reasons = held.Select(number => CancelRules.InTheWarehouse(lines.Path, $"line {number}")).ToValueList(),
        User = lines.User,
    };
}
