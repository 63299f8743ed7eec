using Oms.Contracts.Common;
using Oms.Contracts.Sales;
using Oms.Sales.Payments;
using static Oms.Sales.Tests.Example;
using static Oms.Sales.Tests.Holds;
using UpdateChannel = Oms.Contracts.Sales.SaleschannelManagement.Update;
using CreateChannel = Oms.Contracts.Sales.SaleschannelManagement.Create;
using Validate = Oms.Contracts.Payments.PaymentsManagement.Validate;

namespace Oms.Sales.Tests;

[Rule("O-8")]
internal sealed class AbortingTestOrders
{
    private static readonly SalesDefaults Aborts = new() { AbortTestOrders = true, CustomGateways = [Bank], ExternalValidation = true };
    private static readonly SalesDefaults AbortsLater = Aborts with { TestRemorseSeconds = 60 };

    [Test]
    public void a_test_order_is_over_at_once_and_nobody_is_asked() => SalesScenario.Begin(Aborts)
        .When(Of("Testa", "Costello", Physical(1), Shipping(2)))
        .ThenFacts(typeof(OrderEvent.Placed), typeof(OrderEvent.Stopped))
        .ThenAnnounces(typeof(Created), typeof(Updated), typeof(LineCancelled), typeof(LineCancelled))
        .ThenStatus("ABORTED/TEST")
        .ThenLines("1 CANCELLED/TEST", "2 CANCELLED/TEST")
        .When(ByAgent).ThenRefused("$.order_id");

    [TestCase("Test", "Costello", true), TestCase("Veronica", "McTestface", true), TestCase("test", "TEST", false), TestCase("Veronica", "Costello", false)]
    public void it_is_one_by_a_name_as_it_is_written(string first, string last, bool isTest) => SalesScenario.Begin(Aborts)
        .When(Of(first, last))
        .ThenStatus(isTest ? "ABORTED/TEST" : "ONHOLD/PENDING_VALIDATE_PAYMENT_REPLY");

    [Test]
    public void any_address_may_tell() => SalesScenario.Begin(Aborts)
        .When(Example.Create(Order() with { Addresses = [.. Order().Addresses, new Address { Reference = "work", LastName = "Tester" }] }))
        .ThenStatus("ABORTED/TEST");

    [Test]
    public void after_its_own_remorse_time_where_it_has_one() => SalesScenario.Begin(AbortsLater)
        .When(Of("Test", "Costello"))
        .ThenIs(s => s.HistoryOf<Order>(OrderStream).Skip(1).ToValueList(), [new OrderEvent.Received([]), new OrderEvent.HoldPlaced(HoldReason.Remorse, Now.AddSeconds(60))])
        .ThenIs(s => s.Announced<Validate>().Count, 0)
        .At(Now.AddSeconds(60)).When(RemorseEnds)
        .Then(new OrderEvent.Stopped("ABORTED", "TEST", "TEST", [1]))
        .ThenAnnounces(typeof(Updated), typeof(LineCancelled))
        .ThenStatus("ABORTED/TEST")
        .When(RemorseEnds).ThenNothing();

    [Test]
    public void one_that_is_cancelled_before_that_asks_nobody_either() => SalesScenario.Begin(AbortsLater)
        .Given(Of("Test", "Costello"))
        .When(new Cancel { SalesChannelId = Store, OrderId = Id }).ThenFacts(typeof(OrderEvent.LinesCancelled));

    [Test]
    public void an_agents_hold_does_not_keep_it() => SalesScenario.Begin(AbortsLater)
        .Given(Of("Test", "Costello"), ByAgent)
        .At(Now.AddSeconds(60)).When(RemorseEnds)
        .ThenStatus("ABORTED/TEST");

    [Test]
    public void where_it_is_not_aborted_it_is_held_for_its_own_time_and_paid_as_any_other() => SalesScenario.Begin(ByGateway with { TestRemorseSeconds = 60, RemorseSeconds = 3600, RemorseAttributes = ["gift"] })
        .When(Of("Test", "Costello"))
        .ThenIs(s => s.Find<Order>(OrderStream)!.Holds.Select(hold => hold.Until).ToValueList(), [null, Now.AddSeconds(60)])
        .ThenIs(s => s.Announced<Validate>().Count, 1)
        .Given(Validated)
        .At(Now.AddSeconds(60)).When(RemorseEnds)
        .ThenStatus("ONHOLD/PENDING_ALLOCATION");

    [Test]
    public void one_without_remorse_time_goes_on_while_others_wait() => SalesScenario.Begin(new() { TestRemorseSeconds = 0, RemorseSeconds = 3600 })
        .When(Of("Test", "Costello")).ThenStatus("RECEIVED/IMPORTED");

    /// <summary>Else it would ship, and nobody would ask the gateway for its money.</summary>
    [Test]
    public void a_channel_that_changes_its_mind_meanwhile_gets_the_money_of_what_ships() => SalesScenario.Begin(AbortsLater with { ExternalValidation = false })
        .Given(new CreateChannel { SalesChannel = new SalesChannel { Id = Store } }, Of("Test", "Costello"))
        .Given(new UpdateChannel { SalesChannel = new SalesChannel { Id = Store, Settings = new ChannelSettings { AbortTestOrders = false } } })
        .At(Now.AddSeconds(60)).When(RemorseEnds)
        .ThenFacts(typeof(OrderEvent.HoldPlaced), typeof(Payments.Answering.GatewayKeyEvent.Used), typeof(PaymentEvent.Requested), typeof(OrderEvent.HoldEnded))
        .ThenStatus("ONHOLD/PENDING_VALIDATE_PAYMENT_REPLY")
        .Given(Validated)
        .When(News.Request(News.First, (1, "SHIPPED")))
        .ThenIs(s => s.Announced<Oms.Contracts.Payments.PaymentsManagement.Capture>().Count, 1);

    [Test]
    public void one_that_a_channel_comes_to_abort_meanwhile_lets_its_money_go() => SalesScenario.Begin(ByGateway with { TestRemorseSeconds = 60 })
        .Given(new CreateChannel { SalesChannel = new SalesChannel { Id = Store } }, Of("Test", "Costello"))
        .Given(new UpdateChannel { SalesChannel = new SalesChannel { Id = Store, Settings = new ChannelSettings { AbortTestOrders = true } } })
        .At(Now.AddSeconds(60)).When(RemorseEnds)
        .ThenFacts(typeof(OrderEvent.Stopped), typeof(PaymentEvent.Requested))
        .ThenStatus("ABORTED/TEST");

    [Test]
    public void a_child_is_no_test() => SalesScenario.Begin(Aborts)
        .When(Example.Create(Named(Child("RE"), "Test", "Costello")))
        .ThenStatus("RECEIVED/IMPORTED");

    private static Create Of(string first, string last, params OrderLine[] lines) => Example.Create(Named(Paid(Order(lines)), first, last));

    private static WireOrder Named(WireOrder order, string first, string last) =>
        order with { Addresses = [order.Addresses[0] with { FirstName = first, LastName = last }] };
}
