using Oms.Contracts.Common;
using Oms.Contracts.Sales;
using static Oms.Sales.Tests.Example;

namespace Oms.Sales.Tests;

internal sealed class ChangingAnAddress
{
    private const string Path = "$.shipping_address_modification";

    private static readonly SalesDefaults AnHour = new() { RemorseSeconds = 3600 };

    private static readonly ShippingAddress NewHome = new() { FirstName = "Veronica", LastName = "Costello", Address1 = "6 Elm St", City = "Dunmore", State = "TX", Zip = "75001", CountryCode = "us", CompanyName = "Elm & Co" };

    private static readonly UpdateShippingAddress Move = Moving("1", NewHome);

    private static readonly Address Moved = new()
    {
        Reference = "home",
        FirstName = "Veronica",
        LastName = "Costello",
        Address1 = "6 Elm St",
        City = "Dunmore",
        State = "TX",
        Zip = "75001",
        CountryCode = "US",
        Email = "v@example.org",
        CustomAttributes = [new() { Name = "company_name", Value = "Elm & Co" }],
    };

    /// <summary>Lines 1 and 2 go home, 3 to the office; bills go to the bank.</summary>
    private static readonly WireOrder ToTwoPlaces = Order(Shipping(1), Physical(2), Physical(3) with { ShippingAddressReference = "office" }) with
    {
        Addresses = [At("home") with { Email = "v@example.org" }, At("office"), At("bank")],
        Payments = [Payment(Transaction() with { BillingAddressReference = "bank" })],
    };

    [Test, Rule("F-8")]
    public void what_goes_to_one_address_goes_to_another_while_the_order_is_held() => Held()
        .When(Move)
        .Then(new OrderEvent.ShippingAddressChanged(1, [1, 2], Moved, "agent"))
        .ThenStatus("ONHOLD/PENDING_REMORSE_TIME")
        .ThenIs(s => s.Announced<Updated>()[^1].Order.Addresses, [Moved, At("office"), At("bank")])
        .ThenIs(s => s.Announced<Updated>()[^1].Order.Lines.Select(line => line.ShippingAddressReference).ToValueList(), ["home", "home", "office"])
        .ThenIs(s => s.Announced<ShippingAddressUpdated>().Single(), new ShippingAddressUpdated
        {
            User = "agent",
            ShippingAddressModification = Moving("1", NewHome with { Reference = "home", CountryCode = "US", Email = "v@example.org", CustomAttributes = Moved.CustomAttributes }).ShippingAddressModification,
        });

    [Test, Rule("F-8")]
    public void what_is_released_later_goes_there() => Held()
        .Given(Move)
        .At(Holds.Later).When(Holds.RemorseEnds)
        .ThenIs(s => s.Announced<Released>().Single().Order.Addresses[0], Moved);

    [Test]
    public void an_address_that_is_billed_stays_and_the_lines_get_their_own() => SalesScenario.Begin(AnHour)
        .Given(Example.Create(Physical(1), Shipping(2)))
        .When(Move)
        .ThenIs(s => s.Announced<Updated>()[^1].Order.Addresses.Select(address => (address.Reference, address.City)).ToValueList(), [("home", "Calder"), ("home-2", "Dunmore")])
        .ThenIs(s => s.Announced<Updated>()[^1].Order.Lines.Select(line => line.ShippingAddressReference).ToValueList(), ["home-2", "home-2"])
        // Once they have it, it is replaced.
        .When(Moving("2", NewHome with { City = "Erin" }))
        .ThenIs(s => s.Announced<Updated>()[^1].Order.Addresses.Select(address => (address.Reference, address.City)).ToValueList(), [("home", "Calder"), ("home-2", "Erin")]);

    [Test]
    public void the_same_address_again_changes_nothing_also_when_the_order_has_gone_on() => Held()
        .Given(Move).When(Move).ThenNothing()
        .At(Holds.Later).Given(Holds.RemorseEnds).When(Move).ThenNothing();

