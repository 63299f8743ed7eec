using Oms.Contracts.Postsales;
using Oms.Postsales.Orders;

namespace Oms.Postsales.Returns;

/// <summary>Takes from a message what a return will say.</summary>
internal static class Taking
{
    public static ReturnContent ContentOf(
        Order order, Contracts.Postsales.Return said, ValueList<ReturnLine> lines, string source, string? user, bool isPreauthorised) => new()
        {
            Store = order.Store,
            OrderId = order.Wire.Id,
            SourceId = source,
            User = user,
            IsPreauthorised = isPreauthorised,
            Tracking = new(said.ReturnTrackingNumber, said.ReturnTrackingUrl, said.ReturnTrackingLabelUrl, said.ReturnTrackingCarrier),
            CustomAttributes = said.CustomAttributes ?? [],
            Lines = lines.Select(line => Line(order, line)).ToValueList(),
        };

    private static ReturnedLine Line(Order order, ReturnLine said)
    {
        var line = order.Line(said.LineNumber)!;
        return new(line.LineNumber, line.Id, line.Sku, said.Reason, said.ReasonDescription, said.Condition, said.ConditionDescription);
    }
}
