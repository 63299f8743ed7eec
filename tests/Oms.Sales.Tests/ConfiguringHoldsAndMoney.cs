using Oms.Contracts.Sales;
using CreateIt = Oms.Contracts.Sales.SaleschannelManagement.Create;
using UpdateIt = Oms.Contracts.Sales.SaleschannelManagement.Update;

namespace Oms.Sales.Tests;

internal sealed class ConfiguringHoldsAndMoney
{
    private static IEnumerable<TestCaseData> Wrong =>
    [
        Case("capture_timing", "before_shipment, each_shipment, last_shipment or days", "never", new() { CaptureTiming = "never" }),
        Case("capture_days", "1 to 365 days", "0", new() { CaptureDays = 0 }),
        Case("capture_days", "1 to 365 days", "366", new() { CaptureDays = 366 }),
        Case("revalidate_after_days", "0 to 365 days", "-1", new() { RevalidateAfterDays = -1 }),
        Case("revalidate_after_days", "0 to 365 days", "366", new() { RevalidateAfterDays = 366 }),
        Case("remorse_expiry", "all or excludeWeekends", "excludeweekends", new() { RemorseExpiry = "excludeweekends" }),
        Case("test_remorse_seconds", "0 to 31536000 seconds", "-1", new() { TestRemorseSeconds = -1 }),
        Case("test_remorse_seconds", "0 to 31536000 seconds", "31536001", new() { TestRemorseSeconds = 31_536_001 }),
        Case("remorse_attributes[1]", "1 to 200 characters", " ", new() { RemorseAttributes = ["gift", " "] }),
        Case("remorse_attributes[1]", "each of them once", "gift", new() { RemorseAttributes = ["gift", "gift"] }),
        Case("custom_gateways[0]", "a gateway id, 1 to 64 characters, no control characters", "nothing", new() { CustomGateways = [""] }),
        Case("custom_gateways[1]", "each of them once", "BANK", new() { CustomGateways = ["BANK", "BANK"] }),
    ];

    [TestCaseSource(nameof(Wrong))]
    public void a_wrong_value_is_refused_by_its_path(ChannelSettings settings, Reason reason) => SalesScenario.Begin()
        .When(new CreateIt { SalesChannel = new SalesChannel { Id = "ST1", Settings = settings } }).ThenRefused(reason)
        .Given(new CreateIt { SalesChannel = new SalesChannel { Id = "ST1" } })
        .When(new UpdateIt { SalesChannel = new SalesChannel { Id = "ST1", Settings = settings } }).ThenRefused(reason);

    [TestCase("before_shipment"), TestCase("each_shipment"), TestCase("last_shipment"), TestCase("days"), Rule("P-2")]
    public void a_channel_says_when_money_is_captured(string timing) => SalesScenario.Begin()
        .When(new CreateIt { SalesChannel = new SalesChannel { Id = "ST1", Settings = new() { CaptureTiming = timing } } })
        .ThenIs(s => s.Announced<Contracts.Sales.SaleschannelManagement.Created>()[0].SalesChannel.Settings!.CaptureTiming, timing);

    [Test]
    public void a_service_that_never_asks_again_does_not_start() => Assert.That(
        new SalesDefaults { AskAgainSeconds = 0, LookSeconds = -1, AskAtMost = 0, CaptureDays = 0 }.Faults(), Is.EqualTo(new Reason[]
        {
            new("$.sales_channel.settings.capture_days", "1 to 365 days", "0"), new("Sales:AskAgainSeconds", "1 or more", "0"), new("Sales:LookSeconds", "1 or more", "-1"), new("Sales:AskAtMost", "1 or more", "0"),
        }));

    private static TestCaseData Case(string name, string expected, string found, ChannelSettings settings) =>
        new TestCaseData(settings, new Reason($"$.sales_channel.settings.{name}", expected, found)).SetName($"{name} {expected}, not {found}");
}
