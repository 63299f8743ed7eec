using WireLine = Oms.Contracts.Sales.OrderLine;

namespace Oms.Postsales.Orders;

/// <summary>Product types (O-5), as far as they are treated apart.</summary>
internal static class ProductType
{
    public const string Physical = "PHYSICAL";
    public const string Shipping = "SHIPPING";
    public const string Service = "SERVICE";
    public const string Virtual = "VIRTUAL";
    public const string Bundle = "BUNDLE";

    /// <summary>What a customer buys, not what is done with it.</summary>
    public static bool IsProduct(WireLine line) => line.ProductType is not (Shipping or Service);

    /// <summary>What travels in a parcel.</summary>
    public static bool IsGoods(WireLine line) => line.ProductType is Physical or Bundle;
}
