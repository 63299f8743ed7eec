using Oms.Contracts.Payments.PaymentsManagement;
using Oms.Contracts.Sales.PaymentManagement;
using Oms.Sales.Payments;
using Oms.Sales.Payments.Answering;
using static Oms.Sales.Tests.Example;
using static Oms.Sales.Tests.News;
using static Oms.Sales.Tests.Paying.Gateway;

namespace Oms.Sales.Tests.Paying;

/// <summary>Gateways that do not repeat our reference are matched by their own token.</summary>
internal sealed class AnsweringWithoutReference
{
    [TestCaseSource(typeof(Asked), nameof(Asked.Commands))]
    public void gateway_account_and_token_name_the_only_open_operation_of_the_command(string command) => Asked.For(command)
        .When(Yes(command, WithoutReference(22.00m)))
        .ThenIs(s => s.StatusOf(command), "SUCCEEDED");

    [TestCaseSource(typeof(Asked), nameof(Asked.Commands))]
    public void once_it_is_settled_they_say_it_again(string command) => Asked.For(command).Given(Asked.Yes(command))
        .When(Yes(command, WithoutReference(22.00m)))
        .ThenNothing()
        .When(Yes(command, WithoutReference(1.00m)))
        .ThenRefused("$.payment.operation_reference")
        .WhenTold().ThenIs(s => s.Announced<ExceptionUpdated>()[0].Exception.Kind, "UNKNOWN_ANSWER");

    [Test]
    public void it_must_be_this_gateway_this_account_and_this_token() => Placed(Custom(), Physical(1))
        .When(Yes("validate", WithoutReference(11.00m) with { Gateway = "OTHER" })).ThenRefused("$.payment.operation_reference")
        .When(Yes("validate", WithoutReference(11.00m) with { GatewayAccount = "shop-2" })).ThenRefused("$.payment.operation_reference")
        .When(Yes("validate", WithoutReference(11.00m) with { GatewayKey = "auth-2" })).ThenRefused("$.payment.operation_reference")
        .When(Yes("validate", WithoutReference(11.00m) with { GatewayKey = "" })).ThenRefused("$.payment.operation_reference");

    [Test]
    public void it_tells_the_same_amount_and_currency() => Placed(Custom(), Physical(1))
        .When(Yes("validate", WithoutReference(1.00m) with { Currency = "EUR" })).ThenRefused("$.payment.amount", "$.payment.currency")
        .When(Yes("validate", WithoutReference(11.0m) with { Currency = "usd" })).ThenFacts(typeof(PaymentEvent.Answered), typeof(OrderEvent.HoldEnded));

    [Test]
    public void two_orders_under_one_token_are_told_apart_by_the_orders_id_only() => Placed(Custom(), Physical(1))
        .Given(Create(Bought(Physical(1)) with { Id = "101" }))
        .When(Yes("validate", WithoutReference(11.00m)))
        .ThenRefused(new Reason("$.payment.operation_reference", "the reference of an operation; without one gateway, account and key must name one that is open, by validate", "2 of PAYGATE, shop-1, auth-1"))
        .When(Yes("validate", WithoutReference(11.00m) with { OrderId = "101" })).ThenFacts(typeof(PaymentEvent.Answered), typeof(OrderEvent.HoldEnded))
        .When(Yes("validate", WithoutReference(11.00m))).ThenFacts(typeof(PaymentEvent.Answered), typeof(OrderEvent.HoldEnded))
        .ThenOperations("1 validate SUCCEEDED 11.00");

    [Test]
    public void two_captures_that_are_open_are_not_told_apart() => Cleared(Custom(), Physical(1), Physical(2))
        .Given(Request(First, (1, "SHIPPED")), Request(Second, (2, "SHIPPED")))
        .When(Yes("capture", WithoutReference(11.00m))).ThenRefused("$.payment.operation_reference")
        .Given(Yes(2, "capture", 11.00m))
        .When(Yes("capture", WithoutReference(11.00m))).ThenIs(s => s.Operation(3).Status, "SUCCEEDED");

    [Test, Rule("P-6")]
    public void a_new_token_is_used_from_then_on_and_answers_are_matched_by_both() => Renewed("shop-1")
        .ThenFacts(typeof(PaymentEvent.Answered), typeof(GatewayKeyEvent.Used), typeof(OrderEvent.HoldEnded))
        .When(Request(First, (1, "SHIPPED")))
        .ThenIs(s => s.Announced<Capture>()[0].Payment.GatewayKey, "auth-2")
        .When(Request(Second, (2, "SHIPPED")))
        .Given(Yes(2, "capture", 11.00m))
        .When(Yes("capture", WithoutReference(11.00m) with { GatewayKey = "auth-2" })).ThenIs(s => s.Operation(3).Status, "SUCCEEDED");

    [Test]
    public void the_old_token_still_finds_the_order() => Renewed("shop-1")
        .Given(Request(First, (1, "SHIPPED")))
        .When(Yes("capture", WithoutReference(11.00m))).ThenIs(s => s.Operation(2).Status, "SUCCEEDED");

    [Test]
    public void a_new_token_told_without_the_account_is_used_with_the_orders_own() => Renewed("")
        .Given(Request(First, (1, "SHIPPED")))
        .When(Yes("capture", WithoutReference(11.00m) with { GatewayKey = "auth-2" })).ThenIs(s => s.Operation(2).Status, "SUCCEEDED");

    [Test]
    public void a_token_that_the_gateway_gives_when_it_agrees_with_a_person_is_used_too() => Asked.Settled("validate", "DONE")
        .When(Yes("validate", About(1, 22.00m) with { NewGatewayKey = "auth-2" }))
        .ThenFacts(typeof(PaymentEvent.Answered), typeof(GatewayKeyEvent.Used));

    [Test]
    public void a_no_brings_no_token() => Asked.For("revalidate")
        .When(No("revalidate", About(2, 22.00m) with { NewGatewayKey = "auth-2" }))
        .ThenIs(s => s.Money().Terms!.Key, "auth-1");

    [Test]
    public void a_token_that_is_too_long_to_be_kept_by_is_refused() => Placed(Custom(), Physical(1))
        .When(Yes("validate", About(1, 11.00m) with { NewGatewayKey = new('k', 501) })).ThenRefused("$.payment.new_gateway_key");

    [Test]
    public void a_token_of_many_orders_knows_the_last_ten() => Enumerable.Range(101, 10)
        .Aggregate(Placed(Custom(), Physical(1)), (scenario, id) => scenario.Given(Create(Bought(Physical(1)) with { Id = $"{id}" })))
        .When(Yes("validate", WithoutReference(11.00m) with { OrderId = "100" })).ThenRefused("$.payment.operation_reference")
        .When(Yes("validate", WithoutReference(11.00m) with { OrderId = "101" })).ThenFacts(typeof(PaymentEvent.Answered), typeof(OrderEvent.HoldEnded));

    private static Scenario Renewed(string account) => Placed(Custom(), Physical(1), Physical(2))
        .When(Yes("validate", About(1, 22.00m) with { GatewayAccount = account, NewGatewayKey = "auth-2" }));
}
