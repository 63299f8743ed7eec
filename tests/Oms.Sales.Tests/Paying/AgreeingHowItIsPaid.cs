using Oms.Contracts.Payments;
using Oms.Contracts.Sales;
using Oms.Sales.Payments;
using Oms.Sales.Payments.Answering;
using static Oms.Sales.Tests.Example;
using static Oms.Sales.Tests.Paying.Gateway;
using AskAgain = Oms.Contracts.Sales.PaymentManagement.AskAgain;
using Validate = Oms.Contracts.Payments.PaymentsManagement.Validate;

namespace Oms.Sales.Tests.Paying;

internal sealed class AgreeingHowItIsPaid
{
    private static readonly OrderLine Three = Physical(1) with { ProductName = "Backpack", Quantity = 3, Amount = Price(10.00m, 1.00m, 11.00m, 1.00m) with { TaxRate = 10 } };

    [Test, Rule("P-1"), Rule("P-6")]
    public void an_order_of_a_gateway_that_is_asked_waits_for_its_validation() => SalesScenario.WithMoney(Custom())
        .When(Create(Bought(Three, Shipping(2))))
        .ThenFacts(typeof(OrderEvent.Placed), typeof(PaymentEvent.Opened), typeof(OrderEvent.Received), typeof(OrderEvent.HoldPlaced), typeof(GatewayKeyEvent.Used), typeof(PaymentEvent.Requested))
        .ThenAnnounces(typeof(Created), typeof(Updated), typeof(Updated), typeof(Validate), typeof(AskAgain))
        .ThenIs(s => s.Timers().ToValueList(), [new Outgoing(new AskAgain { SalesChannelId = Store, OrderId = Id, Operation = 1, Runs = 1 }, Now.AddSeconds(60))])
        .ThenStatus("ONHOLD/PENDING_VALIDATE_PAYMENT_REPLY")
        .ThenOperations("1 validate REQUESTED 22.00");

    [Test, Rule("P-5")]
    public void the_gateway_gets_the_token_the_amount_and_every_line() => SalesScenario.WithMoney(Custom())
        .When(Create(Bought(Three, Shipping(2))))
        .ThenIs(s => s.Announced<Validate>()[0].Payment, new Payment
        {
            Gateway = "PAYGATE",
            GatewayAccount = "shop-1",
            GatewayKey = "auth-1",
            Amount = 22.00m,
            Currency = "USD",
            OrderId = "100",
            OperationReference = "ST1/100/1",
            Lines =
            [
                new() { LineNumber = 1, ItemName = "Backpack", ItemSku = "SKU-1", ItemType = "PHYSICAL", Quantity = 3, UnitPriceGross = 3.67m, TaxAmount = 1.00m, TaxRate = 10 },
                new() { LineNumber = 2, ItemName = "STANDARD", ItemSku = "STANDARD", ItemType = "SHIPPING", Quantity = 1, UnitPriceGross = 11.00m, TaxAmount = 1.00m, TaxRate = 10 },
            ],
            MethodDetails = new() { Method = "CREDITCARD" },
            GatewayCommand = "validate",
        });

    [Test]
    public void what_was_authorised_above_the_lines_is_authorised_and_validated() => SalesScenario.WithMoney(Custom())
        .When(Create(Bought(30.00m, Physical(1))))
        .ThenIs(s => s.Money().Terms!.Authorized, 30.00m)
        .ThenOperations("1 validate REQUESTED 30.00");

    [Test, Rule("P-1")]
    public void which_gateways_are_asked_is_a_setting_of_the_channel() => SalesScenario.WithMoney()
        .Given(new Contracts.Sales.SaleschannelManagement.Create { SalesChannel = new SalesChannel { Id = Store, Settings = new ChannelSettings { CustomGateways = [Name], CaptureTiming = CaptureTimings.LastShipment } } })
        .When(Create(Bought(Physical(1))))
        .ThenIs(s => s.Money().Terms!.Timing, CaptureTimings.LastShipment)
        .ThenStatus("ONHOLD/PENDING_VALIDATE_PAYMENT_REPLY");

    [Test]
    public void a_channel_changed_later_changes_no_order_that_was_placed() => Cleared(Custom(), Physical(1))
        .Given(new Contracts.Sales.SaleschannelManagement.Create { SalesChannel = new SalesChannel { Id = Store, Settings = new ChannelSettings { CustomGateways = [], CaptureTiming = CaptureTimings.LastShipment } } })
        .When(News.Request(News.First, (1, "SHIPPED")))
        .ThenOperations("1 validate SUCCEEDED 11.00", "2 capture REQUESTED 11.00");

