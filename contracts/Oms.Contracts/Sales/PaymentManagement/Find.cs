namespace Oms.Contracts.Sales.PaymentManagement;

/// <summary>
/// Asks for the money of an order; the answer is an <see cref="OrderMoney"/>, or null when the order has none. From agents,
/// storefronts and operators to Sales; ours.
/// </summary>
[WireName("oms.sales.payment_management.find")]
[Message(Kind.Query, From = [Party.Agent, Party.Storefront, Party.Operator], To = [Party.Sales], Answer = typeof(OrderMoney), AnswersNull = true)]
public sealed record Find : Message
{
    [Name]
    public string SalesChannelId { get; init; } = "";
    [Name]
    public string OrderId { get; init; } = "";
}
