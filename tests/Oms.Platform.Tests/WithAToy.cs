using Oms.Testing;

namespace Oms.Platform.Tests;

/// <summary>The toy service running, and an operator's client that listens, for all tests of a class.</summary>
internal abstract class WithAToy
{
    protected ToyHost Host { get; private set; } = null!;

    protected ForeignClient Client { get; private set; } = null!;

    /// <summary>What the toy announces of each fact.</summary>
    protected Collected Shipments { get; private set; } = null!;

    protected Collected Refusals { get; private set; } = null!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        Host = await ToyHost.CreateAsync();
        await Host.StartAsync();
        Client = await Host.Broker.ConnectAsync("operator");
        (Shipments, Refusals) = (await Client.CollectAsync(Toy.Done), await Client.CollectAsync(Toy.Errors));
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        await Client.DisposeAsync();
        await Host.DisposeAsync();
    }

    protected static Func<Received, bool> Of(string stream) => each => (string?)each.Json["shipment"]?["order_id"] == stream;

    protected Task PickAsync(string stream) => Client.PublishAsync(Toy.Start, $$"""{"shipment_request_id": "{{stream}}"}""");
}
