using Oms.Contracts.Sales;

namespace Oms.Sales.Orders;

/// <summary>Which lines need a source, and whom each of the others follows.</summary>
internal sealed class LineRoles
{
    public const string Physical = "PHYSICAL";
    public const string Shipping = "SHIPPING";
    public const string Service = "SERVICE";
    public const string Virtual = "VIRTUAL";
    public const string Bundle = "BUNDLE";

    private readonly ILookup<int, int> _components;
    private readonly ILookup<int, int> _groups;
    private readonly Dictionary<int, OrderLine> _byNumber;

    public LineRoles(WireOrder order)
    {
        _byNumber = order.Lines.ToDictionary(line => line.LineNumber);
        _components = order.Lines
            .Where(line => line.ProductType is Physical or Virtual or Bundle && line.ParentLineNumber is not null)
            .ToLookup(line => line.ParentLineNumber!.Value, line => line.LineNumber);
        ToSource = order.Lines.Where(NeedsSource).Select(line => line.LineNumber).ToValueList();
        var shipping = new ShippingLines(order);
        _groups = ToSource.ToLookup(number => shipping.Of(_byNumber[number]) ?? 0);
    }

    /// <summary>What Logistics is asked to find a source for: physical lines, and bundles that are not taken apart.</summary>
    public ValueList<int> ToSource { get; }

    public bool NeedsSource(OrderLine line) =>
        line.ProductType == Physical || (line.ProductType == Bundle && !_components.Contains(line.LineNumber));

    /// <summary>The lines that decide what becomes of this one; empty when there is nobody to wait for.</summary>
    public IEnumerable<OrderLine> LeadersOf(OrderLine line) => line.ProductType switch
    {
        Service when line.ParentLineNumber is { } parent => [_byNumber[parent]],
        Bundle => Lines(_components[line.LineNumber]),
        // A download waits for no parcel and does not fall with one.
        Virtual => [],
        Shipping when _groups.Contains(line.LineNumber) => Lines(_groups[line.LineNumber]),
        _ => Lines(ToSource),
    };

    /// <summary>The line and, of a bundle, what it is made of, bundles in bundles too.</summary>
    public IEnumerable<OrderLine> WithParts(OrderLine line) =>
        line.ProductType == Bundle ? Lines(_components[line.LineNumber]).SelectMany(WithParts).Prepend(line) : [line];

    /// <summary>A bundle is out when all of it is; what belongs to a parcel or to the whole order goes with the first line.</summary>
    public static bool WaitsForAll(OrderLine line) => line.ProductType == Bundle;

    private IEnumerable<OrderLine> Lines(IEnumerable<int> numbers) => numbers.Select(number => _byNumber[number]);
}
