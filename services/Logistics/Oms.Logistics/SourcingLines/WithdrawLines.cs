using Oms.Contracts;
using Oms.Contracts.Sales.OrderManagement;
using Oms.Deciding;
using Oms.Logistics.ShipmentRequests;
using Oms.Logistics.StockKeeping;

namespace Oms.Logistics.SourcingLines;

/// <summary>
/// Sales asks for lines back that it has released: all of them are given up, or none when a warehouse has one. The same
/// again has the same answer, and nothing else to do.
/// </summary>
internal sealed class WithdrawLines(Sourcer sourcer)
{
    public IEnumerable<Need> Needs(Withdraw message, Seen seen)
    {
        var stream = Need.Of<Sourcing>(StreamOf(message));
        if (seen.Find<Sourcing>(stream.Stream) is not { } known)
            return [stream];
        var withdrawal = new Withdrawal(known, message.LineNumbers, seen);
        return
        [
            stream,
            .. withdrawal.Requests.Select(Need.Of<ShipmentRequest>),
            .. Stockroom.Needs(withdrawal.Places, seen),
            .. sourcer.NeedsToComplete(Without(known, message, withdrawal), seen),
        ];
    }

    public Decision Decide(Withdraw message, Seen seen, Occasion occasion)
    {
        var stream = StreamOf(message);
        // Released comes by another queue.
        if (seen.Find<Sourcing>(stream) is not { } known)
            return new Decision.TooEarly([new("$.order_id", "an order that was released", Faulty.Found(message.OrderId))]);
        if (Faults(message, known.Order).ToValueList() is { Count: > 0 } reasons)
            return Decision.Refuse(reasons);
        var withdrawal = new Withdrawal(known, message.LineNumbers, seen);
        if (withdrawal.Held is { Count: > 0 } held)
            return Decision.Of<Sourcing>(stream, new SourcingEvent.WithdrawalRefused(message.LineNumbers, held, occasion.By));
        var room = new Stockroom(seen);
        withdrawal.Leave(room);
        return new Decision.Changed(
        [
            .. Decision.Changes<Sourcing>(stream, new SourcingEvent.Withdrawn(message.LineNumbers, withdrawal.Services, occasion.By)),
            .. withdrawal.Cancellations,
            .. withdrawal.IsAwaited ? sourcer.Complete(Without(known, message, withdrawal), seen) : [],
            .. room.Changes,
        ]);
    }

    private static Sourcing Without(Sourcing known, Withdraw message, Withdrawal withdrawal) =>
        known.Withdrawn([.. message.LineNumbers, .. withdrawal.Services]);

    private static IEnumerable<Reason> Faults(Withdraw message, ReleasedOrder order) =>
        message.LineNumbers.Count == 0
            ? [new("$.line_numbers", "one line at least", Faulty.Nothing)]
            : message.LineNumbers.Select((number, i) => (number, i)).Where(line => order.Line(line.number) is null)
                .Select(line => new Reason($"$.line_numbers[{line.i}]", "the number of a line of the order", Faulty.Found(line.number)));

    private static string StreamOf(Withdraw message) => Sourcing.StreamOf(message.SalesChannelId, message.OrderId);
}
