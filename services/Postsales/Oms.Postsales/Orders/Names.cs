using WireLine = Oms.Contracts.Sales.OrderLine;

namespace Oms.Postsales.Orders;

/// <summary>A sender that names a line by more than its number must mean the same line by all of it.</summary>
internal static class Names
{
    public static IEnumerable<Reason> Against(string path, WireLine line, string? id, string? sku = null)
    {
        if (!string.IsNullOrEmpty(id) && id != line.Id)
            yield return Faulty.At($"{path}.id", $"{line.Id}, the id of line {line.LineNumber}", id);
        if (!string.IsNullOrEmpty(sku) && sku != line.Sku)
            yield return Faulty.At($"{path}.sku", $"{line.Sku}, the SKU of line {line.LineNumber}", sku);
    }
}
