using Oms.Contracts;
using Oms.Contracts.Logistics;
using Oms.Contracts.Logistics.WarehouseManagement;

namespace Oms.Logistics.ShipmentRequests;

/// <summary>The packages of one message, with the lines that are in each of them.</summary>
internal sealed class Boxes
{
    private readonly ValueList<Package> _packages;

    private Boxes(ValueList<Package> packages) => _packages = packages;

    /// <summary>A package that lists no lines holds those that no other one lists; a service is in the box of its line.</summary>
    public static Boxes Of(LinesShipped message, ShipmentRequest request)
    {
        var packed = message.Packages.SelectMany(package => package.Items).ToHashSet();
        var rest = message.Items.Select(item => item.OrderLineNumber).Where(line => !packed.Contains(line)).ToList();
        var named = packed.Concat(rest).ToHashSet();
        return new(message.Packages
            .Select(package => (Package: package, Lines: package.Items.Count > 0 ? package.Items.ToList() : rest))
            .Select(box => box.Package with
            {
                Items = [.. box.Lines, .. request.OpenServicesOf(box.Lines).Where(service => !named.Contains(service))],
            })
            .ToValueList());
    }

    /// <summary>Those that hold any of the lines, listing these only.</summary>
    public ValueList<Package> With(ValueList<int> lines) => _packages
        .Select(package => package with { Items = package.Items.Where(line => lines.Contains(line)).ToValueList() })
        .Where(package => package.Items.Count > 0)
        .ToValueList();

    /// <summary>Whether the line is said as it was said before: in the same packages, or in none worth mentioning.</summary>
    public bool Repeat(ValueList<Package> known, int line)
    {
        var (now, before) = (Holding(_packages, line), Holding(known, line));
        return now.Count == 0 || (now.Count == before.Count && now.TrueForAll(package => before.Exists(other => IsSame(package, other))));
    }

    public string Describe(int line) => Describe(_packages, line);

    public static string Describe(ValueList<Package> packages, int line) => Holding(packages, line) is { Count: > 0 } holding
        ? string.Join(", ", holding.Select(package => $"package {Faulty.Found(package.Id)} ({package.TrackingNumber ?? "no tracking number"})"))
        : "no package";

    private static List<Package> Holding(ValueList<Package> packages, int line) => packages.Where(package => package.Items.Contains(line)).ToList();

    private static bool IsSame(Package now, Package before) =>
        now.Id == before.Id && (string.IsNullOrEmpty(now.TrackingNumber) || now.TrackingNumber == before.TrackingNumber);
}
