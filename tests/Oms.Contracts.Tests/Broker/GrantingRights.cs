using System.Text.RegularExpressions;
using Oms.Contracts.Broker;

namespace Oms.Contracts.Tests.Broker;

internal sealed class GrantingRights
{
    private static readonly ValueList<BrokerUser> Users = BrokerUsers.All(WireCatalogue.All);

    private static readonly string[] Names =
        [.. Topology.Of(WireCatalogue.All).Exchanges, .. Topology.Of(WireCatalogue.All).Queues.Select(queue => queue.Name), "amq.default"];

    [Test]
    public void a_storefront_publishes_orders_comments_and_returns_cancels_and_asks_for_them() =>
        Assert.That(May("storefront", user => user.Write), Is.EqualTo(new[]
        {
            "magento.postsales.return_management.authorize",
            "magento.postsales.return_management.cancel",
            "magento.postsales.return_management.update",
            "magento.sales.order_management.cancel",
            "magento.sales.order_management.cancel_line",
            "magento.sales.order_management.create",
            "magento.sales.order_management.create_comment",
            "magento.sales.order_management.get_comments",
            "magento.sales.order_management.update_shipping_address",
            "magento.sales.order_repository.find",
            "oms.postsales.refund_management.quote",
            "oms.sales.payment_management.find",
        }));

    [Test]
    public void a_storefront_hears_of_orders_shipments_returns_and_refunds() =>
        Assert.That(May("storefront", user => user.Read), Is.EqualTo(new[]
        {
            "magento.logistics.fulfillment_management.customer_shipment_done",
            "magento.postsales.refund_management.updated",
            "magento.postsales.return_management.duplicated",
            "magento.postsales.return_management.updated",
            "magento.sales.order_management.created",
            "magento.sales.order_management.line_cancelled",
            "magento.sales.order_management.shipping_address_updated",
            "magento.sales.order_management.updated",
        }));

    [Test]
    public void a_warehouse_reports_counts_comments_and_says_what_came_back() =>
        Assert.That(May("WH1", user => user.Write), Is.EqualTo(new[]
        {
            "magento.inventory.source_stock_management.adjust",
            "magento.inventory.source_stock_management.update",
            "magento.logistics.fulfillment_management.cancel_lines",
            "magento.logistics.fulfillment_management.ship_lines",
            "magento.logistics.shipment_request_management.lines_change_status",
            "magento.logistics.shipment_request_management.start_picking",
            "magento.logistics.warehouse_management.lines_declined",
            "magento.logistics.warehouse_management.lines_shipped",
            "magento.postsales.return_management.received",
            "magento.sales.order_management.create_comment",
        }));

    [Test]
    public void a_warehouse_hears_of_its_own_requests_and_returns_only()
    {
        string[] exchanges =
        [
            "magento.logistics.shipment_request_management.requested",
            "magento.logistics.shipment_request_management.updated",
            "magento.logistics.warehouse_management.request_shipment",
            "magento.postsales.return_management.request",
        ];
        Assert.That(May("WH1", user => user.Read), Is.EqualTo(exchanges));
        Assert.That(UserNamed("WH1").Topics, Is.EqualTo(exchanges.Select(exchange => new TopicRight(exchange, "^$", "^(WH1)$"))));
    }

    [Test]
    public void a_gateway_answers() =>
        Assert.That(May("PAYGATE", user => user.Write), Is.EqualTo(new[]
        {
            "magento.payments.payments_management.notify_cancellation_failed",
            "magento.payments.payments_management.notify_cancelled",
            "magento.payments.payments_management.notify_capture_failed",
            "magento.payments.payments_management.notify_captured",
            "magento.payments.payments_management.notify_refund_failed",
            "magento.payments.payments_management.notify_refunded",
            "magento.payments.payments_management.notify_revalidated",
            "magento.payments.payments_management.notify_revalidation_failed",
            "magento.payments.payments_management.notify_validated",
            "magento.payments.payments_management.notify_validation_failed",
        }));

    [Test]
    public void a_gateway_hears_what_it_is_asked_itself_only()
    {
        string[] exchanges =
        [
            "magento.payments.payments_management.cancel",
            "magento.payments.payments_management.capture",
            "magento.payments.payments_management.refund",
            "magento.payments.payments_management.revalidate",
            "magento.payments.payments_management.validate",
        ];
        Assert.That(May("PAYGATE", user => user.Read), Is.EqualTo(exchanges));
        Assert.That(UserNamed("PAYGATE").Topics, Is.EqualTo(exchanges.Select(exchange => new TopicRight(exchange, "^$", "^(PAYGATE)$"))));
    }

