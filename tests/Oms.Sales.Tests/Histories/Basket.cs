using Oms.Contracts.Common;
using Oms.Contracts.Sales;

namespace Oms.Sales.Tests.Histories;

/// <summary>Who pays a line: a transaction's authorisation, a voucher, or both.</summary>
internal enum Payer { Card, Voucher, Both, CardTwice }

/// <param name="Type">PHYSICAL or VIRTUAL.</param>
/// <param name="Price">Gross, in minor units.</param>
/// <param name="Payer">Who pays it.</param>
internal sealed record Goods(string Type, int Price, Payer Payer);

/// <summary>What somebody buys, in minor units of one currency; a shipping line and a service come with it.</summary>
/// <param name="Currency">ISO 4217.</param>
/// <param name="Goods">At least one; their line numbers count from 1.</param>
/// <param name="Service">Gross, of the whole order.</param>
/// <param name="Shipping">Gross.</param>
/// <param name="Extra">Authorised above what the lines cost.</param>
/// <param name="IsShared">Two orders have one token.</param>
internal sealed record Basket(string Currency, ValueList<Goods> Goods, int Service, int Shipping, int Extra, bool IsShared)
{
    public const string Gateway = "PAYGATE";

    private const string Card = "card";
    private const string Voucher = "voucher";

    private decimal Unit => new(1, 0, 0, false, (byte)Contracts.Common.Currency.DecimalsOf(Currency));

    public WireOrder Order(string id)
    {
        OrderLine[] lines =
        [
            .. Goods.Select((goods, i) => Line(i + 1, goods.Type, goods.Price, goods.Payer)),
            Line(61, "SERVICE", Service, Payer.Card), Line(91, "SHIPPING", Shipping, Payer.Card),
        ];
        return Example.Order(lines) with
        {
            Id = id,
            Payments =
            [
                new OrderPayment { Reference = Voucher, Currency = Currency },
                new OrderPayment
                {
                    Reference = Card,
                    Currency = Currency,
                    Transactions =
                    [
                        Example.Transaction((lines.SelectMany(line => line.Payments!).Where(paid => paid.PaymentReference == Card).Sum(paid => paid.GrossAmount)) + (Extra * Unit)) with
                        {
                            GatewayInformation = new() { GatewayId = Gateway, Account = "shop-1", TransactionId = IsShared ? "shared" : id },
                        },
                    ],
                },
            ],
        };
    }

    public override string ToString() => $"{Currency}: {string.Join(", ", Goods.Select((goods, i) => $"{i + 1} {goods.Type} {goods.Price} by {goods.Payer}"))}, service {Service}, shipping {Shipping}, {Extra} more authorised{(IsShared ? ", shared token" : "")}";

    private OrderLine Line(int number, string type, int price, Payer payer) => Example.Physical(number) with
    {
        ProductType = type,
        Amount = new Price { NetAmount = price * Unit, GrossAmount = price * Unit, Currency = Currency },
        Payments = payer switch
        {
            Payer.Card => [Paid(Card, price)],
            Payer.Voucher => [Paid(Voucher, price)],
            Payer.Both => [Paid(Voucher, price / 3), Paid(Card, price - (price / 3))],
            _ => [Paid(Card, price / 2), Paid(Card, price - (price / 2))],
        },
    };

    private OrderLinePayment Paid(string reference, int price) => new() { PaymentReference = reference, NetAmount = price * Unit, GrossAmount = price * Unit, Currency = Currency };
}
