using Oms.Contracts.Broker;

namespace Oms.Contracts.Tests.Broker;

internal sealed class DeclaringQueues
{
    private const string Create = "magento.sales.order_management.create";
    private static readonly Topology All = Topology.Of(WireCatalogue.All);

    [Test]
    public void every_name_of_a_message_has_an_exchange_and_so_has_what_nobody_listens_to() =>
        Assert.That(All.Exchanges, Is.EquivalentTo(WireCatalogue.All.SelectMany(NamesOf).Append("oms.unrouted")));

    [TestCase("sales")]
    [TestCase("postsales")]
    [TestCase("logistics")]
    public void a_service_has_a_queue_for_each_message_it_consumes(string service) =>
        Assert.That(
            All.Queues.Select(queue => queue.Name).Where(name => name.StartsWith($"{service}.", StringComparison.Ordinal) && !name.EndsWith("_error", StringComparison.Ordinal)),
            Is.EqualTo(WireCatalogue.All.Where(message => message.To.Contains(service)).Select(message => $"{service}.{message.Name}")));

    [Test]
    public void a_consumed_queue_dead_letters_into_its_error_queue_and_loses_nothing() =>
        Assert.That(QueueNamed($"sales.{Create}"), Is.EqualTo(new Queue($"sales.{Create}",
        [
            new("x-queue-type", "quorum"),
            new("x-delivery-limit", 100),
            new("x-dead-letter-exchange", ""),
            new("x-dead-letter-routing-key", $"sales.{Create}_error"),
            new("x-dead-letter-strategy", "at-least-once"),
            new("x-overflow", "reject-publish"),
        ])));

    [TestCase($"sales.{Create}_error")]
    [TestCase("oms.unrouted")]
    public void what_ends_there_stays_there(string name) =>
        Assert.That(QueueNamed(name), Is.EqualTo(new Queue(name, [new("x-queue-type", "quorum")])));

    [Test]
    public void every_dead_letter_has_a_queue_to_go_to() =>
        Assert.That(
            All.Queues.SelectMany(queue => queue.Arguments).Where(argument => argument.Name == "x-dead-letter-routing-key").Select(argument => argument.Value),
            Is.SubsetOf(All.Queues.Select(queue => (object)queue.Name)));

    [Test]
    public void every_consumed_queue_is_bound_by_any_key() =>
        Assert.That(
            All.Bindings,
            Is.EquivalentTo(Party.Services
                .SelectMany(service => WireCatalogue.All.Where(message => message.To.Contains(service)).SelectMany(message => NamesOf(message).Select(name => new Binding(name, QueueName.Of(service, message), "#"))))
                .Append(new Binding("oms.unrouted", "oms.unrouted", "#"))));

    [Test]
    public void an_alias_is_an_exchange_bound_to_the_same_queue()
    {
        var message = WireCatalogue.ByName(Create)! with { Aliases = ["other.name"] };
        var topology = Topology.For("sales", [message]);
        Assert.That(topology.Exchanges, Is.EqualTo(new[] { Create, "other.name" }));
        Assert.That(topology.Bindings, Is.EqualTo((ValueList<Binding>)[new(Create, $"sales.{Create}", "#"), new("other.name", $"sales.{Create}", "#")]));
    }

    [Test]
    public void a_service_declares_what_it_publishes_and_consumes_and_its_own_queues()
    {
        var sales = Topology.For("sales", WireCatalogue.All);
        Assert.That(
            sales.Exchanges,
            Is.EqualTo(WireCatalogue.All.Where(message => message.From.Contains("sales") || message.To.Contains("sales")).Select(message => message.Name)));
        Assert.That(sales.Queues, Is.EqualTo(All.Queues.Where(queue => queue.Name.StartsWith("sales.", StringComparison.Ordinal))));
        Assert.That(sales.Bindings, Is.EqualTo(All.Bindings.Where(binding => binding.Queue.StartsWith("sales.", StringComparison.Ordinal))));
    }

    private static IEnumerable<string> NamesOf(WireMessage message) => message.Aliases.Prepend(message.Name);

    private static Queue QueueNamed(string name) => All.Queues.Single(queue => queue.Name == name);
}
