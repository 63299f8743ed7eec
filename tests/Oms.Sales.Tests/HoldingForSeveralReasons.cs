using Oms.Contracts.Sales.PaymentManagement;
using Oms.Sales.Payments;
using static Oms.Sales.Tests.Example;
using static Oms.Sales.Tests.Holds;
using Kept = Oms.Sales.Orders.Holding.Hold;

namespace Oms.Sales.Tests;

internal sealed class HoldingForSeveralReasons
{
    private static readonly (string Reason, string? By, object End)[] Reasons =
    [
        (HoldReason.Validation, null, Validated), (HoldReason.Approval, "analyst", Approved), (HoldReason.Risk, "analyst", RiskEnds), (HoldReason.Agent, "agent", AgentEnds), (HoldReason.Remorse, null, RemorseEnds),
    ];

    /// <summary>The gateway is not patient: it is asked once.</summary>
    private static readonly SalesDefaults Impatient = Everything with { AskAtMost = 1 };
    private static readonly AskAgain TimeIsUp = new() { SalesChannelId = Store, OrderId = Id, Operation = 1, Runs = 1 };

    private static IEnumerable<int[]> Orders => Permutations([0, 1, 2, 3, 4]);

    [Test]
    public void an_order_waits_for_all_of_it_at_once() => SalesScenario.Begin(Everything)
        .When(Holds.Create())
        .ThenIs(s => s.HistoryOf<Order>(OrderStream).Skip(1).ToValueList(), [
            new OrderEvent.Received([]), new OrderEvent.HoldPlaced(HoldReason.Validation), new OrderEvent.HoldPlaced(HoldReason.Approval), new OrderEvent.HoldPlaced(HoldReason.Remorse, Later)])
        .ThenIs(s => s.Announced<Released>().Count, 0)
        .ThenStatus("ONHOLD/PENDING_VALIDATE_PAYMENT_REPLY");

    [TestCaseSource(nameof(Orders))]
    public void they_end_in_any_order_and_the_order_goes_on_with_the_last(params int[] order)
    {
        var scenario = Held().At(Later);
        foreach (var (at, left) in order.Select((at, i) => (at, order[(i + 1)..])))
        {
            var (reason, by, end) = Reasons[at];
            scenario.When(end)
                .ThenIs(s => s.HistoryOf<Order>(OrderStream)[^1], new OrderEvent.HoldEnded(reason, left.Length == 0 ? [1] : null, by, (end as EndHold)?.Reason))
                .ThenIs(s => s.Announced<Released>().Count, left.Length == 0 ? 1 : 0)
                .ThenStatus(left.Length == 0 ? "ONHOLD/PENDING_ALLOCATION" : $"ONHOLD/{Reasons[left.Min()].Reason}")
                .When(end).ThenNothing();
        }
        scenario.When(News.Settled(News.Sourced(1))).ThenStatus("LOGISTICS/READYTOSHIP");
    }

    [Test]
    public void who_when_and_until_stay_on_record() => Held()
        .At(Later).Given(RemorseEnds).At(Later.AddHours(1)).Given(Approved, AgentEnds)
        .ThenIs(s => s.Find<Order>(OrderStream)!.Holds, [
            new Kept(HoldReason.Validation, Now),
            new Kept(HoldReason.Approval, Now, EndedAt: Later.AddHours(1), EndedBy: "analyst"),
            new Kept(HoldReason.Remorse, Now, Later, EndedAt: Later),
            new Kept(HoldReason.Risk, Now, By: "scorer", Note: "Many orders today"),
            new Kept(HoldReason.Agent, Now, By: "agent", Note: "Customer calls back", EndedAt: Later.AddHours(1), EndedBy: "agent")]);

    [Test]
    public void one_whose_wait_failed_shows_before_all_others_and_the_others_still_end() => SalesScenario.Begin(Impatient)
        .Given(Holds.Create(), ForRisk).At(Later)
        .When(TimeIsUp)
        .Then(new PaymentEvent.ExceptionRaised(1, "AUTHORIZATION_NOT_CLEARED", "the gateway did not answer, asked 1 times"), new OrderEvent.HoldFailed(HoldReason.Validation, "MAX_AUTH_RETRY_ACHIEVED"))
        .ThenStatus("ERROR/MAX_AUTH_RETRY_ACHIEVED")
        .When(RemorseEnds).Then(new OrderEvent.HoldEnded(HoldReason.Remorse))
        .ThenStatus("ERROR/MAX_AUTH_RETRY_ACHIEVED")
        .Given(Approved, RiskEnds)
        .When(Validated).ThenFacts(typeof(PaymentEvent.Answered), typeof(OrderEvent.HoldEnded))
        .ThenStatus("ONHOLD/PENDING_ALLOCATION");

    [Test]
    public void what_failed_is_waited_for_again_when_a_person_says_so() => SalesScenario.Begin(Impatient)
        .Given(Holds.Create()).At(Later).Given(TimeIsUp, Approved)
        .When(new Retry { SalesChannelId = Store, OrderId = Id, Operation = 1, User = "operator" })
        .ThenFacts(typeof(PaymentEvent.AskedAgain), typeof(OrderEvent.HoldResumed))
        .ThenStatus("ONHOLD/PENDING_VALIDATE_PAYMENT_REPLY");

    [Test]
    public void an_order_that_is_given_up_is_held_by_nothing() => Held()
        .When(new Cancel { SalesChannelId = Store, OrderId = Id })
        .ThenIs(s => s.Find<Order>(OrderStream)!.Holds.Count(hold => hold.EndedAt == Now), 5)
        .ThenStatus("CANCELLED/CUSTOMERREQ")
        .At(Later).When(RemorseEnds).ThenNothing()
        .When(AgentEnds).ThenNothing();

    private static Scenario Held() => SalesScenario.Begin(Everything).Given(Holds.Create(), ForRisk, ByAgent);

    private static IEnumerable<int[]> Permutations(int[] items) => items.Length == 0 ? [[]]
        : items.SelectMany(item => Permutations([.. items.Where(other => other != item)]).Select(rest => (int[])[item, .. rest]));
}
