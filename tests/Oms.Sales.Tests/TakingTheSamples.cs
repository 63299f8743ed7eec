using Oms.Contracts.Json;

namespace Oms.Sales.Tests;

/// <summary>The published samples, as a storefront would send them.</summary>
internal sealed class TakingTheSamples
{
    private static IEnumerable<string> Orders() => Directory.EnumerateFiles(Path.Combine(TestContext.CurrentContext.TestDirectory, "samples"), "*order*create.json")
        .Append(Path.Combine(TestContext.CurrentContext.TestDirectory, "samples", "order.json"));

    [TestCaseSource(nameof(Orders))]
    public void a_sample_order_is_placed_and_its_repeat_is_recognised(string file)
    {
        var create = System.Text.Json.JsonSerializer.Deserialize<Create>(File.ReadAllBytes(file), WireJson.Options)!;
        SalesScenario.Begin().When(create).ThenFacts(typeof(OrderEvent.Placed), typeof(OrderEvent.Received)).When(create).ThenNothing();
    }
}
