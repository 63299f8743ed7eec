using Oms.Contracts;
using Oms.CustomerService.Web;
using Oms.Deciding;
using Oms.Logistics;
using Oms.Postsales;
using Oms.Sales;

namespace Oms.House.Tests.Services;

/// <summary>A queue that nobody empties and a handler without a queue are the same mistake, seen from two sides.</summary>
internal sealed class ConsumingWhatIsPromised
{
    /// <summary>The platform handles it, in every service.</summary>
    private static readonly string[] Everyones = ["oms.history.fact_management.replay", "oms.system.message_management.replay"];

    internal static IReadOnlyList<Service> Services { get; } = [SalesService.With(new()), LogisticsService.With(new()), PostsalesService.With(new()), ConsoleService.With(new())];

    internal static Service Of(string name) => Services.Single(service => service.Name == name);

    [Test]
    public void every_service_of_the_contracts_is_looked_at() => Assert.That(Services.Select(service => service.Name), Is.EquivalentTo(Party.Services));

    [TestCaseSource(typeof(Party), nameof(Party.Services))]
    public void a_service_handles_exactly_what_the_contracts_hand_it(string service) => Assert.That(Differences(Of(service)), Is.Empty);

    [Test]
    public void a_message_without_handler_and_a_handler_without_message_are_found()
    {
        var sales = Services[0];
        var swapped = sales with { Handlers = [.. sales.Handlers.Skip(1), Services[1].Handlers[0]] };
        Assert.That(Differences(swapped), Is.EquivalentTo(new[]
        {
            $"{WireCatalogue.Of(sales.Handlers[0].Message).Name} has no handler", $"{WireCatalogue.Of(Services[1].Handlers[0].Message).Name} is not for sales",
        }));
    }

    [Test]
    public void a_message_that_is_handled_twice_is_found() =>
        Assert.That(Differences(Services[0] with { Handlers = [.. Services[0].Handlers, Services[0].Handlers[0]] }).Single(), Does.EndWith("is handled twice"));

    private static IEnumerable<string> Differences(Service service)
    {
        var promised = WireCatalogue.All.Where(message => message.To.Contains(service.Name)).Select(message => message.Name).Except(Everyones).ToList();
        var handled = service.Handlers.Select(handler => WireCatalogue.Of(handler.Message).Name).ToList();
        return [
            .. promised.Except(handled).Select(name => $"{name} has no handler"),
            .. handled.Except(promised).Select(name => $"{name} is not for {service.Name}"),
            .. handled.GroupBy(name => name).Where(group => group.Count() > 1).Select(group => $"{group.Key} is handled twice"),
        ];
    }
}
