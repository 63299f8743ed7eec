using Oms.Contracts.Logistics;

namespace Oms.Sales.Orders.Sourcing;

/// <summary>What Logistics may settle: lines of the order, each once, each with what its outcome needs.</summary>
internal static class SettledRules
{
    private static readonly string[] Outcomes = [SourcingOutcome.Sourced, SourcingOutcome.Waiting, SourcingOutcome.OutOfStock];

    public static IEnumerable<Reason> Against(Order order, Contracts.Logistics.Sourcing sourcing)
    {
        if (!order.IsReleased())
            yield return Refusal.At("$.sourcing.order_id", "an order that was released", order.Wire.StatusReason);
        var (known, seen) = (order.Wire.Lines.Select(line => line.LineNumber).ToHashSet(), new HashSet<int>());
        for (var i = 0; i < sourcing.Lines.Count; i++)
        {
            var (line, path) = (sourcing.Lines[i], $"$.sourcing.lines[{i}]");
            if (!known.Contains(line.LineNumber) || !seen.Add(line.LineNumber))
                yield return Refusal.At($"{path}.line_number", "the number of a line of the order, once", line.LineNumber);
            if (!Outcomes.Contains(line.Outcome))
                yield return Refusal.At($"{path}.outcome", string.Join(", ", Outcomes), line.Outcome);
            if (line.Outcome == SourcingOutcome.Sourced && string.IsNullOrEmpty(line.SourceId))
                yield return Refusal.At($"{path}.source_id", "the source it ships from", null);
            if (line.Outcome == SourcingOutcome.Sourced && string.IsNullOrEmpty(line.ShipmentRequestId))
                yield return Refusal.At($"{path}.shipment_request_id", "the request it is in", null);
        }
    }
}
