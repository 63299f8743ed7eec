using Oms.Contracts.External.ValidationManagement;
using Oms.Contracts.Sales;
using Oms.Sales.Orders.Approving;
using static Oms.Sales.Tests.Example;
using static Oms.Sales.Tests.Holds;
using CreateChannel = Oms.Contracts.Sales.SaleschannelManagement.Create;
using VoidIt = Oms.Contracts.Payments.PaymentsManagement.Cancel;

namespace Oms.Sales.Tests;

[Rule("H-3")]
internal sealed class ApprovingAnOrder
{
    private const string Stream = "ST1/100/approval";
    private static readonly SalesDefaults Asks = new() { ExternalValidation = true, LookSeconds = 60 };
    private static readonly Answer Rejected = Approved with { Approved = false };
    private static readonly AskAgain Again = new() { SalesChannelId = Store, OrderId = Id, Runs = 1 };

    [Test]
    public void whoever_approves_is_asked_once_with_the_order() => SalesScenario.Begin(Asks)
        .When(Example.Create())
        .ThenFacts(typeof(OrderEvent.Placed), typeof(OrderEvent.Received), typeof(OrderEvent.HoldPlaced), typeof(ApprovalEvent.Asked))
        .ThenAnnounces(typeof(Created), typeof(Updated), typeof(Updated), typeof(Validate), typeof(AskAgain))
        .ThenIs(s => s.Announced<Validate>()[0].Order == s.Find<Order>(OrderStream)!.Wire, true)
        .ThenIs(s => s.Timers().ToValueList(), [new Outgoing(Again, Now.AddSeconds(60))])
        .ThenStatus("ONHOLD/PENDING_EXTERNAL_VALIDATION");

    [Test]
    public void a_channel_says_whether_it_asks() => SalesScenario.Begin(Asks)
        .Given(new CreateChannel { SalesChannel = new SalesChannel { Id = Store, Settings = new ChannelSettings { ExternalValidation = false } } })
        .When(Example.Create()).ThenStatus("RECEIVED/IMPORTED");

    [Test]
    public void it_is_asked_again_while_nobody_answers_and_the_runs_are_counted() => Asked()
        .At(Now.AddSeconds(60)).When(Again)
        .ThenFacts(typeof(ApprovalEvent.Asked))
        .ThenAnnounces(
            new Outgoing(new Validate { Order = Asked().Find<Order>(OrderStream)!.Wire }),
            new Outgoing(Again with { Runs = 2 }, Now.AddSeconds(120)))
        .ThenState(new Approval { Id = Stream, Version = 2, Runs = 2, Order = Asked().Find<Order>(OrderStream)!.Wire })
        .Then(new ApprovalEvent.Asked(null, 2, Now.AddSeconds(120)));

    [Test]
    public void a_timer_that_was_overtaken_and_one_after_the_answer_do_nothing() => Asked()
        .Given(Again)
        .When(Again).ThenNothing()
        .Given(Approved)
        .When(Again with { Runs = 2 }).ThenNothing();

    [Test]
    public void an_order_that_is_approved_goes_on() => Asked()
        .When(Approved with { Reason = "Known" })
        .Then(new ApprovalEvent.Answered(true, "analyst", "Known"), new OrderEvent.HoldEnded(HoldReason.Approval, [1], "analyst", "Known"))
        .ThenAnnounces(typeof(Updated), typeof(Released))
        .ThenStatus("ONHOLD/PENDING_ALLOCATION");

    [TestCase(null, "EXTERNALVALIDATION"), TestCase("", "EXTERNALVALIDATION"), TestCase("ANALYSTPOSFRAUD", "ANALYSTPOSFRAUD")]
    public void one_that_is_not_is_rejected_for_the_reason_given(string? code, string reason) => Asked()
        .When(Rejected with { ReasonCode = code, Reason = "Stolen" })
        .Then(new ApprovalEvent.Answered(false, "analyst", "Stolen"), new OrderEvent.Stopped("REJECTED", reason, "CANCELLEDBYPAYMENTANDRISK", [1], "analyst", "Stolen"))
        .ThenAnnounces(typeof(Updated), typeof(LineCancelled))
        .ThenStatus($"REJECTED/{reason}")
        .ThenLines("1 CANCELLED/CANCELLEDBYPAYMENTANDRISK");

    [Test]
    public void the_gateway_of_a_rejected_order_lets_the_money_go() => SalesScenario.Begin(Everything).Given(Holds.Create())
        .When(Rejected).ThenIs(s => s.Announced<VoidIt>().Count, 1).ThenStatus("REJECTED/EXTERNALVALIDATION");

    [Test]
    public void the_first_answer_holds() => Asked()
        .Given(Approved).When(Approved).ThenNothing()
        .When(Rejected).ThenRefused(new Reason("$.order_id", "an order that waits for an approval", "ONHOLD/PENDING_ALLOCATION"));

    [Test]
    public void a_rejection_holds_as_well() => Asked()
        .Given(Rejected).When(Rejected).ThenNothing().When(Approved).ThenRefused("$.order_id");

    [Test]
    public void an_answer_says_yes_or_no_and_gives_a_usable_code() => Asked()
        .When(new Answer { SalesChannelId = Store, OrderId = Id }).ThenRefused(new Reason("$.approved", "true or false", "nothing"))
        .When(Rejected with { ReasonCode = new string('X', 65) }).ThenRefused("$.reason_code");

    [Test]
    public void an_answer_about_an_order_that_is_not_here_yet_is_too_early() => SalesScenario.Begin(Asks).When(Approved).ThenTooEarly("$.order_id");

    [Test]
    public void an_answer_that_nobody_asked_for_is_refused() => SalesScenario.Begin().Given(Example.Create()).When(Approved).ThenRefused("$.order_id");

    [TestCase("EX"), TestCase("RE")]
    public void nobody_is_asked_about_a_child(string origin) => SalesScenario.Begin(Asks).When(Example.Create(Child(origin))).ThenStatus("RECEIVED/IMPORTED");

    private static Scenario Asked() => SalesScenario.Begin(Asks).Given(Example.Create());
}
