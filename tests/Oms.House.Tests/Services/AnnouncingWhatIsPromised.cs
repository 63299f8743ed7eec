using Oms.Contracts;
using Oms.Contracts.Logistics.SourcingManagement;
using Oms.Contracts.Sales.OrderManagement;
using Oms.Deciding;
using Oms.House.Tests.Formats;

namespace Oms.House.Tests.Services;

/// <summary>What a service says, and what the contracts say it says.</summary>
internal sealed class AnnouncingWhatIsPromised
{
    /// <summary>The platform's, for every service: the history, the refusals, and what it tells of queues and outbox.</summary>
    private static readonly string[] Everyones =
    [
        "oms.history.fact.recorded", "magento.common.error_management.created", "oms.system.error_queues.counted", "oms.system.message.put_aside",
        "oms.system.message.replayed", "oms.system.outbox.observed",
    ];

    /// <summary>
    /// Said only where ids inside a document meet those of the message, or where a member is one code of several, which they do not and
    /// it is not when every member is filled: scenarios of Sales (the first six) and Postsales show them.
    /// </summary>
    private static readonly string[] OnOccasion =
    [
        "oms.sales.order_management.child_refused", "oms.sales.order_management.end_remorse", "magento.payments.payments_management.validate",
        "magento.payments.payments_management.revalidate", "magento.payments.payments_management.capture", "magento.payments.payments_management.cancel",
        "oms.sales.order_management.note_parent_return", "magento.postsales.return_management.duplicated",
    ];

    [TestCaseSource(typeof(Party), nameof(Party.Deciders))]
    public void a_service_announces_exactly_what_the_contracts_say_it_publishes(string service) =>
        Assert.That(Differences(ConsumingWhatIsPromised.Of(service)), Is.Empty);

    [Test]
    public void a_message_of_somebody_else_and_one_that_nobody_announces_are_found()
    {
        var (sales, logistics) = (ConsumingWhatIsPromised.Of(Party.Sales), ConsumingWhatIsPromised.Of(Party.Logistics));
        var swapped = sales with { Behaviours = [.. sales.Behaviours.Where(one => one.Alias != "channel"), .. logistics.Behaviours.Where(one => one.Alias == "source")] };
        Assert.That(Differences(swapped), Is.EquivalentTo(new[]
        {
            "magento.sales.saleschannel_management.created is never announced", "magento.sales.saleschannel_management.deleted is never announced",
            "magento.sales.saleschannel_management.updated is never announced", "magento.inventory.source_management.created is not from sales",
            "magento.inventory.source_management.updated is not from sales",
        }));
    }

    [Test]
    public void a_message_of_somebody_else_that_a_refusal_tells_is_found()
    {
        var sales = ConsumingWhatIsPromised.Of(Party.Sales);
        var telling = new Handler<Withdraw>(
            (_, _) => [], (_, seen, _) => new Decision.Refused([]) { Tell = seen.Find<Known>("") is null ? [] : [new(Filled.Of(typeof(Allotted)))] });
        Assert.That(Differences(sales with { Handlers = [.. sales.Handlers, telling] }), Has.Member("oms.logistics.sourcing_management.allotted is not from sales"));
    }

    private static IEnumerable<string> Differences(Service service)
    {
        var promised = WireCatalogue.All.Where(message => message.From.Contains(service.Name)).Select(message => message.Name).Except(Everyones).ToList();
        var announced = service.Behaviours.SelectMany(Announced).Concat(service.Handlers.SelectMany(Told)).Distinct().ToList();
        return [
            .. promised.Except(announced).Except(OnOccasion).Select(name => $"{name} is never announced"),
            .. announced.Except(promised).Except(Everyones).Select(name => $"{name} is not from {service.Name}"),
        ];
    }

    /// <summary>By any fact, of a document that has something in every member.</summary>
    private static IEnumerable<string> Announced(Behaviour behaviour) => Stored.FactsOf(behaviour)
        .SelectMany(fact => behaviour.Announce((Aggregate)Filled.Of(behaviour.State), (Fact)Filled.Of(fact)))
        .Select(outgoing => WireCatalogue.Of(outgoing.Message.GetType()).Name);

    /// <summary>By refusals of a message that has something in every member, beside no documents and beside such documents.</summary>
    private static IEnumerable<string> Told(Handler handler) => new[] { new Everything(false), new Everything(true) }
        .Select(seen => handler.Decide(Filled.Of(handler.Message), seen, new(DateTimeOffset.UnixEpoch, "cause")))
        .OfType<Decision.Refused>()
        .SelectMany(refused => refused.Tell)
        .Select(outgoing => WireCatalogue.Of(outgoing.Message.GetType()).Name);

    private sealed class Everything(bool isThere) : Seen
    {
        protected override Aggregate? Find(Type state, string stream) => isThere ? (Aggregate)Filled.Of(state) : null;
    }

    private sealed record Known : Aggregate;
}