    [Test]
    public void a_gateways_dot_is_a_dot_too() =>
        Assert.That(BrokerUsers.Gateway("pay.gate", WireCatalogue.All).Topics, Is.All.Matches<TopicRight>(topic => topic.Read == @"^(pay\.gate)$"));

    [Test]
    public void a_validator_is_asked_and_answers_and_holds_what_looks_risky()
    {
        Assert.That(May("validator", user => user.Read), Is.EqualTo(new[] { "magento.external.validation_management.validate" }));
        Assert.That(May("validator", user => user.Write), Is.EqualTo(new[]
        {
            "oms.external.validation_management.answer",
            "oms.sales.order_management.end_hold",
            "oms.sales.order_management.hold",
        }));
        Assert.That(UserNamed("validator").Topics, Is.Empty);
    }

    [TestCase("storefront")]
    [TestCase("validator")]
    [TestCase("WH1")]
    [TestCase("PAYGATE")]
    public void a_client_declares_queues_of_its_own_and_no_exchange(string name)
    {
        Assert.That(May(name, user => user.Configure), Is.Empty);
        foreach (var queue in new[] { $"{name}.orders", "amq.gen-Xa8" })
            Assert.That(Rights(name).Select(right => Regex.IsMatch(queue, right)), Is.All.True);
        foreach (var queue in new[] { $"{name}2.orders", $"{name}xorders", "sales.orders", $"x{name}.orders" })
            Assert.That(Rights(name).Select(right => Regex.IsMatch(queue, right)), Is.All.False);
    }

    [TestCase("sales", "logistics")]
    [TestCase("sales", "postsales")]
    [TestCase("postsales", "sales")]
    [TestCase("logistics", "sales")]
    public void a_service_declares_its_own_topology_and_touches_nobody_elses_queue(string name, string other)
    {
        var own = Topology.For(name, WireCatalogue.All);
        Assert.That(May(name, user => user.Configure), Is.EquivalentTo(own.Exchanges.Concat(own.Queues.Select(queue => queue.Name))));
        Assert.That(May(name, user => user.Write), Does.Contain("amq.default"));
        Assert.That(Rights(name).Select(right => Regex.IsMatch($"{other}.magento.sales.order_management.create", right)), Is.All.False);
    }

    [TestCase("sales")]
    [TestCase("postsales")]
    [TestCase("logistics")]
    public void a_service_writes_what_it_publishes_and_reads_what_it_consumes(string name)
    {
        Assert.That(
            May(name, user => user.Write).Where(IsMessage),
            Is.EquivalentTo(NamesOf(message => message.From.Contains(name))));
        Assert.That(
            May(name, user => user.Read).Where(IsMessage),
            Is.EquivalentTo(NamesOf(message => message.To.Contains(name))));
    }

    [Test]
    public void the_console_hears_every_message_and_writes_its_own_only()
    {
        Assert.That(May("customer_service", user => user.Read).Where(IsMessage), Is.EquivalentTo(NamesOf(_ => true)));
        Assert.That(May("customer_service", user => user.Write).Where(IsMessage), Is.EquivalentTo(NamesOf(message => message.From.Intersect(Party.SpokenBy("customer_service")).Any())));
    }

    [Test]
    public void an_operator_may_do_everything() =>
        Assert.That(UserNamed("operator"), Is.EqualTo(new BrokerUser("operator", ["administrator"], ".*", ".*", ".*", [])));

    [Test]
    public void only_operators_administer() =>
        Assert.That(Users.Where(user => user.Tags.Count > 0).Select(user => user.Name), Is.EqualTo(new[] { "operator" }));

    [Test]
    public void a_dot_is_a_dot() =>
        Assert.That(Rights("storefront").Select(right => Regex.IsMatch("magentoxsalesxorder_managementxcreate", right)), Is.All.False);

    /// <summary>Aliases, too: each is an exchange.</summary>
    private static IEnumerable<string> NamesOf(Func<WireMessage, bool> isMeant) =>
        WireCatalogue.All.Where(isMeant).SelectMany(message => message.Aliases.Prepend(message.Name));

    private static bool IsMessage(string name) => WireCatalogue.ByName(name) is not null;

    private static BrokerUser UserNamed(string name) => Users.Single(user => user.Name == name);

    private static string[] Rights(string name) => [UserNamed(name).Configure, UserNamed(name).Write, UserNamed(name).Read];

    private static IEnumerable<string> May(string name, Func<BrokerUser, string> right) =>
        Names.Where(exchange => Regex.IsMatch(exchange, right(UserNamed(name))));
}
