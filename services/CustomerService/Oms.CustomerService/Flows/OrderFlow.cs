using Oms.Contracts.History;
using Oms.CustomerService.Flows.Knowledge;
using Oms.CustomerService.Flows.Tasks;

namespace Oms.CustomerService.Flows;

/// <summary>
/// What an order waits for, has behind it and has before it: tasks of the order, of each of its lines and of each of its
/// shipment requests. It follows from the facts alone, whatever order they come in and however often each of them comes.
/// </summary>
/// <param name="Tasks">Those before Allocation are what it waits for before anything ships.</param>
/// <param name="Items">By line number; none before the order's own facts are there.</param>
/// <param name="Shipments">In the order they were asked for.</param>
public sealed record OrderFlow(ValueList<FlowTask> Tasks, ValueList<ItemFlow> Items, ValueList<ShipmentFlow> Shipments)
{
    /// <param name="facts">All there are about one order, of any service; others change nothing.</param>
    public static OrderFlow Of(IEnumerable<Fact> facts)
    {
        var known = Known.Of(facts);
        return new(
            OrderTasks.Of(known),
            known.Order.Lines.Select(line => new ItemFlow(line.Number, line.Sku, line.Status, line.Reason, ItemTasks.Of(line, known))).ToValueList(),
            known.AllRequests().Select(request => new ShipmentFlow(request.Id, request.Source, request.Numbers(), ShipmentTasks.Of(request))).ToValueList());
    }
}

/// <summary>What one line of an order waits for ("order item").</summary>
/// <param name="LineNumber">Of the order.</param>
/// <param name="Sku">Of the line.</param>
/// <param name="Status">The line's, as Sales tells it.</param>
/// <param name="StatusReason">Goes with it.</param>
/// <param name="Tasks">In the order they come.</param>
public sealed record ItemFlow(int LineNumber, string Sku, string Status, string StatusReason, ValueList<FlowTask> Tasks);

/// <summary>What one shipment request waits for.</summary>
/// <param name="RequestId">Its id.</param>
/// <param name="SourceId">Who ships; null while Logistics' facts are missing.</param>
/// <param name="LineNumbers">What is in it, without what only tells the charge.</param>
/// <param name="Tasks">In the order they come.</param>
public sealed record ShipmentFlow(string RequestId, string? SourceId, ValueList<int> LineNumbers, ValueList<FlowTask> Tasks);
