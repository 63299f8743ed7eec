namespace Oms.Contracts.Sales;

/// <summary>What a line cost before promotions: magento.sales.order_line_promotion_information, and the same under logistics.</summary>
public sealed record OrderLinePromotionInformation : Extensible
{
    public decimal OriginalPrice { get; init; }
    public ValueList<OrderLinePromotion> Promotions { get; init; } = [];
}

/// <summary>magento.sales.order_line_promotion, and the same under logistics.</summary>
public sealed record OrderLinePromotion : Extensible
{
    public string Code { get; init; } = "";
    public string Name { get; init; } = "";
    /// <summary>In units of the line's currency.</summary>
    public decimal Discount { get; init; }
    public decimal Percentage { get; init; }
}
