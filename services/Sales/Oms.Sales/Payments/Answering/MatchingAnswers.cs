using Oms.Contracts.Payments;
using Oms.Sales.Orders;

namespace Oms.Sales.Payments.Answering;

/// <summary>Which operation an answer is about: the one it refers to, else the only open one of its command under its gateway, account and key.</summary>
internal static class MatchingAnswers
{
    public static IEnumerable<Need> Needs(Payment payment, Seen seen)
    {
        var known = OperationReference.Read(payment.OperationReference) is { } reference ? [new OrderOfKey(reference.Store, reference.OrderId)] : OrdersOf(payment, seen);
        return [.. IsReferred(payment) ? [] : Array.Empty<Need>().Append(Need.ToRead<GatewayKey>(GatewayKey.StreamOf(payment))), .. known.SelectMany(order => Course.Needs(order.Store, order.OrderId)),
            .. known.SelectMany(order => GatewayKey.NeedsOfNew(payment, Of(order, seen).Money?.Terms))];
    }

    public static Match Find(Payment payment, string command, Seen seen)
    {
        if (!IsReferred(payment))
            return Guess(payment, command, seen);
        const string path = "$.payment.operation_reference";
        var expected = "the reference of an operation that was asked for";
        if (OperationReference.Read(payment.OperationReference) is not { } reference || Of(new(reference.Store, reference.OrderId), seen) is not { Order: { } order } found)
            return new(null, null, [Refusal.At(path, expected, payment.OperationReference)]);
        return found.Money?.Operation(reference.Number) is not { IsOffline: false } operation || operation.Command != command
            ? new(order, null, [Refusal.At(path, $"{expected}, by {command}", payment.OperationReference)])
            : new(order, operation, Differences(payment, operation, found.Money.Terms!).ToValueList());
    }

    private static Match Guess(Payment payment, string command, Seen seen)
    {
        var fitting = OrdersOf(payment, seen).Select(order => Of(order, seen))
            .Where(found => found.Order is not null && (string.IsNullOrEmpty(payment.OrderId) || found.Order.Wire.Id == payment.OrderId))
            .SelectMany(found => found.Money!.Operations.Where(each => each.Command == command && !each.IsOffline && IsOfItsLines(payment, each)).Select(operation => (found.Order, found.Money, operation)))
            .ToList();
        var open = fitting.Where(each => each.operation.IsOpen).ToList();
        // Said again when it was settled: what the operation came to says what that means.
        if (open.Count == 0)
            open = fitting.Where(each => each.operation.Amount == payment.Amount).ToList();
        return open is [var (order, money, only)] ? new(order, only, Differences(payment, only, money.Terms!).ToValueList()) : new(null, null, [Refusal.At(
            "$.payment.operation_reference", $"the reference of an operation; without one gateway, account and key must name one that is open, by {command}", $"{open.Count} of {payment.Gateway}, {payment.GatewayAccount}, {payment.GatewayKey}")]);
    }

    /// <summary>Lines that an answer repeats tell one capture of an order from another.</summary>
    private static bool IsOfItsLines(Payment payment, Operation operation) => payment.Lines is not { Count: > 0 } lines || operation.Parts.Count == 0
        || operation.Parts.Select(part => part.LineNumber).ToHashSet().SetEquals(lines.Select(line => line.LineNumber));

    /// <summary>An answer tells the money it was asked about: a gateway that did another thing did not do this one.</summary>
    private static IEnumerable<Reason> Differences(Payment payment, Operation operation, PaymentTerms terms)
    {
        if (payment.Gateway != terms.Gateway)
            yield return Refusal.At("$.payment.gateway", $"{terms.Gateway}, which was asked", payment.Gateway);
        if (payment.Amount != operation.Amount)
            yield return Refusal.At("$.payment.amount", FormattableString.Invariant($"{operation.Amount}, what was asked for"), payment.Amount);
        if (!payment.Currency.Equals(terms.Currency, StringComparison.OrdinalIgnoreCase))
            yield return Refusal.At("$.payment.currency", $"{terms.Currency}, what was asked for", payment.Currency);
        if (!GatewayKey.IsUsable(payment.NewGatewayKey ?? ""))
            yield return Refusal.At("$.payment.new_gateway_key", $"up to {GatewayKey.Longest} bytes, no control characters", payment.NewGatewayKey);
    }

    private static bool IsReferred(Payment payment) => !string.IsNullOrEmpty(payment.OperationReference);

    private static ValueList<OrderOfKey> OrdersOf(Payment payment, Seen seen) =>
        IsReferred(payment) ? [] : seen.Find<GatewayKey>(GatewayKey.StreamOf(payment))?.Orders ?? [];

    private static (Order? Order, OrderPayments? Money) Of(OrderOfKey order, Seen seen) =>
        (seen.Find<Order>(Order.StreamOf(order.Store, order.OrderId)), seen.Find<OrderPayments>(OrderPayments.StreamOf(order.Store, order.OrderId)));
}

/// <param name="Order">That the answer is about, as far as it can be told.</param>
/// <param name="Operation">That it answers, as far as it can be told.</param>
/// <param name="Reasons">Why it cannot be taken; none when it can.</param>
internal sealed record Match(Order? Order, Operation? Operation, ValueList<Reason> Reasons);
