using Oms.Contracts;
using Oms.Contracts.Logistics.WarehouseManagement;
using Oms.Deciding;
using Command = Oms.Contracts.Logistics.FulfillmentManagement.ShipLines;

namespace Oms.Logistics.ShipmentRequests;

/// <summary>
/// Lines left the warehouse, from whatever status (F-5). Those that left before must be said the same way again; the
/// others of the same message take effect. The command says what the event says.
/// </summary>
internal static class ShipLines
{
    public static IEnumerable<Need> Needs(Command message, Seen seen) => Needs(AsTold(message), seen);

    public static IEnumerable<Need> Needs(LinesShipped message, Seen seen)
    {
        var request = seen.Find<ShipmentRequest>(message.RequestId);
        return (request is null ? [] : TakingFromStock.Needs(request, Left(message, request), seen))
            .Prepend(Need.Of<ShipmentRequest>(message.RequestId));
    }

    public static Decision Decide(Command message, Seen seen, Occasion occasion) => Decide(AsTold(message), seen, occasion);

    public static Decision Decide(LinesShipped message, Seen seen, Occasion occasion)
    {
        if (seen.Find<ShipmentRequest>(message.RequestId) is not { } request)
            return Decision.Refuse(WarehouseLines.UnknownRequest("$.request_id", message.RequestId));
        var boxes = Boxes.Of(message, request);
        var named = Named(message).ToValueList();
        var reasons = WarehouseLines.Faults(request, "$.items", named)
            .Concat(Packed(message, request))
            .Concat(Statuses(message))
            .Concat(named.Select(line => Contradiction(line, request, boxes)).OfType<Reason>())
            .ToValueList();
        if (reasons.Count > 0)
            return Decision.Refuse(reasons);
        var left = Left(message, request);
        return left.Count == 0
            ? Decision.Nothing
            : new Decision.Changed([
                .. Decision.Changes<ShipmentRequest>(request.Id, new ShipmentRequestEvent.LinesShipped(left, boxes.With(left))),
                .. TakingFromStock.Changes(request, left, seen, occasion.At),
            ]);
    }

    private static LinesShipped AsTold(Command message) =>
        new() { RequestId = message.RequestId, Packages = message.Packages, Items = message.Items };

    /// <summary>The lines that had not left before, with their services.</summary>
    private static ValueList<int> Left(LinesShipped message, ShipmentRequest request)
    {
        var lines = Named(message).Select(line => line.Number).ToList();
        return [.. lines.Where(line => request.Line(line) is { } item && LineStatus.IsOpen(item)), .. request.OpenServicesOf(lines)];
    }

    /// <summary>The items; without any, what is in the packages.</summary>
    private static IEnumerable<NamedLine> Named(LinesShipped message) =>
        message.Items.Count > 0 ? WarehouseLines.In("$.items", message.Items) : InPackages(message);

    private static IEnumerable<NamedLine> InPackages(LinesShipped message) =>
        message.Packages.SelectMany((package, i) => WarehouseLines.In($"$.packages[{i}].items", package.Items));

    /// <summary>The lines of a package ship together (F-2), so all of them are among the items.</summary>
    private static IEnumerable<Reason> Packed(LinesShipped message, ShipmentRequest request)
    {
        var packed = InPackages(message).ToValueList();
        if (message.Items.Count == 0 || packed.Count == 0)
            return [];
        var faults = WarehouseLines.Faults(request, "$.packages", packed).ToList();
        var apart = packed.Where(line => message.Items.All(item => item.OrderLineNumber != line.Number) && faults.TrueForAll(fault => fault.Path != line.Path));
        return faults.Concat(apart.Select(line => new Reason(line.Path, "a line that is among the items, since a package ships whole", Faulty.Found(line.Number))));
    }

    private static IEnumerable<Reason> Statuses(LinesShipped message) => message.Items.SelectMany((item, i) =>
        LineStatus.IsDecline(item.Status) ? [new Reason($"$.items[{i}].status", LineStatus.Shipped, item.Status!)] : Array.Empty<Reason>());

    private static Reason? Contradiction(NamedLine line, ShipmentRequest request, Boxes boxes) => request.Line(line.Number) switch
    {
        { } item when Postage.Is(item) => null,
        { Status: LineStatus.Declined or LineStatus.Cancelled } item => WarehouseLines.SaidOtherwise(line.Path, item, LineStatus.Shipped),
        { Status: LineStatus.Shipped } item when !boxes.Repeat(request.Packages, line.Number) =>
            WarehouseLines.SaidOtherwise(line.Path, item, $"shipped in {boxes.Describe(line.Number)}, now said otherwise than {Boxes.Describe(request.Packages, line.Number)}"),
        _ => null,
    };
}
