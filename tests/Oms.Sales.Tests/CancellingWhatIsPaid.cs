using Oms.Contracts.Payments.PaymentsManagement;
using Oms.Contracts.Sales.PaymentManagement;
using Oms.Sales.Payments;
using static Oms.Sales.Tests.Example;
using static Oms.Sales.Tests.Holds;
using Cancel = Oms.Contracts.Sales.OrderManagement.Cancel;
using VoidIt = Oms.Contracts.Payments.PaymentsManagement.Cancel;

namespace Oms.Sales.Tests;

/// <summary>A cancel of an order whose money a gateway keeps.</summary>
internal sealed class CancellingWhatIsPaid
{
    private static readonly SalesDefaults InRemorse = ByGateway with { RemorseSeconds = 3600 };
    private static readonly Cancel Cancel = new() { SalesChannelId = Store, OrderId = Id, User = "agent" };
    private static readonly CancelLine CancelLine = new() { SalesChannelId = Store, OrderId = Id, LineNumber = 1, Reason = "CUSTOMERREQ", User = "agent" };

    [Test, Rule("H-2"), Rule("C-12")]
    public void in_remorse_its_authorisation_is_let_go_and_nothing_is_captured() => SalesScenario.Begin(InRemorse)
        .Given(Holds.Create(), Validated)
        .When(Cancel)
        .ThenFacts(typeof(OrderEvent.LinesCancelled), typeof(PaymentEvent.Requested))
        .ThenAnnounces(typeof(Updated), typeof(LineCancelled), typeof(VoidIt), typeof(AskAgain))
        .ThenIs(s => s.Announced<VoidIt>()[0].Payment with { Lines = null, MethodDetails = null }, Answer(2) with { GatewayCommand = "cancel" })
        .ThenIs(s => s.Find<OrderPayments>("ST1/100/payments")!.Operations.Select(operation => $"{operation.Number} {operation.Command} {operation.Status}").ToValueList(), ["1 validate SUCCEEDED", "2 cancel REQUESTED"])
        .ThenStatus("CANCELLED/CUSTOMERREQ")
        .At(Later).When(RemorseEnds).ThenNothing();

    [Test]
    public void a_gateway_that_did_not_answer_before_is_not_asked_again() => SalesScenario.Begin(InRemorse)
        .Given(Holds.Create(), Cancel)
        .At(Later).When(new AskAgain { SalesChannelId = Store, OrderId = Id, Operation = 1, Runs = 1 }).ThenNothing()
        .When(Validated).ThenFacts(typeof(PaymentEvent.Answered))
        .ThenStatus("CANCELLED/CUSTOMERREQ");

    [Test, Rule("H-2")]
    public void with_its_last_line_as_well_and_not_before() => SalesScenario.Begin(InRemorse)
        .Given(Holds.Create(Physical(1), Physical(2)))
        .When(CancelLine).ThenAnnounces(typeof(Updated), typeof(LineCancelled))
        .When(CancelLine with { LineNumber = 2 }).ThenIs(s => s.Announced<VoidIt>()[0].Payment.Amount, 22.00m);

    [TestCase("REAL_TIME_BANKING"), TestCase("Real-time banking"), TestCase("rtb"), Rule("C-5")]
    public void while_the_customers_bank_has_not_answered_it_is_refused(string method) => SalesScenario.Begin(InRemorse)
        .Given(Example.Create(Paid(Order(), method)))
        .When(Cancel).ThenRefused(new Reason("$.order_id", "an order whose bank has answered: real-time banking cannot be stopped on its way", $"{method}, not answered"))
        .When(CancelLine).ThenRefused("$.order_id")
        .Given(Validated)
        .When(Cancel).ThenStatus("CANCELLED/CUSTOMERREQ");

    [Test, Rule("C-5")]
    public void a_line_is_cancelled_once_the_bank_has_answered() => SalesScenario.Begin(InRemorse)
        .Given(Example.Create(Paid(Order(), "REALTIMEBANKING")), Validated)
        .When(CancelLine).ThenStatus("CANCELLED/CUSTOMERREQ");

    [Test, Rule("C-5")]
    public void a_bank_that_no_gateway_is_asked_about_keeps_nobody_waiting() => SalesScenario.Begin(new() { RemorseSeconds = 3600 })
        .Given(Example.Create(Paid(Order(), "REALTIMEBANKING")))
        .When(Cancel).ThenStatus("CANCELLED/CUSTOMERREQ");

    [Test, Rule("C-2"), Rule("C-6")]
    public void an_order_in_error_is_refused_and_it_is_told_what_to_do() => SalesScenario.Begin(ByGateway with { CaptureTiming = "before_shipment" })
        .Given(Holds.Create(), Validated, new NotifyCaptureFailed { Payment = Answer(2) })
        .ThenStatus("ERROR/CAPTUREFAILURE")
        .When(Cancel).ThenRefused(new Reason("$.order_id", "an order without an open payment exception; to give it up, close that as ABANDONED", "ERROR/CAPTUREFAILURE"))
        .When(CancelLine).ThenRefused("$.order_id")
        .When(new CloseException { SalesChannelId = Store, OrderId = Id, Operation = 2, Outcome = "ABANDONED", Reason = "Customer gives up", User = "operator" })
        .ThenStatus("CANCELLED/CANCELLEDBYPAYMENTANDRISK");
}
