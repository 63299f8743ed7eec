namespace Oms.Sales.Orders;

/// <summary>Orders that Postsales places for another one: exchanges and reshipments. Nobody pays for them and nobody thinks again.</summary>
internal static class Children
{
    private const string Exchange = "EX";
    private const string Reshipment = "RE";

    public static bool IsChild(this WireOrder order) => order.Origin is Exchange or Reshipment && !string.IsNullOrEmpty(order.OriginalOrderId);

    public static bool IsExchange(this WireOrder order) => order.Origin is Exchange && order.IsChild();
}
