using Oms.Contracts.Common;
using Oms.Contracts.Sales;

namespace Oms.Sales.Orders.PlacingAnOrder;

/// <summary>
/// One form for what storefronts write in many: the channel named, money in the currency's decimals, and none of the
/// members that are ours to set (O-7). It changes nothing that a rule could object to, so rules may judge the result.
/// </summary>
internal static class Normalising
{
    public static WireOrder Normalise(WireOrder order, SalesDefaults defaults)
    {
        var currencies = new Currencies(order);
        return WithoutOurs(order with
        {
            Store = defaults.ChannelOr(order.Store),
            Payments = order.Payments.Select(payment => Payment(payment, currencies)).ToValueList(),
            Lines = order.Lines.Select(line => Line(line, currencies)).ToValueList(),
        });
    }

    /// <summary>The order as it was placed: what Sales adds in the course of its life is taken off again.</summary>
    public static WireOrder WithoutOurs(WireOrder order) => order with
    {
        Status = null,
        StatusReason = null,
        StatusDate = null,
        Lines = order.Lines.Select(line => line with
        {
            Status = null,
            StatusReason = null,
            StatusDate = null,
            SourceId = null,
            TotalSourceAllocations = null,
            Payments = line.Payments?.Select(payment => payment with { Status = null, StatusDate = null }).ToValueList(),
        }).ToValueList(),
    };

    private static OrderPayment Payment(OrderPayment payment, Currencies currencies)
    {
        var currency = currencies.Of(payment);
        return payment with
        {
            Currency = currency,
            Transactions = payment.Transactions?.Select(transaction => transaction with { Amount = Money.Scaled(transaction.Amount, currency) }).ToValueList(),
        };
    }

    private static OrderLine Line(OrderLine line, Currencies currencies)
    {
        var currency = currencies.Of(line);
        return line with
        {
            ProductType = line.ProductType.Trim().ToUpperInvariant(),
            Amount = Balancing.Balance(Scaled(line.Amount with { Currency = currency.Length == 0 ? null : currency }, currency)),
            Payments = line.Payments?.Select(payment => Balanced(Scaled(payment, currency))).ToValueList(),
        };
    }

    private static Price Scaled(Price price, string currency) => price with
    {
        NetAmount = Money.Scaled(price.NetAmount, currency),
        GrossAmount = Money.Scaled(price.GrossAmount, currency),
        TaxAmount = Money.Scaled(price.TaxAmount, currency),
        Taxes = Scaled(price.Taxes, currency),
    };

    private static OrderLinePayment Scaled(OrderLinePayment payment, string currency) => payment with
    {
        Currency = payment.Currency.Length == 0 ? currency : payment.Currency.Trim().ToUpperInvariant(),
        NetAmount = Money.Scaled(payment.NetAmount, currency),
        GrossAmount = Money.Scaled(payment.GrossAmount, currency),
        TaxAmount = Money.Scaled(payment.TaxAmount, currency),
        Taxes = Scaled(payment.Taxes, currency),
    };

    private static OrderLinePayment Balanced(OrderLinePayment payment)
    {
        var price = Balancing.Balance(payment.AsPrice());
        return payment with { NetAmount = price.NetAmount, TaxAmount = price.TaxAmount, Taxes = price.Taxes };
    }

    private static ValueList<PriceTax> Scaled(ValueList<PriceTax> taxes, string currency) =>
        taxes.Select(tax => tax with { Amount = Money.Scaled(tax.Amount, currency) }).ToValueList();
}
