using Oms.Contracts.Sales.PaymentManagement;
using Oms.Sales.Payments;
using static Oms.Sales.Tests.Example;
using static Oms.Sales.Tests.Holds;
using VoidIt = Oms.Contracts.Payments.PaymentsManagement.Cancel;

namespace Oms.Sales.Tests;

internal sealed class AssessingARisk
{
    private static readonly EndHold Rejects = RiskEnds with { RejectedFor = "ANALYSTDEFFRAUD", Reason = "A stolen card" };

    [Test]
    public void an_order_that_is_no_risk_goes_on() => Held(new() { RemorseSeconds = 3600 })
        .ThenStatus("ONHOLD/PENDING_RISKASSESSMENT_REPLY")
        .When(RiskEnds).Then(new OrderEvent.HoldEnded(HoldReason.Risk, null, "analyst", "A school"))
        .ThenStatus("ONHOLD/PENDING_REMORSE_TIME");

    [Test]
    public void fraud_ends_the_order_with_all_of_its_lines() => SalesScenario.Begin(new() { RemorseSeconds = 3600 })
        .Given(Example.Create(Physical(1), Shipping(2)), ForRisk)
        .When(Rejects)
        .Then(new OrderEvent.Stopped("REJECTED", "ANALYSTDEFFRAUD", "CANCELLEDBYPAYMENTANDRISK", [1, 2], "analyst", "A stolen card"))
        .ThenAnnounces(typeof(Updated), typeof(LineCancelled), typeof(LineCancelled))
        .ThenStatus("REJECTED/ANALYSTDEFFRAUD")
        .ThenLines("1 CANCELLED/CANCELLEDBYPAYMENTANDRISK", "2 CANCELLED/CANCELLEDBYPAYMENTANDRISK")
        .When(Rejects).ThenNothing()
        .At(Later).When(RemorseEnds).ThenNothing();

    [Test]
    public void a_line_that_was_cancelled_before_keeps_its_reason() => SalesScenario.Begin(new() { RemorseSeconds = 3600 })
        .Given(Example.Create(Physical(1), Physical(2)), ForRisk, new CancelLine { SalesChannelId = Store, OrderId = Id, LineNumber = 1, Reason = "CUSTOMERREQ" })
        .When(Rejects)
        .ThenAnnounces(typeof(Updated), typeof(LineCancelled))
        .ThenLines("1 CANCELLED/CUSTOMERREQ", "2 CANCELLED/CANCELLEDBYPAYMENTANDRISK");

    [Test, Rule("C-12")]
    public void the_authorisation_is_let_go_where_a_gateway_was_asked() => Held(Everything)
        .When(Rejects).ThenFacts(typeof(OrderEvent.Stopped), typeof(PaymentEvent.Requested))
        .ThenAnnounces(typeof(Updated), typeof(LineCancelled), typeof(VoidIt), typeof(AskAgain))
        .ThenIs(s => s.Announced<VoidIt>()[0].Payment.OperationReference, "ST1/100/2");

    [Test]
    public void only_who_holds_for_a_risk_rejects() => Held(new() { RemorseSeconds = 3600 }).Given(ByAgent)
        .When(AgentEnds with { RejectedFor = "ANALYSTDEFFRAUD" }).ThenRefused(new Reason("$.rejected_for", "a code of 1 to 64 characters, with a hold for a risk", "ANALYSTDEFFRAUD"))
        .When(Rejects with { RejectedFor = new string('X', 65) }).ThenRefused("$.rejected_for");

    private static Scenario Held(SalesDefaults defaults) => SalesScenario.Begin(defaults).Given(Holds.Create(), ForRisk);
}