    [Test, Rule("P-4")]
    public void any_other_gateway_is_never_asked_and_its_authorisation_accepted_inside() => SalesScenario.WithMoney(Custom())
        .When(Create(Physical(1), Shipping(2)))
        .ThenFacts(typeof(OrderEvent.Placed), typeof(PaymentEvent.Opened), typeof(OrderEvent.Received))
        .ThenAnnounces(typeof(Created), typeof(Updated), typeof(Released))
        .ThenOperations("1 validate SUCCEEDED 22.00 inside");

    [Test, Rule("P-4")]
    public void its_captures_and_refunds_are_dummies_that_keep_the_report_whole() => SalesScenario.WithMoney()
        .Given(Create(Physical(1), Physical(2)), News.Request(News.First, (1, "SHIPPED")))
        .Given(RefundingByGateway.Ask("CN1", (1, 4.00m)))
        .ThenOperations("1 validate SUCCEEDED 22.00 inside", "2 capture SUCCEEDED 11.00 inside", "3 refund SUCCEEDED 4.00 inside");

    [Test, Rule("P-8")]
    public void zeropay_over_nothing_is_no_money() => SalesScenario.WithMoney(new() { CustomGateways = ["OFFLINE"] })
        .When(Create(Child("RE")))
        .ThenFacts(typeof(OrderEvent.Placed), typeof(OrderEvent.Received))
        .Given(News.Request(News.First, (1, "SHIPPED")))
        .ThenStatus("COMPLETE/FULLYSHIPPED")
        .ThenIs(s => s.Find<OrderPayments>(MoneyOf.Stream), null);

    [Test, Rule("P-8")]
    public void zeropay_with_an_amount_is_paid_outside() => SalesScenario.WithMoney(Custom())
        .When(Create(Order() with { Payments = [Payment(Transaction() with { PaymentMethod = "ZeroPay", GatewayInformation = Authorization })] }))
        .ThenOperations("1 validate SUCCEEDED 11.00 inside")
        .Given(News.Request(News.First, (1, "SHIPPED")))
        .ThenPaid("1 card 11.00 CAPTURED");

    [Test]
    public void an_authorisation_of_nothing_is_not_asked_for() => SalesScenario.WithMoney(Custom())
        .When(Create(Bought(0m, Physical(1) with { Amount = Price(0m, 0m, 0m) })))
        .ThenOperations("1 validate SUCCEEDED 0.00 inside");

    [Test, Rule("O-2")]
    public void of_two_payments_the_one_with_the_transaction_is_asked_for_what_it_pays() => SalesScenario.WithMoney(Custom())
        .When(Create(Mixed(7.00m)))
        .ThenIs(s => s.Announced<Validate>()[0].Payment.Lines!.Select(line => line.LineNumber).ToValueList(), [1])
        .ThenOperations("1 validate REQUESTED 7.00");

    [Test]
    public void an_authorisation_below_what_its_lines_cost_is_refused() => SalesScenario.WithMoney(Custom())
        .When(Create(Mixed(6.99m)))
        .ThenRefused(new Reason("$.order.payments[1].transactions[0].amount", "7.00 or more, what the lines of this payment cost", "6.99"))
        .When(Create(Bought(10.99m, Physical(1)))).ThenRefused("$.order.payments[0].transactions[0].amount");

    [TestCase(""), TestCase(" "), TestCase("a\nb")]
    public void a_transaction_without_a_usable_token_is_refused(string token) => SalesScenario.WithMoney(Custom())
        .When(Create(Order() with { Payments = [Payment(Transaction() with { GatewayInformation = Authorization with { TransactionId = token } })] }))
        .ThenRefused("$.order.payments[0].transactions[0].gateway_information.transaction_id");

    [Test]
    public void a_token_or_an_account_that_is_too_long_to_be_kept_by_is_refused() => SalesScenario.WithMoney(Custom())
        .When(Create(Order() with { Payments = [Payment(Transaction() with { GatewayInformation = Authorization with { TransactionId = new('k', 501), Account = new('a', 501) } })] }))
        .ThenRefused("$.order.payments[0].transactions[0].gateway_information.transaction_id", "$.order.payments[0].transactions[0].gateway_information.account");

    [Test]
    public void neither_is_asked_of_a_gateway_that_nobody_asks() => SalesScenario.WithMoney()
        .When(Create(Order() with { Payments = [Payment(Transaction(1.00m))] }))
        .ThenOperations("1 validate SUCCEEDED 11.00 inside");

    /// <summary>Line 1 is paid by voucher and card, line 2 by voucher alone.</summary>
    internal static WireOrder Mixed(decimal authorized) =>
        Order(Physical(1) with { Payments = [Paid(4m, 0m, 4m, "voucher"), Paid(6m, 1m, 7m)] }, Physical(2) with { PaymentReference = "voucher" }) with
        {
            Payments = [new OrderPayment { Reference = "voucher", Currency = "USD" }, Payment(Transaction(authorized) with { GatewayInformation = Authorization })],
        };
}