    [Test, Rule("F-8")]
    public void what_was_handed_on_stays_as_it_is() => SalesScenario.Begin()
        .Given(Example.Create(ToTwoPlaces))
        .When(Move).ThenRefused(new Reason($"{Path}.order_id", "an order that is still held here; cancel what was handed on, and order it anew", "RECEIVED/IMPORTED"));

    [Test, Rule("F-8")]
    public void what_a_customer_collects_goes_to_the_shop() => SalesScenario.Begin(AnHour)
        .Given(Example.Create(ToTwoPlaces with { Lines = ToTwoPlaces.Lines.Select(line => line.LineNumber == 2 ? line with { PickupLocation = "SHOP7" } : line).ToValueList() }))
        .When(Move).ThenRefused(new Reason($"{Path}.line_number", "lines that are delivered; what a customer collects goes to the shop", "line 2, collected at SHOP7"))
        .When(Moving("3", NewHome)).ThenFacts(typeof(OrderEvent.ShippingAddressChanged));

    [Test]
    public void another_country_needs_force_since_taxes_stay() => Held()
        .When(Moving("1", NewHome with { CountryCode = "SE" })).ThenRefused(new Reason($"{Path}.new_shipping_address.country_code", "US, which the order's taxes were counted for, or force", "SE"))
        .When(Moving("1", NewHome with { CountryCode = "SE" }, force: true)).ThenFacts(typeof(OrderEvent.ShippingAddressChanged));

    [Test]
    public void a_channel_may_switch_it_off() => SalesScenario.Begin(AnHour with { UpdateShippingAddress = false })
        .Given(Example.Create(ToTwoPlaces))
        .When(Move).ThenRefused(new Reason($"{Path}.sales_channel_id", "a sales channel in which addresses may be changed", "ST1, where update_shipping_address is off"));

    [Test]
    public void an_address_has_a_name_a_street_a_city_and_a_country_and_somebody_wants_it() => Held()
        .When(Moving("1", new()) with { User = null })
        .ThenRefused($"{Path}.user", $"{Path}.new_shipping_address.first_name", $"{Path}.new_shipping_address.last_name", $"{Path}.new_shipping_address.address1",
            $"{Path}.new_shipping_address.city", $"{Path}.new_shipping_address.country_code")
        .When(Moving("1", NewHome with { Zip = new string('1', 201), Phone = "1\n2" })).ThenRefused($"{Path}.new_shipping_address.zip", $"{Path}.new_shipping_address.phone");

    [TestCase(""), TestCase("4"), TestCase("-1"), TestCase("first"), TestCase("1.0")]
    public void a_line_of_the_order_is_named(string number) => Held().When(Moving(number, NewHome)).ThenRefused($"{Path}.line_number");

    [Test]
    public void a_reference_of_another_address_is_not_taken() => Held()
        .When(Moving("1", NewHome with { Reference = "office" })).ThenRefused($"{Path}.new_shipping_address.reference")
        .When(Moving("1", NewHome with { Reference = "new" })).ThenIs(s => s.Announced<Updated>()[^1].Order.Lines[1].ShippingAddressReference, "new");

    [Test]
    public void an_order_that_is_not_here_yet_is_too_early() => SalesScenario.Begin().When(Move).ThenTooEarly($"{Path}.order_id");

    private static Scenario Held() => SalesScenario.Begin(AnHour).Given(Example.Create(ToTwoPlaces));

    private static Address At(string reference) => new() { Reference = reference, FirstName = "Veronica", LastName = "Costello", City = "Calder", CountryCode = "US" };

    private static UpdateShippingAddress Moving(string line, ShippingAddress to, bool? force = null) => new()
    {
        User = "agent",
        ShippingAddressModification = new() { SalesChannelId = Store, OrderId = Id, LineNumber = line, User = "agent", Force = force, NewShippingAddress = to },
    };
}
