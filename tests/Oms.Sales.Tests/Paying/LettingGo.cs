using Oms.Sales.Payments;
using static Oms.Sales.Tests.Example;
using static Oms.Sales.Tests.News;
using static Oms.Sales.Tests.Paying.Gateway;
using Void = Oms.Contracts.Payments.PaymentsManagement.Cancel;

namespace Oms.Sales.Tests.Paying;

/// <summary>An authorisation that will not be used.</summary>
[Rule("C-12")]
internal sealed class LettingGo
{
    private static readonly SalesDefaults AnHour = Custom() with { RemorseSeconds = 3600 };
    private static readonly Cancel Cancel = new() { SalesChannelId = Store, OrderId = Id };

    [Test]
    public void an_order_cancelled_before_anything_was_captured_lets_all_of_it_go() => SalesScenario.WithMoney(AnHour)
        .Given(Create(Bought(30.00m, Physical(1), Shipping(2))), Yes(1, "validate", 30.00m))
        .When(Cancel)
        .ThenFacts(typeof(OrderEvent.LinesCancelled), typeof(PaymentEvent.Requested))
        .ThenIs(s => s.Announced<Void>()[0].Payment is { Amount: 30.00m, OperationReference: "ST1/100/2", GatewayCommand: "cancel", Lines.Count: 2 }, true)
        .ThenOperations("1 validate SUCCEEDED 30.00", "2 cancel REQUESTED 30.00");

    [Test]
    public void also_while_the_validation_is_out() => Placed(Custom(), Physical(1))
        .Given(Cancel).ThenOperations("1 validate REQUESTED 11.00", "2 cancel REQUESTED 11.00")
        .Given(Yes(1, "validate", 11.00m)).ThenOperations("1 validate SUCCEEDED 11.00", "2 cancel REQUESTED 11.00").ThenStatus("CANCELLED/CUSTOMERREQ");

    [Test, Rule("P-6")]
    public void what_the_gateway_does_not_know_is_not_let_go() => Placed(Custom(), Physical(1))
        .Given(No(1, "validate", 11.00m))
        .ThenStatus("REJECTED/PAYMENT_AUTH_FAIL").ThenLines("1 CANCELLED/CANCELLEDBYPAYMENTANDRISK")
        .ThenOperations("1 validate FAILED 11.00");

    [Test]
    public void until_the_gateway_knows_it_after_all() => Placed(Custom(), Physical(1))
        .Given(No(1, "validate", 11.00m), Yes(1, "validate", 11.00m))
        .ThenStatus("REJECTED/PAYMENT_AUTH_FAIL")
        .ThenOperations("1 validate SUCCEEDED 11.00", "2 cancel REQUESTED 11.00");

    [Test, Rule("P-7")]
    public void an_order_given_up_without_answer_lets_it_go() => Asked.Settled("validate", "ABANDONED")
        .ThenStatus("REJECTED/PAYMENT_AUTH_FAIL")
        .ThenOperations("1 validate ABANDONED 22.00", "2 cancel REQUESTED 22.00");

    [Test, Rule("H-3")]
    public void an_order_rejected_from_outside_lets_it_go() => Cleared(Custom() with { ExternalValidation = true }, Physical(1))
        .Given(new Contracts.External.ValidationManagement.Answer { SalesChannelId = Store, OrderId = Id, Approved = false })
        .ThenOperations("1 validate SUCCEEDED 11.00", "2 cancel REQUESTED 11.00");

    [Test]
    public void an_order_out_of_stock_lets_it_go_with_the_last_line_only() => Cleared(Custom(), Physical(1), Physical(2))
        .Given(Settled(OutOfStock(1))).ThenOperations("1 validate SUCCEEDED 22.00")
        .Given(Settled(OutOfStock(2))).ThenOperations("1 validate SUCCEEDED 22.00", "2 cancel REQUESTED 22.00");

    [Test]
    public void what_was_captured_in_part_is_not_let_go() => Cleared(Custom(), Physical(1), Physical(2))
        .Given(Request(First, (1, "SHIPPED")), Yes(2, "capture", 11.00m), Settled(OutOfStock(2)))
        .ThenStatus("COMPLETE/PARTIALLYSHIPPED")
        .ThenOperations("1 validate SUCCEEDED 22.00", "2 capture SUCCEEDED 11.00");

    [Test]
    public void it_is_let_go_once_whatever_comes_later() => Cleared(AnHour, Physical(1))
        .Given(Cancel, No(2, "cancel", 11.00m))
        .ThenExceptions("2 VOID_FAILED")
        .Given(Yes(1, "validate", 11.00m), Cancel, Yes(2, "cancel", 11.00m))
        .ThenExceptions()
        .ThenOperations("1 validate SUCCEEDED 11.00", "2 cancel SUCCEEDED 11.00");

    [Test, Rule("P-4")]
    public void inside_there_is_nothing_to_let_go() => SalesScenario.WithMoney(new() { RemorseSeconds = 3600 })
        .Given(Create(Physical(1)), Cancel)
        .ThenOperations("1 validate SUCCEEDED 11.00 inside");
}
