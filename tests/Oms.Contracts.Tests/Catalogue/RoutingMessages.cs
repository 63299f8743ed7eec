using Oms.Contracts.Sales;
using Oms.Contracts.Sales.OrderManagement;

namespace Oms.Contracts.Tests.Catalogue;

internal sealed class RoutingMessages
{
    private static IEnumerable<WireMessage> Messages => WireCatalogue.All;

    [TestCaseSource(nameof(Messages))]
    public void a_sample_is_routed_by_what_the_catalogue_says(WireMessage message)
    {
        var read = Wire.Accept(File.ReadAllBytes(Repository.Sample($"{message.Name}.json")), message).Message;
        Assert.That(RoutingKey.Of(read), Is.EqualTo(message.Key switch
        {
            RoutingKeyIs.Source => "WH1",
            RoutingKeyIs.Channel => "ST1",
            RoutingKeyIs.Gateway => "CUSTOM",
            _ => "-",
        }));
    }

    [Test]
    public void a_channel_that_is_missing_routes_by_a_dash() =>
        Assert.That(RoutingKey.Of(new Created { Order = new Order() }), Is.EqualTo(RoutingKey.None));

    [Test]
    public void a_gateway_that_is_missing_routes_by_a_dash() =>
        Assert.That(RoutingKey.Of(new Payments.PaymentsManagement.Capture()), Is.EqualTo("-"));

    [Test]
    public void a_source_that_is_missing_routes_by_a_dash() =>
        Assert.That(RoutingKey.Of(new Logistics.ShipmentRequestManagement.Requested { ShipmentRequest = new() }), Is.EqualTo("-"));
}
